import type { BuildOptions } from "../client/mod.ts";
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
import { eventWithFlags } from "./terminal/flag_names.ts";
import type { Interaction } from "./shell/interaction.ts";
import { cancellable, displayInterrupts } from "./terminal/interrupt.ts";
import type { LogOutput } from "./terminal/log_output.ts";
import { hasDockerFile, processEnvironment, readableEnvironment } from "../internal/environment.ts";
import { printableJson } from "../internal/printable.ts";
import { printResult } from "./results/print_result.ts";
import type { Records } from "./results/records.ts";
import type { Reports } from "./results/reports.ts";
import { write } from "../terminal/output.ts";
import { showProgress } from "../terminal/show_progress.ts";
import { type Screen, screenOf } from "./terminal/screen.ts";
import { type Waiting, waiting, waitingText } from "./terminal/waiting.ts";

/** What a build is made of besides its context. */
export interface RunBuildOptions {
  /**
   * Token for the Git server of the context.
   *
   * @default {the value of --token}
   */
  readonly token?: string | undefined;
  /** File of the graph, if one is built. */
  readonly graph?: string | undefined;
  /** Programs that run during the build. */
  readonly interaction?: Interaction | undefined;
}

/**
 * Builds a context with the options of the flags, shows the progress, and prints the result. The
 * exit code becomes 1 if a call such as `--check` reports problems.
 */
export async function runBuild(
  context: BuildOptions["context"],
  flags: BuildFlags,
  { token = flags.token, graph, interaction }: RunBuildOptions = {},
): Promise<void> {
  const interactive = interaction ?? await onError(flags);
  const { notes, ...rare } = await rareOptions(flags);
  const given = { ...buildOptions(flags), ...rare };
  checkStdin({ fromContext: context instanceof ReadableStream, file: flags.file, graph }, given);
  using interrupt = displayInterrupts();
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
  const progress = interrupt.watch(display(mode, { signal, writer: log?.writer }));
  const output = logFile === undefined ? progress : await logged(progress, mode, logFile, signal);
  for (const note of notes) await warn(note, mode, output);
  const screen = screenOf(output, async (error) => {
    const { showFailureLog } = await import("./terminal/report_failure.ts");
    await showFailureLog(error, mode, { file: logFile, writer: log?.writer, signal });
  });
  const told = { reports, records, log, interaction: interactive };
  const task = () => buildAndReport({ ...options, signal }, flags, mode, screen, told);
  try {
    await cancellable(signal, task);
  } catch (error) {
    await screen.end(error);
    await reports?.failed(error, options);
    await records?.end(true);
    throw error;
  }
  await records?.end(false);
}

/** Returns what `--shell-on-error` and `--exec` ask for, if one of them is given. */
async function onError(flags: BuildFlags): Promise<Interaction | undefined> {
  if (flags.shellOnError === undefined && flags.exec === undefined) return undefined;
  return (await import("./shell/shell_on_error.ts")).shellOnError(flags);
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
  readonly interaction: Interaction | undefined;
}

/** Connects, builds, and writes and prints the result. */
async function buildAndReport(
  options: BuildOptions & { signal: AbortSignal },
  flags: BuildFlags,
  mode: Mode,
  shown: Screen,
  { reports, records, log, interaction }: Told,
): Promise<void> {
  const { signal } = options;
  const waiting = waitingDisplay(mode, shown, log);
  await using client = await connect(flags, { signal, log, shown: waiting });
  if (reports) reports.address = client.address;
  const build = interaction
    ? interaction.start(client, options, (error) => shown.end(error))
    : client.build(options);
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
  if (interaction?.silent) return;
  if (flags.iidfile) await writeFile(flags.iidfile, result.engineId);
  if (flags.metadataFile) {
    const provenance = result.provenance ?? await client.provenance(result.ref, { signal });
    const { writeMetadata } = await import("./results/metadata.ts");
    await writeMetadata(flags.metadataFile, result, provenance);
  }
  if (mode === "json") {
    const { writeResultLine } = await import("./results/result_line.ts");
    await writeResultLine(result, client.address, signal);
  }
  if (flags.json) {
    write(Deno.stdout, `${printableJson({ ...result, address: client.address })}\n`);
  } else if (!result.call) {
    const isQuiet = mode === "quiet" || isForPrograms(mode);
    await printResult(result, options, client.address, isQuiet);
    const isDiscarded = isBuildctl(flags) && flags.output === undefined &&
      options.outputs?.some(({ type }) => type === "cacheonly");
    if (isDiscarded && !isQuiet) {
      write(Deno.stderr, "the result is only in the build cache; --output keeps it\n");
    }
  }
  if (result.call) {
    const { printAnswer } = await import("./results/answer.ts");
    printAnswer(result.call, flags);
  }
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
