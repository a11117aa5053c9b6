/**
 * gRPC metadata as on the wire: names and values in turn, names in lower case, repeated names kept
 * apart. A joined form would lose the difference between `a, b` and `a` then `b`.
 */
export type RawMetadata = readonly string[];

/** Returns all values of a name, in order. */
export function values(metadata: RawMetadata, name: string): string[] {
  const found: string[] = [];
  for (let i = 0; i + 1 < metadata.length; i += 2) {
    if (metadata[i] === name) found.push(metadata[i + 1]!);
  }
  return found;
}

/** Returns the first value of a name. */
export function value(metadata: RawMetadata, name: string): string | undefined {
  for (let i = 0; i + 1 < metadata.length; i += 2) {
    if (metadata[i] === name) return metadata[i + 1];
  }
  return undefined;
}
