/** Expressions by their source: a pattern can name the same property thousands of times. */
const PROPERTIES = new Map<string, RegExp>();

/**
 * Returns an expression for one character that has a general category or a script of Unicode, or
 * that does not have it. Throws a SyntaxError for an unknown name.
 */
export function unicodeProperty(name: string, negated: boolean): RegExp {
  for (const property of name === "Any" ? ["Any"] : [`gc=${name}`, `sc=${name}`]) {
    const source = `\\${negated ? "P" : "p"}{${property}}`;
    try {
      const found = PROPERTIES.get(source) ?? new RegExp(source, "u");
      PROPERTIES.set(source, found);
      return found;
    } catch {
      continue;
    }
  }
  throw new SyntaxError("invalid character class range");
}
