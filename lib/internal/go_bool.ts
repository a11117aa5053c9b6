/** Texts that Go's `strconv.ParseBool` reads as true. */
const TRUE = /^(1|t|T|true|TRUE|True)$/;

/** Returns true if Go reads a text as true; false for one that is missing or that it rejects. */
export function isGoTrue(text: string | undefined): boolean {
  return TRUE.test(text ?? "");
}
