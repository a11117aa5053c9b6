/** What the command prints of the result of a build. */
import type { BuildOptions, BuildResult } from "../../client/mod.ts";
import { write } from "../../terminal/output.ts";

/**
 * Prints the digest on stdout, unless the result itself was written there, after the name of its
 * target if there are several. Prints a summary on stderr, unless `quiet`.
 */
export async function printResult(
  result: BuildResult,
  options: BuildOptions,
  address: string,
  quiet: boolean,
  target?: string,
): Promise<void> {
  const { outputs = [] } = options;
  const stdoutUsed = outputs.some((output) => "dest" in output && typeof output.dest === "object");
  const label = target === undefined ? "" : `${target} `;
  if (result.digest && !stdoutUsed) write(Deno.stdout, `${label}${result.digest}\n`);
  if (quiet) return;
  const destinations = outputs.flatMap((output) =>
    "dest" in output && typeof output.dest === "string" ? [output.dest] : []
  );
  if (destinations.length > 0) write(Deno.stderr, `wrote ${destinations.join(", ")}\n`);
  const stored = options.outputs === undefined || result.pushed ||
    outputs.some(({ type }) => type === "image");
  if (!stored) return;
  const names = result.names.length > 0 ? result.names.join(", ") : "an unnamed image";
  const { bytes } = await import("../../progress/display/units.ts");
  const size = result.size === undefined ? "" : `, ${bytes(result.size)}`;
  const store = result.pushed ? "pushed by" : "in";
  write(Deno.stderr, `built ${names}${size}, ${store} ${address}\n`);
}
