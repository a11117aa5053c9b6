import { printable } from "../../internal/printable.ts";

const encoder = new TextEncoder();

/**
 * Writes a text to stdout or stderr. What could control a terminal is made visible, because most
 * texts hold something from a daemon, a Dockerfile or a registry.
 */
export function write(stream: typeof Deno.stdout | typeof Deno.stderr, text: string): void {
  writeRaw(stream, printable(text));
}

/**
 * Writes all of a text or bytes to stdout or stderr as they are. A closed pipe is not an error, and
 * neither is a terminal that is gone: the command has to end in an orderly way. Texts with control
 * sequences of our own go through here, and must hold no others.
 */
export function writeRaw(
  stream: typeof Deno.stdout | typeof Deno.stderr,
  text: string | Uint8Array,
): void {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  try {
    for (let at = 0; at < bytes.length;) at += stream.writeSync(bytes.subarray(at));
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (!(error instanceof Deno.errors.BrokenPipe) && code !== "EIO") throw error;
  }
}
