import assert from "node:assert/strict";
import { BuildKitClient, memoryTarget, UnsupportedError } from "../../../mod.ts";
import type { EngineKind } from "../engine.ts";
import { context, type GraphCase, type GraphCases } from "./case.ts";

/** Number of graphs that are built at the same time. */
const PARALLEL = 4;

/** What no daemon of Debian's packages is capable of. */
const NEW = [
  ...["exec.meta.linux.resources", "file.copy.requiredpaths", "passthroughop"],
  ...["source.git.bundle", "source.git.checkoutbundle", "source.git.fetchbycommit"],
  ...["source.git.mtime", "source.http.signatureverify", "source.imageblob"],
];

/** What BuildKit v0.13 is not capable of, either. */
const LATE = [
  ...["exec.validexitcode", "file.copy.alwaysreplaceexistingdestpaths", "file.copy.modestring"],
  ...["file.symlink.create", "source.git.checksum", "source.git.skipsubmodules"],
  ...["source.http.auth", "source.http.header", "source.image.checksum"],
  ...["source.local.metadatatransfer"],
];

/** What the BuildKit of 2020 is not capable of, either. */
const EARLY: readonly string[] = [
  ...["diffop", "exec.meta.cgroup.parent", "exec.meta.ulimit", "exec.mount.cache.content"],
  ...["exec.mount.tmpfs.size", "exec.secretenv", "file.copy.includeexcludepatterns", "mergeop"],
  ...["source.git.subdir", "source.image.layerlimit", "source.local.differ", "source.ocilayout"],
];

const LACKS: Readonly<Record<EngineKind, ReadonlySet<string>>> = {
  newest: new Set(NEW),
  recent: new Set([...NEW, ...LATE]),
  old: new Set([...NEW, ...LATE, ...EARLY]),
};

/**
 * Builds all graphs, and compares their files. A graph that needs something that the daemon is not
 * capable of must be refused with an error that names it.
 */
export async function checkGraphs(
  address: string,
  kind: EngineKind,
  cases: GraphCases,
): Promise<void> {
  await using client = await BuildKitClient.connect(address);
  const open = Object.entries(cases).filter(([, { unlikeOld }]) => kind !== "old" || !unlikeOld);
  const faults: string[] = [];
  const work = async () => {
    for (let next = open.shift(); next; next = open.shift()) {
      const [name, one] = next;
      try {
        await check(client, one, LACKS[kind]);
      } catch (error) {
        faults.push(`${name}: ${(error as Error).message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  assert.deepEqual(faults, []);
}

async function check(
  client: BuildKitClient,
  { graph, files, options = {}, needs = [] }: GraphCase,
  lacks: ReadonlySet<string>,
): Promise<void> {
  const dest = memoryTarget();
  const contexts = { context, ...options.contexts };
  const build = client.build({ graph, ...options, contexts, outputs: [{ type: "local", dest }] });
  const missing = needs.filter((cap) => lacks.has(cap)).sort();
  if (missing.length > 0) {
    const message = `this daemon cannot build the graph: it is not capable of ${
      missing.join(", ")
    }`;
    await assert.rejects(build, (error: Error) => {
      assert(error instanceof UnsupportedError, error.message);
      assert.equal(error.shortMessage, message);
      return true;
    });
    return;
  }
  await build;
  const text = (data: Uint8Array) => new TextDecoder().decode(data);
  const found = [...dest.entries].flatMap(([path, { data }]) => data ? [[path, text(data)]] : []);
  assert.deepEqual(Object.fromEntries(found), files);
}
