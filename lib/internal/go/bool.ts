/** Texts that Go's `strconv.ParseBool` reads as true, and as false. */
const TRUE = /^(1|t|T|true|TRUE|True)$/;
const FALSE = /^(0|f|F|false|FALSE|False)$/;

/** Returns true if Go reads a text as true; false for one that is missing or that it rejects. */
export function isGoTrue(text: string | undefined): boolean {
  return TRUE.test(text ?? "");
}

/** Returns the value that Go reads in a text; undefined for one that it rejects. */
export function goBool(text: string): boolean | undefined {
  if (TRUE.test(text)) return true;
  return FALSE.test(text) ? false : undefined;
}
