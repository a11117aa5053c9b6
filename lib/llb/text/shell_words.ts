import { OptionError } from "../../errors.ts";

/** State of the splitter: what the next character belongs to. */
type State = "start" | "word" | "escaped" | "double" | "escaped in double" | "single" | "comment";

/**
 * Splits a command into words as a shell does: at white space, with quotes, backslashes and comments.
 * Variables and other expansions stay as they are (github.com/google/shlex, which Go's client uses).
 * Throws `OptionError` for a quote that does not end, and for a backslash at the end.
 */
export function shellWords(command: string): string[] {
  const words: string[] = [];
  let state: State = "start";
  let word = "";
  for (const character of command) {
    const isSpace = /[ \t\r\n]/.test(character);
    switch (state) {
      case "start":
        if (isSpace) break;
        state = character === "#" ? "comment" : next(character) ?? "word";
        word = state === "word" ? character : "";
        break;
      case "word":
        if (isSpace) {
          words.push(word);
          state = "start";
        } else if (next(character)) state = next(character)!;
        else word += character;
        break;
      case "escaped":
        word += character;
        state = "word";
        break;
      case "double":
        if (character === '"') state = "word";
        else if (character === "\\") state = "escaped in double";
        else word += character;
        break;
      case "escaped in double":
        word += character;
        state = "double";
        break;
      case "single":
        if (character === "'") state = "word";
        else word += character;
        break;
      case "comment":
        if (character === "\n") state = "start";
        break;
    }
  }
  if (state === "word") words.push(word);
  else if (state !== "start" && state !== "comment") {
    const reason = state === "escaped" || state === "escaped in double"
      ? "it ends with a backslash"
      : "it has a quote that does not end";
    throw new OptionError(`cannot split the command ${JSON.stringify(command)}`, {
      detail: reason,
    });
  }
  return words;
}

/** Returns the state after a character that quotes what follows; undefined for other characters. */
function next(character: string): State | undefined {
  return character === '"'
    ? "double"
    : character === "'"
    ? "single"
    : character === "\\"
    ? "escaped"
    : undefined;
}
