const encoder = new TextEncoder();

/** Writes all of a text or bytes to stdout or stderr. A closed pipe is not an error. */
export function write(
  stream: typeof Deno.stdout | typeof Deno.stderr,
  text: string | Uint8Array,
): void {
  const bytes = typeof text === "string" ? encoder.encode(text) : text;
  try {
    for (let at = 0; at < bytes.length;) at += stream.writeSync(bytes.subarray(at));
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}
