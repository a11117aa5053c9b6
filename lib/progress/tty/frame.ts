import { duration } from "../display/units.ts";
import type { ProgressModel } from "../model/model.ts";
import type { Step } from "../model/step.ts";
import type { Rates } from "./rates.ts";
import type { Row } from "./row.ts";
import { lineOf, logRows, statusRows, stepRow, transferRow } from "./step_rows.ts";

/**
 * Phase of a build, as the first line of a frame tells it. A frame of one that has ended shows all
 * steps, however many.
 */
export type Phase = "building" | "cancelling" | "built" | "failed" | "cancelled";

/** Options for {@linkcode frameRows}. */
export interface LayoutOptions {
  /** Number of rows that the frame may have, unless the build has ended; at least 1. */
  readonly height: number;
  /** Current time, in milliseconds since 1970. */
  readonly now: number;
  /** Start of the build, in milliseconds since 1970. */
  readonly started: number;
  /** Phase of the build. */
  readonly phase: Phase;
  /** Greatest number of output lines under each running step. */
  readonly logLines: number;
  /** Rates of transfers, which are measured with each frame. */
  readonly rates: Rates;
}

/**
 * Returns the rows that show the state of a build. Takes time for what is shown, not for all steps,
 * until the build has ended.
 */
export function frameRows(model: ProgressModel, options: LayoutOptions): Row[] {
  const { height, now, started, phase } = options;
  const { ended, steps } = model.counts;
  const word = `${phase[0]!.toUpperCase()}${phase.slice(1)}`;
  const head: Row = { left: `[+] ${word} ${duration(now - started)} (${ended}/${steps})` };
  const time = model.daemonTime(now);
  if (phase !== "building" && phase !== "cancelling") {
    return [head, ...model.started.map((step) => stepRow(step, time))];
  }
  return [head, ...openRows(model, Math.max(0, height - 1), time, options)];
}

/** A running step with the rows that it would like to have below its own. */
interface Block {
  readonly step: Step;
  readonly statuses: Row[];
  readonly log: Row[];
}

/** Returns at most `space` rows: of running steps, of what they do, and of the newest others. */
function openRows(model: ProgressModel, space: number, now: number, options: LayoutOptions): Row[] {
  const { rates, logLines } = options;
  const alone = [...model.transfers.values()]
    .filter((transfer) => !transfer.done && model.isAlone(transfer))
    .slice(0, Math.ceil(space / 3))
    .map((transfer) => transferRow(transfer, now, rates));
  const notice = space > alone.length + 1 ? noticeRows(model) : [];
  let free = space - alone.length - notice.length;
  const failed = model.failed && free > 1 ? [model.failed] : [];
  free -= failed.length;
  const { steps, hidden } = runningSteps(model, free);
  free -= steps.length + hidden.length;
  const blocks = steps.map((step): Block => ({
    step,
    statuses: statusRows(step, now, rates, free),
    log: logRows(step, Math.min(logLines, free)),
  }));
  const wanted = blocks.map(({ statuses, log }) => statuses.length + log.length);
  const shares = share(wanted, free);
  free -= shares.reduce((sum, count) => sum + count, 0);
  const below = new Map(blocks.map((block, i) => [block.step, detailRows(block, shares[i]!)]));
  return [
    ...[...steps, ...failed, ...lastEnded(model, free)]
      .sort((a, b) => a.index - b.index)
      .flatMap((step) => [stepRow(step, now), ...below.get(step) ?? []]),
    ...hidden,
    ...alone,
    ...notice,
  ];
}

/** Returns the row of bkit's own warning, if that came last: that the build is run again, say. */
function noticeRows({ warnings }: ProgressModel): Row[] {
  const last = warnings.at(-1);
  return last?.vertex === "" ? [{ left: ` => WARN: ${lineOf(last.short)}`, style: "warning" }] : [];
}

/** Returns the running steps that have run for the longest, and a row that counts the others. */
function runningSteps(
  { running }: ProgressModel,
  space: number,
): { readonly steps: Step[]; readonly hidden: Row[] } {
  const fit = running.size <= space ? space : space - 1;
  const steps: Step[] = [];
  for (const step of running) {
    if (steps.length >= fit) break;
    steps.push(step);
  }
  const rest = running.size - steps.length;
  const hidden = rest > 0 && space > 0 ? [{ left: ` => … and ${rest} more running` }] : [];
  return { steps, hidden };
}

/** Returns the steps that started last of those that have ended, but for the failed one. */
function lastEnded({ started, running, failed }: ProgressModel, count: number): Step[] {
  const ended: Step[] = [];
  for (let i = started.length - 1; i >= 0 && ended.length < count; i--) {
    const step = started[i]!;
    if (step !== failed && !running.has(step)) ended.push(step);
  }
  return ended;
}

/** Returns `count` of the rows below a step: each kind has some, the newest lines of the output. */
function detailRows({ statuses, log }: Block, count: number): Row[] {
  const [statusCount = 0, logCount = 0] = share([statuses.length, log.length], count);
  return [...statuses.slice(0, statusCount), ...log.slice(log.length - logCount)];
}

/** Shares rows out evenly: nobody gets more than wanted, or more than others who want more. */
export function share(wanted: readonly number[], count: number): number[] {
  const shares = wanted.map(() => 0);
  let left = count;
  let open = wanted.map((_, i) => i).filter((i) => wanted[i]! > 0);
  while (left > 0 && open.length > 0) {
    const each = Math.max(1, Math.floor(left / open.length));
    for (const i of open) {
      const more = Math.min(each, wanted[i]! - shares[i]!, left);
      shares[i]! += more;
      left -= more;
    }
    open = open.filter((i) => shares[i]! < wanted[i]!);
  }
  return shares;
}
