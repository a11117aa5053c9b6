import type { BuildResult } from "../../client/mod.ts";
import { printableJson } from "../../internal/printable.ts";
import { ProgressWriter } from "../../terminal/progress_writer.ts";

/**
 * Writes the result of a build as the last line of its progress, with the name of its target if there
 * are several.
 */
export async function writeResultLine(
  result: BuildResult,
  address: string,
  signal: AbortSignal,
  target?: string,
): Promise<void> {
  const writer = new ProgressWriter(signal);
  const line = { type: "result", result: { ...result, address }, target };
  writer.writeControls(`${printableJson(line)}\n`);
  await writer.flush();
}
