/** Pipes and other files that can be read only once. */
import { readBounded } from "./bounded.ts";

/** Returns true if a path stands for the standard input of this process. */
export function isStdin(path: string): boolean {
  return /^\/dev\/(?:stdin|fd\/0)$|^\/proc\/(?:self|thread-self)\/fd\/0$/.test(path);
}

/**
 * Returns what identifies a file that can be read only once: a pipe, a device, or the standard
 * input, whatever that is. Returns undefined for all else, also for what does not exist.
 */
export function pipeIdentity(path: string): string | undefined {
  // Deno wants all permissions for stat here, and none for reading stdin.
  if (isStdin(path)) return "stdin";
  try {
    const { isFifo, isCharDevice, dev, ino } = Deno.statSync(path);
    return isFifo || isCharDevice ? `${dev}:${ino}` : undefined;
  } catch {
    return undefined; // opening it fails with the same reason
  }
}

/**
 * Reads a pipe to its end: up to `maxBytes` and one more byte, which tells that there are more.
 * Waits for a writer without blocking the event loop. Rejects with the reason of an aborted signal
 * at once, with {@linkcode TerminalError} for a terminal, and with the system's errors.
 */
export async function readPipe(
  path: string,
  maxBytes: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<Uint8Array> {
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort);
  const reading = read(path, maxBytes, signal);
  try {
    return await Promise.race([reading, aborted.promise]);
  } catch (error) {
    if (signal.aborted && await release(path)) await reading.catch(() => {});
    else reading.catch(() => {});
    throw error;
  } finally {
    signal.removeEventListener("abort", abort);
  }
}

/** A terminal was named, where nobody is asked to type something in. */
export class TerminalError extends Error {
  /** Creates an error for a terminal. */
  constructor() {
    super("it is a terminal");
    this.name = "TerminalError";
  }
}

async function read(path: string, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  if (isStdin(path)) {
    if (Deno.stdin.isTerminal()) throw new TerminalError();
    return await readBounded(Deno.stdin, maxBytes, signal);
  }
  using file = await Deno.open(path);
  signal.throwIfAborted();
  if (file.isTerminal()) throw new TerminalError();
  return await readBounded(file, maxBytes, signal);
}

/**
 * Ends a call of the system that waits for a writer, by being that writer for a moment: nothing
 * else ends it, and it would keep the process alive. Returns false if that is not possible.
 */
async function release(path: string): Promise<boolean> {
  try {
    if (!(await Deno.stat(path)).isFifo) return false;
    using writer = await Deno.open(path, { read: true, write: true }); // does not wait
    return await writer.write(new Uint8Array(1)) === 1;
  } catch {
    return false;
  }
}
