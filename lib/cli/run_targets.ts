import type { BuildOptions, BuildResult } from "../client/mod.ts";
import type { BuildKitClient } from "../client/client.ts";
import { checkOptions } from "../client/check/check_options.ts";
import { readPipes } from "../client/options/pipes.ts";
import { writeFile } from "../diffcopy/target/file_sink.ts";
import { chosenMode, isForPrograms, type Mode } from "../terminal/mode.ts";
import { ProgressWriter } from "../terminal/progress_writer.ts";
import { showProgress } from "../terminal/show_progress.ts";
import { buildOptions } from "./flags/build_options.ts";
import { connect } from "./flags/connection.ts";
import { logOutput } from "./flags/debug.ts";
import { checkStdin } from "./flags/stdin.ts";
import { printResult } from "./results/print_result.ts";
import { writeResultLine } from "./results/result_line.ts";
import { fromFiles, logged, waitingDisplay } from "./run_build.ts";
import { combinedDisplay, singleDisplay, type TargetDisplay } from "./run/displays.ts";
import { checkForSeveral, type RunFlags } from "./run/flags.ts";
import type { Outcome } from "./run/outcome.ts";
import { withPlace } from "./run/place.ts";
import type { SelectedTarget } from "./run/selection.ts";
import { targetOptions } from "./run/target_options.ts";
import { cancellable, displayInterrupts } from "./terminal/interrupt.ts";
import { Reports } from "./results/reports.ts";
import { prepareResultFiles } from "./results/result_files.ts";

/** A target with the options of its build. */
interface Job {
  readonly name: string;
  readonly options: BuildOptions;
}

/**
 * Builds targets at the same time with one client, shows their progress, and prints their results.
 * When one fails, the others are cancelled. The failure of a single target is thrown; those of
 * several are reported, and the exit code is that of the first one.
 */
export async function runTargets(
  selected: readonly SelectedTarget[],
  { file, args, flags }: {
    readonly file: string;
    readonly args: readonly string[];
    readonly flags: RunFlags;
  },
): Promise<void> {
  const several = selected.length > 1;
  if (several) checkForSeveral(flags);
  using interrupt = displayInterrupts();
  const { signal } = interrupt;
  const fromFlags = buildOptions(flags);
  checkStdin({}, fromFlags);
  const given = {
    ...await readPipes(fromFlags, signal), // a pipe can be read once, but there may be several builds
    sourcePolicy: (await fromFiles(flags, fromFlags)).sourcePolicy,
  };
  await using log = await logOutput(flags, signal);
  const mode = log ? log.modeBeside(chosenMode(flags)) : chosenMode(flags);
  const jobs = selected.map((target): Job => {
    const options = targetOptions(target, { file, args, flags, given });
    return { name: target.name, options: { ...options, rawStatus: mode === "rawjson" } };
  });
  for (const { options } of jobs) checkOptions(options);
  await prepareResultFiles(flags, jobs[0]!.options);
  const reports = flags.report || flags.chromeTrace ? new Reports(flags, {}) : undefined;
  const writer = log?.writer ?? new ProgressWriter(signal);
  const { display } = await import("../terminal/display.ts");
  const own = several && mode === "json" ? "none" : mode;
  const screen = interrupt.watch(display(own, { signal, writer }));
  const { logFile } = flags;
  const output = logFile === undefined ? screen : await logged(screen, mode, logFile, signal);
  const names = jobs.map(({ name }) => name);
  const displayed = several
    ? await combinedDisplay(output, mode, names, writer)
    : singleDisplay(output);
  const outcomes: Outcome[] = [];
  try {
    await cancellable(signal, async () => {
      const waiting = waitingDisplay(mode, screen, log);
      await using client = await connect(flags, { signal, log, shown: waiting });
      if (reports) reports.address = client.address;
      outcomes.push(...await buildAll(client, { file, jobs }, displayed, signal, reports));
      await finish(client, outcomes, flags, mode, displayed, signal, reports);
    });
  } catch (error) {
    await displayed.end(error);
    if (several && !signal.aborted && outcomes.some((outcome) => "error" in outcome)) {
      const { reportFailures } = await import("./run/report_failures.ts");
      Deno.exitCode = await reportFailures(outcomes, { ...flags, mode, writer, signal });
      return;
    }
    const { showFailureLog } = await import("./terminal/report_failure.ts");
    await showFailureLog(error, mode, { file: logFile, writer: log?.writer, signal });
    await reports?.failed(error, jobs[0]!.options);
    throw error;
  }
}

/** Builds all targets, and returns the outcomes. The first failure cancels the other builds. */
async function buildAll(
  client: BuildKitClient,
  { file, jobs }: { readonly file: string; readonly jobs: readonly Job[] },
  displayed: TargetDisplay,
  signal: AbortSignal,
  reports: Reports | undefined,
): Promise<Outcome[]> {
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  return await Promise.all(jobs.map(async ({ name, options }): Promise<Outcome> => {
    try {
      const build = client.build({ ...options, signal: either });
      await showProgress(build, {
        show(event) {
          reports?.apply(event);
          return displayed.show(name, event);
        },
      });
      return { name, options, result: await build };
    } catch (error) {
      const first = !failed.signal.aborted;
      failed.abort(new Error(`the build of ${name} failed`));
      return { name, options, error: withPlace(file, error), first };
    }
  }));
}

/** Writes and prints the results. Throws the first error of a build. */
async function finish(
  client: BuildKitClient,
  outcomes: readonly Outcome[],
  flags: RunFlags,
  mode: Mode,
  displayed: TargetDisplay,
  signal: AbortSignal,
  reports: Reports | undefined,
): Promise<void> {
  for (const outcome of outcomes) if ("error" in outcome && outcome.first) throw outcome.error;
  const built = outcomes.filter((outcome) => "result" in outcome);
  await displayed.end();
  const { address } = client;
  const [{ result, options }] = built as [typeof built[0]];
  await reports?.built(result, options);
  if (flags.iidfile) await writeFile(flags.iidfile, result.engineId);
  const { metadataFile } = flags;
  if (metadataFile) {
    const { metadata } = await import("./results/metadata.ts");
    const about = async (result: BuildResult) =>
      metadata(result, result.provenance ?? await client.provenance(result.ref, { signal }));
    const { writeMetadata } = await import("./run/metadata.ts");
    await writeMetadata(metadataFile, built, about);
  }
  const labelOf = (name: string) => built.length > 1 ? name : undefined;
  const { printResults } = await import("./run/print_results.ts");
  if (mode === "json") {
    for (const { name, result } of built) {
      await writeResultLine(result, address, signal, labelOf(name));
    }
  }
  if (flags.json) printResults(built, address);
  else {
    const quiet = mode === "quiet" || isForPrograms(mode);
    for (const { name, result, options } of built) {
      await printResult(result, options, address, quiet, labelOf(name));
    }
  }
}
