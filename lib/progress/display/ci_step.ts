import { oneLine, printable, shortened } from "../../internal/printable.ts";
import type { VertexStatus } from "../events/event.ts";
import { elapsed, type Step } from "../model/step.ts";
import { decimalBytes, duration } from "./units.ts";

/** Length of a name in a line, in characters. */
const NAME_CHARS = 200;

/** Number of measurements that are listed. */
const MAX_STATUSES = 200;

/** Words for the states of steps that have ended, except for those that are simply done. */
const WORDS: Readonly<Record<string, string>> = {
  cached: "CACHED",
  failed: "ERROR",
  cancelled: "CANCELED",
};

/** Returns number, name and state of a step that has ended, with the time that it took. */
export function stepTitle(step: Step): string {
  const word = WORDS[step.state];
  const took = step.state === "cached" ? "" : ` ${duration(step.spent)}`;
  return `${label(step)}${word ? ` ${word}` : ""}${took}`;
}

/** Returns the one line of a step about which no more is known; undefined for other steps. */
export function stepLine(step: Step): string | undefined {
  const { output, statuses, state } = step;
  if (output.lineCount > 0 || statuses.size > 1 || state === "failed") return undefined;
  const [status] = statuses.values();
  const amount = status ? amountText(status.current, status.total) : "";
  return `${stepTitle(step)}${amount ? `,${amount}` : ""}`;
}

/** Returns what a step printed and measured, and why it failed. */
export function stepBody(step: Step): string {
  const { output, statuses, vertex } = step;
  const begin = step.runs[0]?.started ?? 0;
  const lines: string[] = [];
  let rest = MAX_STATUSES;
  for (const status of statuses.values()) {
    if (rest-- > 0) lines.push(statusText(status));
  }
  const add = ({ time, text }: { time: number; text: string }) =>
    lines.push(`${(Math.max(0, time - begin) / 1000).toFixed(3)} ${text}`);
  output.beginning.forEach(add);
  if (output.omittedLines > 0) {
    lines.push(`[${output.omittedLines} lines left out, ${decimalBytes(output.omittedBytes)}]`);
  }
  output.end.forEach(add);
  if (step.state === "failed") lines.push(`ERROR: ${printable(vertex.error.trimEnd())}`);
  return lines.map((line) => `${line}\n`).join("");
}

/** Returns how long a step has run, and how far it is. `now` is in the daemon's time. */
export function runningText(step: Step, now: number): string {
  let text = `${label(step)} running ${duration(elapsed(step, now))}`;
  for (const status of step.openStatuses.values()) {
    const counted = step.transfers.get(status.id);
    const amount = counted?.total === undefined
      ? amountText(status.current, status.total)
      : amountText(counted.bytes, counted.total);
    if (amount) return `${text},${amount}`;
  }
  const last = step.output.open("stdout") ?? step.output.open("stderr") ?? step.output.last(1)[0];
  if (last?.text) text += `: ${shortened(last.text, NAME_CHARS)}`;
  return text;
}

function label({ index, vertex }: Step): string {
  return `#${index} ${shortened(printable(oneLine(vertex.name)), NAME_CHARS)}`;
}

function statusText({ id, current, total, started, completed }: VertexStatus): string {
  const took = started === undefined || completed === undefined
    ? ""
    : ` ${duration(completed - started)}`;
  return `${printable(oneLine(id))}${amountText(current, total)}${took}`;
}

function amountText(current: number, total: number): string {
  if (total > 0) return ` ${decimalBytes(current)} / ${decimalBytes(total)}`;
  return current > 0 ? ` ${decimalBytes(current)}` : "";
}
