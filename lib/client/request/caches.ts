/**
 * The caches of a build: what the daemon is told about them, and the directories of the local ones.
 */
import { checkLinks } from "../../diffcopy/target/links.ts";
import type { ContentStore } from "../../oci/store/store.ts";
import { isGoTrue } from "../../internal/go/bool.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import { checkDescriptor } from "../calls/descriptor.ts";
import { type CacheEntry, cacheEntry } from "../options/cache.ts";
import type { BuildOptions } from "../options/build.ts";

/** The caches of a build, in the form of a Solve request. */
export interface PreparedCaches {
  /** Caches that the daemon imports results from. */
  readonly imports: readonly CacheEntry[];
  /** Caches that the daemon exports results to. */
  readonly exports: readonly CacheEntry[];
  /** Local caches, by the names under which the daemon asks for them. */
  readonly stores: ReadonlyMap<string, ContentStore>;
  /**
   * Completes the directories that the daemon has written to; `response` is what the exporters
   * returned.
   */
  finish(response: Readonly<Record<string, string>>, signal: AbortSignal): Promise<void>;
}

/**
 * Prepares the caches of the options. A local cache that does not exist is reported as a warning
 * and left out.
 */
export async function prepareCaches(
  { cacheFrom = [], cacheTo = [], args = {} }: BuildOptions,
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
      const { ContentStore, resolveLocalCache } = await import("../../oci/mod.ts");
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
  const isInline = exports.some(({ Type }) => Type === "inline");
  if (!isInline && isGoTrue(args["BUILDKIT_INLINE_CACHE"])) {
    exports.push(cacheEntry({ type: "inline" }));
  }
  const local = exports.filter(({ Type }) => Type === "local").map(({ Attrs }) => Attrs);
  // A directory that is both imported from and exported to must be writable.
  for (const { dest = "" } of local) await checkLinks(dest, "cacheTo");
  for (const { dest = "" } of local) {
    const { ContentStore } = await import("../../oci/mod.ts");
    stores.set(`local:${dest}`, new ContentStore(dest));
  }
  return {
    imports,
    exports,
    stores,
    async finish(response, signal) {
      const manifest = response["cache.manifest"];
      if (!manifest) return;
      const descriptor = checkDescriptor(manifest);
      for (const { dest = "", tag, reset } of local) {
        const options = { tag, reset: /^(1|t|true)$/i.test(reset ?? ""), signal };
        const { finishLocalCache } = await import("../../oci/mod.ts");
        const { warning } = await finishLocalCache(dest, descriptor, options);
        if (warning) warn(warning);
      }
    },
  };
}
