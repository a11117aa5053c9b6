import { write } from "../../terminal/output.ts";

/** Bytes of an answer that are read at once; a terminal hands over one line. */
const ANSWER_BYTES = 1024;

/**
 * Asks a question on stderr, and returns true if the line that is typed says yes. Rejects with the
 * signal's reason.
 */
export async function confirmed(question: string, signal: AbortSignal): Promise<boolean> {
  write(Deno.stderr, question);
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => {});
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort);
  try {
    signal.throwIfAborted();
    const bytes = new Uint8Array(ANSWER_BYTES);
    const count = await Promise.race([Deno.stdin.read(bytes), aborted.promise]);
    if (count === null) write(Deno.stderr, "\n");
    return /^y(?:es)?$/i.test(new TextDecoder().decode(bytes.subarray(0, count ?? 0)).trim());
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
