import { styleText } from "node:util";
import measure from "fast-string-truncated-width";
import { oneLine, printable } from "../../internal/printable.ts";
import type { VertexStatus } from "../events/event.ts";
import type { ProgressModel } from "../model/model.ts";
import { elapsed, type Step } from "../model/step.ts";
import { bytes, duration } from "./units.ts";

/** The terminal that a frame is drawn for. */
export interface Terminal {
  /** Width in cells. */
  readonly columns: number;
  /** Height in lines. */
  readonly rows: number;
  /** Enables colours. */
  readonly color: boolean;
}

/** Options for {@linkcode drawFrame}. */
export interface FrameOptions {
  /** Current time, in milliseconds since 1970. */
  readonly now: number;
  /** Start of the build, in milliseconds since 1970. */
  readonly started: number;
  /** Marks the build as over: the frame then shows all steps, however many. */
  readonly finished: boolean;
  /**
   * Output lines shown under each running step.
   *
   * @default {6}
   */
  readonly logLines?: number | undefined;
}

/** One line of a frame and its colour. */
type Row = readonly [text: string, style?: "red" | "blue" | "dim" | undefined];

/** Draws the state of a build as lines no wider than the terminal, each with a line feed. */
export function drawFrame(
  model: ProgressModel,
  terminal: Terminal,
  { now, started, finished, logLines = 6 }: FrameOptions,
): string {
  const steps = model.started;
  const done = model.counts.ended;
  const word = !finished ? "Building" : model.failed ? "Failed" : "Built";
  const head: Row = [
    `[+] ${word} ${duration(now - started)} (${done}/${model.steps.size})`,
  ];
  const blocks = steps.map((step) => stepRows(step, terminal.columns, now, logLines));
  const transferRows = openTransfers(model, finished);
  const space = finished ? Infinity : Math.max(1, terminal.rows - 2 - transferRows.length);
  const rows = [head, ...transferRows, ...fit(steps, blocks, space)];
  return rows.map(([text, style]) => {
    const shown = cut(text, terminal.columns).text;
    return `${
      terminal.color && style ? styleText(style, shown, { validateStream: false }) : shown
    }\n`;
  }).join("");
}

/** Drops the oldest finished steps, then output lines, until the rest fits in `space` lines. */
function fit(steps: readonly Step[], blocks: readonly Row[][], space: number): Row[] {
  const shown = blocks.map((rows) => [...rows]);
  let total = shown.reduce((sum, rows) => sum + rows.length, 0);
  for (let i = 0; i < shown.length && total > space; i++) {
    if (steps[i]!.state === "running") continue;
    total -= shown[i]!.length;
    shown[i] = [];
  }
  for (let i = 0; i < shown.length && total > space; i++) {
    total -= Math.max(0, shown[i]!.length - 1);
    shown[i] = shown[i]!.slice(0, 1);
  }
  return shown.flat().slice(0, space);
}

function stepRows(step: Step, columns: number, now: number, logLines: number): Row[] {
  const { vertex } = step;
  const running = step.state === "running";
  const mark = { cached: "CACHED ", failed: "ERROR ", cancelled: "CANCELED " }[
    step.state as string
  ] ?? "";
  const style = step.state === "failed" ? "red" : running ? undefined : "blue";
  const rows: Row[] = [
    [
      justify(
        ` => ${mark}${printable(oneLine(vertex.name))}`,
        duration(elapsed(step, now)),
        columns,
      ),
      style,
    ],
  ];
  if (!running && step.state !== "failed") return rows;
  for (const status of step.statuses.values()) {
    if (status.completed === undefined) rows.push([justify(...statusText(status, now), columns)]);
  }
  for (const { text } of step.output.last(logLines)) rows.push([` => => # ${text}`, "dim"]);
  return rows;
}

function openTransfers(model: ProgressModel, finished: boolean): Row[] {
  if (finished) return [];
  return [...model.transfers.values()].filter(({ done }) => !done).map(
    ({ name, received, files, bytes: count }) => [
      ` => ${received ? "receiving" : "sending"} ${name}: ${files} files, ${bytes(count)}`,
    ],
  );
}

function statusText(status: VertexStatus, now: number): [string, string] {
  const amount = status.total > 0
    ? ` ${bytes(status.current)} / ${bytes(status.total)}`
    : status.current > 0
    ? ` ${bytes(status.current)}`
    : "";
  const took = status.started === undefined ? "" : duration(now - status.started);
  return [` => => ${printable(oneLine(status.name || status.id))}${amount}`, took];
}

/** Puts two texts at the two ends of a line; the left one is cut if both do not fit. */
function justify(left: string, right: string, columns: number): string {
  const room = Math.max(1, columns - right.length - 1);
  const { text, width } = cut(left, room);
  return `${text}${" ".repeat(Math.max(1, columns - width - right.length))}${right}`;
}

/** Cuts a text to at most `columns` cells and returns it with its width. */
function cut(text: string, columns: number): { text: string; width: number } {
  const { index, ellipsed, width } = measure(text, { limit: columns, ellipsis: "…" });
  return ellipsed ? { text: `${text.slice(0, index)}…`, width: width + 1 } : { text, width };
}
