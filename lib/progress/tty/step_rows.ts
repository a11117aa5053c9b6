import { oneLine, printable } from "../../internal/printable.ts";
import { duration } from "../display/units.ts";
import type { Transfer } from "../events/event.ts";
import type { Line } from "../model/lines.ts";
import { elapsed, type Step, type StepState } from "../model/step.ts";
import { amountOf, progressOf, sumOf } from "./amounts.ts";
import type { Style } from "./colors.ts";
import type { Rates } from "./rates.ts";
import type { Row } from "./row.ts";

const MARKS: Readonly<Partial<Record<StepState, string>>> = {
  cached: "CACHED ",
  failed: "ERROR ",
  cancelled: "CANCELED ",
};

const STYLES: Readonly<Partial<Record<StepState, Style>>> = {
  done: "run",
  cached: "run",
  failed: "error",
  cancelled: "cancel",
};

/** Returns the row of a step. `now` is the daemon's time. */
export function stepRow(step: Step, now: number): Row {
  const { state, vertex, transfers } = step;
  const sum = state === "running" ? "" : sumOf(transfers.values());
  const name = `${nameOf(vertex.name)}${sum && `: ${sum}`}`;
  return {
    left: ` => ${MARKS[state] ?? ""}${name}`,
    right: duration(elapsed(step, now)),
    style: STYLES[state],
  };
}

/** Returns a row for each of the first `count` open measurements of a step. */
export function statusRows(step: Step, now: number, rates: Rates, count: number): Row[] {
  const rows: Row[] = [];
  for (const [id, status] of step.openStatuses) {
    if (rows.length >= count) break;
    const transfer = step.transfers.get(id);
    if (transfer && !transfer.done) {
      const rate = rates.measure(`${step.id} ${id}`, transfer.bytes, now);
      rows.push({ left: ` => => ${nameOf(id)} ${progressOf(transfer, rate)}` });
      continue;
    }
    const amount = amountOf(status);
    rows.push({
      left: ` => => ${nameOf(id)}${amount && ` ${amount}`}`,
      right: status.started === undefined ? undefined : duration(Math.max(0, now - status.started)),
    });
  }
  return rows;
}

/** Returns the row of a transfer that is not part of a step. */
export function transferRow(transfer: Transfer, now: number, rates: Rates): Row {
  const { name, received, bytes } = transfer;
  const verb = received ? "receiving" : "sending";
  const rate = rates.measure(`${verb} ${name}`, bytes, now);
  return { left: ` => ${verb} ${nameOf(name)}: ${progressOf(transfer, rate)}` };
}

/** Returns rows for the last `count` lines of a step's output; open lines are the last of them. */
export function logRows({ output }: Step, count: number): Row[] {
  if (count === 0) return [];
  const open = [output.open("stdout"), output.open("stderr")]
    .filter((line) => line !== undefined)
    .sort((a, b) => a.time - b.time)
    .slice(-count);
  const complete = output.last(count - open.length);
  return [...complete, ...open].map(({ text }: Line) => ({
    left: ` => => # ${text}`,
    style: "log",
  }));
}

/** Returns a text from elsewhere in one line, with nothing in it that controls a terminal. */
export function lineOf(text: string): string {
  return printable(oneLine(text));
}

/** Returns a name from a daemon as it is shown: in one line, with digests cut. */
function nameOf(name: string): string {
  return lineOf(name).replace(/\b(sha256:[0-9a-f]{12})[0-9a-f]{52}\b/g, "$1");
}
