import type { Build, BuildOptions, BuildResult } from "../client/mod.ts";
import { OptionError } from "../errors.ts";
import { bytes, type ProgressEvent } from "../progress/mod.ts";
import type { BuildFlags } from "./flags/build_flags.ts";
import { buildOptions, dockerfile } from "./flags/build_options.ts";
import { connect } from "./flags/connection.ts";
import { type Display, display, type Mode } from "./terminal/display.ts";
import { Exit } from "./terminal/exit.ts";
import { messageWithFlags } from "./terminal/flag_names.ts";
import { interrupts } from "./terminal/interrupt.ts";
import { checkPlace, writeImageId, writeMetadata } from "./terminal/metadata.ts";
import { write } from "./terminal/output.ts";
import { type Waiting, waiting, waitingText } from "./terminal/waiting.ts";

/**
 * Builds a context as the options say, shows it, and prints what came out. The exit code is 1 after a question
 * whose answer is that something is wrong. `token` is for the context's Git server; `--token` where it isn't given.
 */
export async function runBuild(
  context: NonNullable<BuildOptions["context"]>,
  flags: BuildFlags,
  token: string | undefined = flags.token,
): Promise<void> {
  if (context instanceof ReadableStream && flags.file === "-") {
    throw new OptionError("stdin can't be both the context and the Dockerfile");
  }
  for (const file of [flags.iidfile, flags.metadataFile]) if (file) await checkPlace(file);
  const options = { ...buildOptions(flags), ...await dockerfile(flags.file, context), context };
  const mode = flags.quiet ? "quiet" : flags.progress;
  const shown = display(mode);
  using stop = interrupts(() => {
    shown.end();
    Deno.exit(Exit.CANCELLED);
  });
  try {
    await using client = await connect(flags, stop.signal, waitingIn(mode, shown));
    const build = client.build({ ...options, ...(token ? { token } : {}), signal: stop.signal });
    await watch(build, shown);
    const result = await build;
    shown.end();
    if (flags.iidfile !== undefined) await writeImageId(flags.iidfile, result);
    if (flags.metadataFile !== undefined) {
      const provenance = result.provenance ?? await client.provenance(result.ref);
      await writeMetadata(flags.metadataFile, result, provenance);
    }
    if (flags.json) {
      write(Deno.stdout, `${JSON.stringify({ ...result, address: client.address })}\n`);
    } else if (result.call) write(Deno.stdout, result.call.text);
    else tell(result, options, client.address, mode === "quiet" || mode === "json");
    if (result.call?.status) Deno.exitCode = Exit.FAILED;
  } finally {
    shown.end();
  }
}

/** Where it's shown that a daemon is waited for: among the reports where programs read these. */
function waitingIn(mode: Mode, shown: Display): Waiting {
  if (mode !== "json" && mode !== "quiet") return waiting();
  return {
    show(event) {
      const short = waitingText(event);
      shown.show({ type: "warning", warning: { vertex: "", short, detail: [], url: "" } });
    },
    end() {},
  };
}

/** Shows a build to its end; what it ended with is the build's own to tell. */
async function watch(build: Build, shown: Display): Promise<void> {
  try {
    for await (const event of build) shown.show(withFlags(event));
  } catch {
    // thrown again by the build itself
  }
}

/** Puts flags in place of options in the library's own warnings, which belong to no step. */
function withFlags(event: ProgressEvent): ProgressEvent {
  if (event.type !== "warning" || event.warning.vertex !== "") return event;
  return { ...event, warning: { ...event.warning, short: messageWithFlags(event.warning.short) } };
}

/** The digest on stdout, unless the result itself went there; the rest on stderr, for people. */
function tell(result: BuildResult, options: BuildOptions, address: string, quiet: boolean): void {
  const { outputs = [] } = options;
  const occupied = outputs.some((output) => "dest" in output && typeof output.dest === "object");
  if (result.digest && !occupied) write(Deno.stdout, `${result.digest}\n`);
  if (quiet) return;
  const places = outputs.flatMap((output) =>
    "dest" in output && typeof output.dest === "string" ? [output.dest] : []
  );
  if (places.length > 0) write(Deno.stderr, `wrote ${places.join(", ")}\n`);
  const stored = options.outputs === undefined || result.pushed ||
    outputs.some(({ type }) => type === "image");
  if (!stored) return;
  const where = result.names.length > 0 ? result.names.join(", ") : "without a name";
  const size = result.size === undefined ? "" : `, ${bytes(result.size)}`;
  const store = result.pushed ? "pushed by" : "in";
  write(Deno.stderr, `built ${where}${size}, ${store} ${address}\n`);
}
