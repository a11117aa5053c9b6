import { Console } from "node:console";
import process from "node:process";
import type { Duplex } from "node:stream";
import { StreamPairDuplex } from "../../address/dial/duplex.ts";

/** Returns standard input and output as one stream. */
export function standardStreams(): Duplex {
  return new StreamPairDuplex({
    readable: Deno.stdin.readable,
    writable: Deno.stdout.writable,
    ended: (cause) => Promise.resolve(cause instanceof Error ? cause : undefined),
    release: () => Promise.resolve(),
  });
}

/**
 * Lets the console and `process.stdout` write to standard error, because standard output belongs to
 * the daemon.
 */
export function redirectOutput(): void {
  const { stderr } = process;
  globalThis.console = new Console(stderr, stderr) as unknown as typeof globalThis.console;
  Object.defineProperty(process, "stdout", { value: stderr });
}
