/**
 * Characters that can change what a terminal or a reader sees: controls of ASCII except for line
 * feed and tab, those of Latin-1 (C1), line and paragraph separators, the marks that change the
 * direction of writing, and halves of surrogate pairs.
 */
const UNSAFE =
  // deno-lint-ignore no-control-regex
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/**
 * Returns a text in which everything that could control a terminal is visible: `\x1b` for an escape,
 * `\u202e` for a mark that reverses the text. Line feeds and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
}

/** Characters of {@linkcode UNSAFE} that JSON leaves as they are. */
const UNSAFE_IN_JSON = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * Returns a value as JSON in which no character can control a terminal; on one line unless `indent`
 * is given.
 */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    UNSAFE_IN_JSON,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** An escape sequence: of a control, of the operating system with its text, or any other. */
const ESCAPE_SEQUENCE =
  // deno-lint-ignore no-control-regex
  /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[ -/]*[0-~])?/g;

/** Returns a text without escape sequences, such as those for colours. */
export function withoutEscapes(text: string): string {
  return text.includes("\x1b") ? text.replace(ESCAPE_SEQUENCE, "") : text;
}

/** Returns a text cut to a number of characters, of which the last is `…`. */
export function shortened(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/** Returns a text of which the middle is left out if it is longer than a number of characters. */
export function withoutMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor((limit - 3) / 2);
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}

/** Longest name of a step or a status that is examined; a display shows far less of it. */
const MAX_NAME_CHARS = 4096;

/** Returns a name from a daemon as one line. It may still hold control characters. */
export function oneLine(name: string): string {
  return shortened(name, MAX_NAME_CHARS).replace(/\s+/g, " ");
}

/** Prefix with which Go's gRPC formats the error of a call, each time that one is passed on. */
const RPC_PREFIX = /rpc error: code = \w+ desc = /g;

/** Returns a text without what Go's gRPC put before the errors in it. */
export function withoutRpcPrefix(text: string): string {
  return text.replace(RPC_PREFIX, "");
}
