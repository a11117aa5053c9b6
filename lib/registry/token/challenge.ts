/** One authentication challenge of a `WWW-Authenticate` field. */
export interface Challenge {
  /** Scheme in lower case, such as `bearer` or `basic`. */
  readonly scheme: string;
  /** Parameters by their names in lower case: `realm`, `service`, `scope`. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN_PATTERN = "[\\w!#$%&'*+.^`|~-]+";

/** A scheme, or a parameter with its value, after the separator before it. */
const PART_PATTERN = new RegExp(
  `[\\s,]*(${TOKEN_PATTERN})(?:\\s*=\\s*("(?:[^"\\\\]|\\\\.)*"|[^\\s,"]*))?`,
  "y",
);

/** Parses a `WWW-Authenticate` field (RFC 9110, 11.6.1) up to the first syntax error. */
export function parseChallenges(field: string): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  PART_PATTERN.lastIndex = 0;
  for (let found = PART_PATTERN.exec(field); found; found = PART_PATTERN.exec(field)) {
    const [, name, text] = found;
    if (text === undefined) {
      challenges.push({ scheme: name!.toLowerCase(), parameters: new Map() });
    } else {
      const value = text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/g, "$1") : text;
      challenges.at(-1)?.parameters.set(name!.toLowerCase(), value);
    }
  }
  return challenges;
}
