/**
 * gRPC metadata as it was on the wire: name and value by turns, lower-case names, repeated names kept
 * apart. A joined form would lose the difference between `a, b` and `a` then `b`.
 */
export type RawMetadata = readonly string[];

/** All values of one name, in order. */
export function values(metadata: RawMetadata, name: string): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < metadata.length; i += 2) {
    if (metadata[i] === name) found.push(metadata[i + 1]!);
  }
  return found;
}

/** The first value of one name. */
export function value(metadata: RawMetadata, name: string): string | undefined {
  for (let i = 0; i + 1 < metadata.length; i += 2) {
    if (metadata[i] === name) return metadata[i + 1];
  }
  return undefined;
}
