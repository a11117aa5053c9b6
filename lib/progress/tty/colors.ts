/** What a line of a frame is about. */
export type Style = "run" | "error" | "cancel" | "warning" | "log";

/** Control sequences that begin a colour, by style. A style without one has the terminal's own. */
export type Colors = Readonly<Partial<Record<Style, string>>>;

/** Colours unless the user chooses others. */
export const DEFAULT_COLORS: Colors = {
  run: sgr("34"),
  error: sgr("31"),
  cancel: sgr("33"),
  warning: sgr("33"),
  log: sgr("2"),
};

/** Names of colours with their parameters of the control sequence SGR. */
const NAMES: Readonly<Record<string, string>> = {
  default: "39",
  black: "30",
  red: "31",
  green: "32",
  yellow: "33",
  blue: "34",
  magenta: "35",
  cyan: "36",
  white: "37",
  "light-black": "90",
  "light-red": "91",
  "light-green": "92",
  "light-yellow": "93",
  "light-blue": "94",
  "light-magenta": "95",
  "light-cyan": "96",
  "light-white": "97",
};

/** Styles that a user can choose a colour for. */
const CHOSEN = ["run", "cancel", "error", "warning"] as const satisfies Style[];

/** Colours, and what is wrong with the text that they were read from. */
export interface ParsedColors {
  /** Colours by style. */
  readonly colors: Colors;
  /** What could not be understood, one text each. */
  readonly faults: readonly string[];
}

/**
 * Reads colours from a text in the form of `BUILDKIT_COLORS`, such as
 * `run=green:warning=yellow:error=light-red:cancel=255,165,0`. What is wrong or missing has its
 * default colour.
 */
export function parseColors(text: string): ParsedColors {
  const colors: Partial<Record<Style, string>> = { ...DEFAULT_COLORS };
  const faults: string[] = [];
  for (const entry of text.split(":").filter((entry) => entry !== "")) {
    const [key, value, ...rest] = entry.toLowerCase().split("=");
    const style = CHOSEN.find((name) => name === key);
    const color = value === undefined || rest.length > 0 ? undefined : parseColor(value);
    if (style && color) colors[style] = color;
    else if (!style) faults.push(`"${entry}" must be run=, cancel=, error= or warning=COLOR`);
    else faults.push(`"${entry}" must have a colour's name, or R,G,B with numbers from 0 to 255`);
  }
  return { colors, faults };
}

function parseColor(value: string): string | undefined {
  if (Object.hasOwn(NAMES, value)) return sgr(NAMES[value]!);
  const parts = value.split(",");
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,3}$/.test(part))) return undefined;
  const levels = parts.map(Number);
  if (levels.some((level) => level > 255)) return undefined;
  // The cube of 6 × 6 × 6 colours, which more terminals have than those of 24 bits.
  const [red, green, blue] = levels.map((level) => Math.round(level / 255 * 5));
  return sgr(`38;5;${16 + 36 * red! + 6 * green! + blue!}`);
}

function sgr(parameters: string): string {
  return `\x1b[${parameters}m`;
}
