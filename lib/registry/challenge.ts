/** One way that a server offers to authenticate, from `WWW-Authenticate`. */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Its parameters, names in lower case: `realm`, `service`, `scope`. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN_PATTERN = "[\\w!#$%&'*+.^`|~-]+";

/** A scheme, or a parameter with its value, behind what separates it from the one before. */
const PART_PATTERN = new RegExp(
  `[\\s,]*(${TOKEN_PATTERN})(?:\\s*=\\s*("(?:[^"\\\\]|\\\\.)*"|[^\\s,"]*))?`,
  "y",
);

/** Takes a `WWW-Authenticate` field apart (RFC 9110, 11.6.1); what follows a fault in it is left out. */
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
