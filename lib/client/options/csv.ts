/**
 * Returns the comma-separated fields of a text such as `type=local,dest=out`; undefined if its
 * quotes are unbalanced. A field that contains commas or quotes is enclosed in quotes, with each
 * quote inside it doubled (RFC 4180).
 */
export function splitFields(text: string): string[] | undefined {
  const result: string[] = [];
  let at = 0;
  do {
    if (text[at] !== '"') {
      const comma = text.indexOf(",", at);
      const end = comma < 0 ? text.length : comma;
      result.push(text.slice(at, end));
      at = end;
    } else {
      const [whole, inside] = /^"((?:[^"]|"")*)"(?=,|$)/.exec(text.slice(at)) ?? [];
      if (whole === undefined) return undefined;
      result.push(inside!.replaceAll('""', '"'));
      at += whole.length;
    }
  } while (text[at++] === ",");
  return result;
}

/** Returns fields as a text that {@linkcode splitFields} reads. */
export function joinFields(fields: readonly string[]): string {
  return fields.map((field) => /[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)
    .join(",");
}
