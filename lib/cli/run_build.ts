import type { BuildOptions, BuildResult } from "../client/mod.ts";
import { checkOptions } from "../client/check/check_options.ts";
import { writeFile } from "../diffcopy/target/file_sink.ts";
import { type BuildFlags, isBuildctl } from "./flags/build_flags.ts";
import { buildInputs } from "./inputs/build_inputs.ts";
import { buildOptions } from "./flags/build_options.ts";
import { connect } from "./flags/connection.ts";
import { logOutput } from "./flags/debug.ts";
import { checkStdin } from "./flags/stdin.ts";
import type { Display } from "../terminal/display.ts";
import { chosenMode, isForPrograms, type Mode } from "../terminal/mode.ts";
import { Exit } from "./terminal/exit.ts";
import { eventWithFlags } from "./terminal/flag_names.ts";
import { cancellable, interrupts } from "./terminal/interrupt.ts";
import type { LogOutput } from "./terminal/log_output.ts";
import { hasDockerFile, processEnvironment, readableEnvironment } from "../internal/environment.ts";
import { printableJson } from "../internal/printable.ts";
import type { Records } from "./results/records.ts";
import type { Reports } from "./results/reports.ts";
import { write } from "../terminal/output.ts";
import { showProgress } from "../terminal/show_progress.ts";
import { type Waiting, waiting, waitingText } from "./terminal/waiting.ts";

/**
 * Builds a context with the options of the flags, shows the progress, and prints the result. The
 * exit code becomes 1 if a call such as `--check` reports problems. `token` is for the Git server
 * of the context (default: the value of `--token`). `graph` is the value of `--llb`, if a graph is
 * built.
 */
export async function runBuild(
  context: BuildOptions["context"],
  flags: BuildFlags,
  token: string | undefined = flags.token,
  graph?: string,
): Promise<void> {
  const { notes, ...rare } = await rareOptions(flags);
  const given = { ...buildOptions(flags), ...rare };
  checkStdin({ fromContext: context instanceof ReadableStream, file: flags.file, graph }, given);
  let shown: Display | undefined;
  using interrupt = interrupts(() => {
    try {
      shown?.end(signal.reason); // the last frame; waits for nothing
    } finally {
      Deno.exit(Exit.CANCELLED);
    }
  });
  const { signal } = interrupt;
  await using log = await logOutput(flags, signal);
  const chosen = chosenMode(flags);
  const mode = log ? log.modeBeside(chosen) : chosen;
  const file = flags.file || undefined; // a variable of a script may be empty
  const inputs = await buildInputs({ context, file, graph }, signal);
  const found = await fromFiles(flags, given);
  const options = {
    ...given,
    // A graph has no arguments.
    ...inputs.definition === undefined ? found : { sourcePolicy: found.sourcePolicy },
    ...inputs,
    ...(token ? { token } : {}),
    rawStatus: mode === "rawjson" || Boolean(flags.trace),
  };
  checkOptions(options);
  const { iidfile, metadataFile, report, chromeTrace, refFile, trace } = flags;
  if ([iidfile, metadataFile, report, chromeTrace, refFile, trace].some(Boolean)) {
    const { prepareResultFiles } = await import("./results/result_files.ts");
    await prepareResultFiles(flags, options);
  }
  const reports = await reportsOf(flags, options);
  const records = await recordsOf(flags, signal);
  const { logFile } = flags;
  const { display } = await import("../terminal/display.ts");
  const screen = shown = display(mode, { signal, writer: log?.writer });
  const output = logFile === undefined ? screen : await logged(screen, mode, logFile, signal);
  for (const note of notes) await warn(note, mode, output);
  const told = { reports, records, log };
  const task = () => buildAndReport({ ...options, signal }, flags, mode, output, told);
  try {
    await cancellable(signal, task);
  } catch (error) {
    await output.end(error);
    const { showFailureLog } = await import("./terminal/report_failure.ts");
    await showFailureLog(error, mode, { file: logFile, writer: log?.writer, signal });
    await reports?.failed(error, options);
    await records?.end(true);
    throw error;
  }
  await records?.end(false);
}

/** Options that most builds have, and those that are read without a module of their own. */
const COMMON: ReadonlySet<string> = new Set([
  ...["addr", "buildArg", "buildContext", "builder", "cache", "cacheFrom", "cacheTo", "debug"],
  ...["file", "iidfile", "json", "label", "load", "metadataFile", "noCacheFilter", "output"],
  ...["platform", "progress", "pull", "push", "quiet", "secret", "ssh", "tag", "target"],
]);

/** Returns the options for flags that few builds have, and sentences about what flags do not do. */
async function rareOptions(flags: BuildFlags): Promise<BuildOptions & { notes: string[] }> {
  const { notes = [] } = flags;
  if (Object.keys(flags).every((name) => COMMON.has(name))) return { notes };
  const { notesOnOptionsWithoutEffect, rareOptions } = await import(
    "./frontend/rare_options.ts"
  );
  return { ...rareOptions(flags), notes: [...notes, ...notesOnOptionsWithoutEffect(flags)] };
}

/** Shows a warning of the command as one of the build, or on stderr if no progress is shown. */
function warn(short: string, mode: Mode, shown: Display): void | Promise<void> {
  if (mode === "quiet" || mode === "none" || mode === "rawjson") {
    return write(Deno.stderr, `warning: ${short}\n`);
  }
  return shown.show({ type: "warning", warning: { vertex: "", short, detail: [], url: "" } });
}

/** Returns a display that also writes the log of the build to a file. */
export async function logged(
  shown: Display,
  mode: Mode,
  name: string,
  signal: AbortSignal,
): Promise<Display> {
  const { LoggedDisplay, openLogFile } = await import("./terminal/log_file.ts");
  return new LoggedDisplay(shown, {
    name,
    file: await openLogFile(name),
    warn: (short) => warn(short, mode, shown),
    signal,
  });
}

/**
 * Checks the permissions that a build takes, as far as they are known before anything is read.
 * Throws one `OptionError` that names the flags for all that are missing. `directories` are those
 * that are built.
 */
export async function checkPermissions(
  directories: readonly string[],
  flags: BuildFlags,
): Promise<void> {
  const hasAll = (["read", "write", "net", "env"] as const).every((name) =>
    Deno.permissions.querySync({ name }).state === "granted"
  );
  if (hasAll) return;
  const { requirePermissions } = await import("./preflight.ts");
  requirePermissions(directories, flags);
}

/** Returns what files add to the options: proxies of Docker's configuration, rules for sources. */
export async function fromFiles(
  flags: BuildFlags,
  { args = {} }: BuildOptions,
): Promise<Pick<BuildOptions, "args" | "sourcePolicy">> {
  const file = flags.sourcePolicyFile ??
    readableEnvironment("EXPERIMENTAL_BUILDKIT_SOURCE_POLICY");
  // buildctl does not have Docker's proxies.
  const hasProxies = !isBuildctl(flags) && hasDockerFile(processEnvironment, "config.json");
  if (!file && !hasProxies) return {};
  const { proxiesAndPolicy } = await import("./proxies_and_policy.ts");
  return await proxiesAndPolicy(file, hasProxies ? args : undefined);
}

/** Returns the reports that the flags ask for, if any. */
async function reportsOf(flags: BuildFlags, options: BuildOptions): Promise<Reports | undefined> {
  if (!flags.report && !flags.chromeTrace) return undefined;
  const { Reports } = await import("./results/reports.ts");
  const { dockerfileText } = await import("./flags/dockerfile_text.ts");
  return new Reports(flags, { dockerfile: await dockerfileText(options) });
}

/** Returns what buildctl writes about a build, if the flags ask for any of it. */
async function recordsOf(flags: BuildFlags, signal: AbortSignal): Promise<Records | undefined> {
  if (!flags.refFile && !flags.trace && !flags.debugJsonCacheMetrics) return undefined;
  const { Records } = await import("./results/records.ts");
  return await Records.open(flags, signal);
}

/** Where a build is told of, besides its display. */
interface Told {
  readonly reports: Reports | undefined;
  readonly records: Records | undefined;
  readonly log: LogOutput | undefined;
}

/** Connects, builds, and writes and prints the result. */
async function buildAndReport(
  options: BuildOptions & { signal: AbortSignal },
  flags: BuildFlags,
  mode: Mode,
  shown: Display,
  { reports, records, log }: Told,
): Promise<void> {
  const { signal } = options;
  const waiting = waitingDisplay(mode, shown, log);
  await using client = await connect(flags, { signal, log, shown: waiting });
  if (reports) reports.address = client.address;
  const build = client.build(options);
  if (records) records.build = build;
  await showProgress(build, {
    show(event) {
      reports?.apply(event);
      const recorded = records?.show(event);
      const done = shown.show(eventWithFlags(event));
      return recorded ? recorded.then(() => done) : done;
    },
  });
  const result = await build;
  await shown.end();
  await reports?.built(result, options);
  if (flags.iidfile) await writeFile(flags.iidfile, result.engineId);
  if (flags.metadataFile) {
    const provenance = result.provenance ?? await client.provenance(result.ref, { signal });
    const { writeMetadata } = await import("./results/metadata.ts");
    await writeMetadata(flags.metadataFile, result, provenance);
  }
  if (mode === "json") await writeResultLine(result, client.address, signal);
  if (flags.json) {
    write(Deno.stdout, `${printableJson({ ...result, address: client.address })}\n`);
  } else if (!result.call) {
    await printResult(result, options, client.address, mode === "quiet" || isForPrograms(mode));
  }
  if (result.call) {
    const { printAnswer } = await import("./results/answer.ts");
    printAnswer(result.call, flags);
  }
}

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
  const { ProgressWriter } = await import("../terminal/progress_writer.ts");
  const writer = new ProgressWriter(signal);
  const line = { type: "result", result: { ...result, address }, target };
  writer.writeControls(`${printableJson(line)}\n`);
  await writer.flush();
}

/**
 * Returns the display of failed attempts while waiting for a daemon. The modes for programs show
 * them as progress events; none and quiet do not show them.
 */
export function waitingDisplay(mode: Mode, shown: Display, log: LogOutput | undefined): Waiting {
  if (!isForPrograms(mode) && mode !== "quiet" && mode !== "none") return waiting(log?.writer);
  return {
    show(event) {
      const short = waitingText(event);
      shown.show({ type: "warning", warning: { vertex: "", short, detail: [], url: "" } });
    },
    end() {},
  };
}

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
  if (outputs.some(({ type }) => type === "cacheonly")) {
    write(Deno.stderr, "the result is only in the build cache; --output keeps it\n");
  }
  const stored = options.outputs === undefined || result.pushed ||
    outputs.some(({ type }) => type === "image");
  if (!stored) return;
  const names = result.names.length > 0 ? result.names.join(", ") : "an unnamed image";
  const { bytes } = await import("../progress/display/units.ts");
  const size = result.size === undefined ? "" : `, ${bytes(result.size)}`;
  const store = result.pushed ? "pushed by" : "in";
  write(Deno.stderr, `built ${names}${size}, ${store} ${address}\n`);
}
