const LEVEL = /^(?:index|manifest|index-descriptor|manifest-descriptor)(?:\[[^\]]+\])?$/;

/**
 * Splits the name of an annotation into its levels and its key. A name without a level yields one
 * empty level.
 */
export function annotation(name: string): { levels: string[]; key: string } {
  const colon = name.indexOf(":");
  const levels = colon < 0 ? [] : name.slice(0, colon).split(",");
  if (levels.length === 0 || !levels.every((level) => LEVEL.test(level))) {
    return { levels: [""], key: name };
  }
  return { levels, key: name.slice(colon + 1) };
}
