import type { ProgressModel } from "../model/model.ts";
import { DEFAULT_COLORS } from "./colors.ts";
import { frameRows, type Phase } from "./frame.ts";
import { Rates } from "./rates.ts";
import { paintRow } from "./row.ts";

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
  /**
   * Phase of the build. Once it has ended, the frame shows all steps, however many.
   *
   * @default {"building"}
   */
  readonly phase?: Phase | undefined;
  /**
   * Greatest number of output lines under each running step.
   *
   * @default {6}
   */
  readonly logLines?: number | undefined;
}

/** Output lines under each running step, unless the user chooses another number. */
export const DEFAULT_LOG_LINES = 6;

/**
 * Draws the state of a build as lines no wider than the terminal, each with a line feed. While the
 * build runs, they leave the last line of the terminal free.
 */
export function drawFrame(
  model: ProgressModel,
  { columns, rows, color }: Terminal,
  { now, started, phase = "building", logLines = DEFAULT_LOG_LINES }: FrameOptions,
): string {
  const height = Math.max(1, rows - 1);
  const frame = frameRows(model, { height, now, started, phase, logLines, rates: new Rates() });
  const colors = color ? DEFAULT_COLORS : undefined;
  return frame.map((row) => `${paintRow(row, columns, { colors }).text}\n`).join("");
}
