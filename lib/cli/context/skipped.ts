import type { ContextError } from "../../errors.ts";
import { write } from "../../terminal/output.ts";

/** Warns of an entry that a build would leave out because it cannot be read. */
export function warnOfSkipped({ shortMessage }: ContextError): void {
  write(Deno.stderr, `warning: ${shortMessage}\n`);
}
