import { CancelledError } from "../../errors.ts";
import { printableJson } from "../../internal/printable.ts";
import type { Mode } from "../../terminal/mode.ts";
import { write } from "../../terminal/output.ts";
import type { ProgressWriter } from "../../terminal/progress_writer.ts";
import { errorObject } from "../terminal/error_json.ts";
import { errorText } from "../terminal/error_text.ts";
import { exitCode } from "../terminal/exit.ts";
import { showFailureLog } from "../terminal/report_failure.ts";
import type { Outcome } from "./outcome.ts";

/**
 * Reports what became of several targets, not all of which were built, in the form that the command
 * was asked for. Returns the exit code, which is that of the first failure.
 */
export async function reportFailures(
  outcomes: readonly Outcome[],
  { json, logFile, mode, writer, signal }: {
    readonly json?: boolean | undefined;
    readonly logFile?: string | undefined;
    readonly mode: Mode;
    readonly writer: ProgressWriter;
    readonly signal: AbortSignal;
  },
): Promise<number> {
  const failed = outcomes.filter((outcome) => "error" in outcome);
  const first = failed.find(({ first }) => first) ?? failed[0]!;
  for (const outcome of failed) {
    const { name, error } = outcome;
    if (mode === "json") {
      const line = { type: "error", target: name, error: errorObject(error) };
      writer.writeControls(`${printableJson(line)}\n`);
    } else if (outcome === first || !(error instanceof CancelledError)) {
      await showFailureLog(error, mode, { file: logFile, writer, signal });
      writer.write(errorText(error).replace(/^error:/, () => `error: target ${name}:`));
    }
  }
  const others = failed.filter((outcome) => outcome !== first).map(({ name }) => name);
  const cancelled = failed.filter(({ error }) => error instanceof CancelledError);
  if (mode !== "json" && others.length > 0 && cancelled.length === others.length) {
    writer.write(`The other targets were cancelled: ${others.join(", ")}.\n`);
  }
  await writer.flush();
  if (json) {
    const targets = outcomes.map((outcome) => [
      outcome.name,
      "error" in outcome ? { error: errorObject(outcome.error) } : outcome.result,
    ]);
    const object = { error: errorObject(first.error), targets: Object.fromEntries(targets) };
    write(Deno.stdout, `${printableJson(object)}\n`);
  }
  return exitCode(first.error);
}
