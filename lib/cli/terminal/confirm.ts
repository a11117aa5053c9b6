import { askLine } from "./prompt.ts";

/**
 * Asks a question on stderr, and returns true if the line that is typed says yes. Rejects with the
 * signal's reason.
 */
export async function confirmed(question: string, signal: AbortSignal): Promise<boolean> {
  return /^y(?:es)?$/i.test(await askLine(question, signal));
}
