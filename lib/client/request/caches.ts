/** The caches of a build: what the daemon is told of them, and the folders of those that are on this machine. */
import {
  ContentStore,
  type Descriptor,
  finishLocalCache,
  resolveLocalCache,
} from "../../oci/mod.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import { type CacheEntry, cacheEntry } from "../options/cache.ts";
import type { BuildOptions } from "../options/build.ts";

/** A build's caches, ready for the daemon. */
export interface PreparedCaches {
  /** Where it may find results. */
  readonly imports: readonly CacheEntry[];
  /** Where it keeps them. */
  readonly exports: readonly CacheEntry[];
  /** Folders of this machine, by the names that it asks for them by. */
  readonly stores: ReadonlyMap<string, ContentStore>;
  /** Names what it has written into folders; `response` is what the exporters answered. */
  finish(response: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void>;
}

/** The caches that the options name. A local one that isn't there is a warning, and left out. */
export async function prepareCaches(
  { cacheFrom = [], cacheTo = [] }: BuildOptions,
  report: (event: ProgressEvent) => void,
): Promise<PreparedCaches> {
  const warn = (short: string) =>
    report({ type: "warning", warning: { vertex: "", short, detail: [], url: "" } });
  const stores = new Map<string, ContentStore>();
  const imports: CacheEntry[] = [];
  for (const cache of cacheFrom) {
    const entry = cacheEntry(cache);
    const { src = "", tag, digest } = entry.Attrs;
    if (entry.Type === "local") {
      const found = await resolveLocalCache(src, { tag, digest });
      if (found.missing !== undefined) {
        warn(found.missing);
        continue;
      }
      entry.Attrs["digest"] = found.digest;
      stores.set(`local:${src}`, new ContentStore(src, { readOnly: true }));
    }
    imports.push(entry);
  }
  const exports = cacheTo.map((cache) => cacheEntry({ mode: "min", ...cache }));
  const local = exports.filter(({ Type }) => Type === "local").map(({ Attrs }) => Attrs);
  // A folder that is both is written to, too.
  for (const { dest = "" } of local) stores.set(`local:${dest}`, new ContentStore(dest));
  return {
    imports,
    exports,
    stores,
    async finish(response, signal) {
      const manifest = response["cache.manifest"];
      if (!manifest) return;
      const descriptor: Descriptor = JSON.parse(manifest);
      for (const { dest = "", tag, reset } of local) {
        const options = { tag, reset: /^(1|t|true)$/i.test(reset ?? ""), signal };
        const { warning } = await finishLocalCache(dest, descriptor, options);
        if (warning) warn(warning);
      }
    },
  };
}
