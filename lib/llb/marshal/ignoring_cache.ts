import type { Definition } from "./definition.ts";
import { digestOf } from "./marshal.ts";

/** Returns a definition whose operations are all run again, even if their results are cached. */
export function ignoringCache(definition: Definition): Definition {
  const metadata = new Map(definition.metadata);
  for (const op of definition.ops) {
    const digest = digestOf(op);
    metadata.set(digest, { ...metadata.get(digest), ignore_cache: true });
  }
  return { ...definition, metadata };
}
