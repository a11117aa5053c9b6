import type { Environment } from "../internal/environment.ts";
import { type Colors, DEFAULT_COLORS, parseColors } from "../progress/tty/colors.ts";
import { DEFAULT_LOG_LINES } from "../progress/tty/draw.ts";

/** Time between two frames unless the user chooses another, in milliseconds. */
const DEFAULT_INTERVAL_MS = 100;

const MIN_INTERVAL_MS = 10;
const MAX_INTERVAL_MS = 60_000;

/** Greatest number of output lines under a step: a window shows fewer. */
const MAX_LOG_LINES = 10_000;

/** What users can choose about the display on a terminal, with variables that BuildKit reads, too. */
export interface TtySettings {
  /** Colours; undefined for none. */
  readonly colors: Colors | undefined;
  /** Greatest number of output lines under each running step. */
  readonly logLines: number;
  /** Time between two frames, in milliseconds. */
  readonly intervalMs: number;
  /** True if the last frame shows the names of steps whole. */
  readonly wholeNames: boolean;
  /** What could not be understood, one text each; the default is used instead. */
  readonly faults: readonly string[];
}

/**
 * Reads `BUILDKIT_COLORS`, `BUILDKIT_TTY_LOG_LINES`, `TTY_DISPLAY_RATE` and `PROGRESS_NO_TRUNC`.
 * With `noColor`, which `NO_COLOR` sets, colours are not looked at.
 */
export function ttySettings(environment: Environment, noColor: boolean): TtySettings {
  const faults: string[] = [];
  const number = (name: string, least: number, most: number, missing: number): number => {
    const text = environment(name);
    if (!text) return missing;
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (value >= least && value <= most) return value;
    faults.push(`${name} must be a number from ${least} to ${most} (got "${text}")`);
    return missing;
  };
  const noTruncation = environment("PROGRESS_NO_TRUNC") ?? "";
  return {
    colors: noColor ? undefined : colorsOf(environment("BUILDKIT_COLORS"), faults),
    logLines: number("BUILDKIT_TTY_LOG_LINES", 1, MAX_LOG_LINES, DEFAULT_LOG_LINES),
    intervalMs: number("TTY_DISPLAY_RATE", MIN_INTERVAL_MS, MAX_INTERVAL_MS, DEFAULT_INTERVAL_MS),
    wholeNames: !["", "0", "false"].includes(noTruncation.toLowerCase()),
    faults,
  };
}

function colorsOf(text: string | undefined, faults: string[]): Colors {
  if (!text) return DEFAULT_COLORS;
  const parsed = parseColors(text);
  faults.push(...parsed.faults.map((fault) => `BUILDKIT_COLORS: ${fault}`));
  return parsed.colors;
}
