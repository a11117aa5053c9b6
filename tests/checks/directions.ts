/**
 * Holds the imports to one direction: `cli → build → session → diffcopy → rpc → address`, with `errors` under all and
 * `progress`, `registry`, `oci` and `ssh` leaves, no circle among files, and no way around a folder's place.
 */
import * as path from "node:path";

const root = path.join(import.meta.dirname!, "..", "..");

/** What each folder of `lib/` may import besides itself and `errors.ts`. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  internal: [],
  address: [],
  rpc: ["address", "proto"],
  diffcopy: ["rpc"],
  oci: [],
  registry: [],
  ssh: [],
  session: ["address", "diffcopy", "oci", "proto", "registry", "rpc", "ssh"],
  progress: [],
  build: ["address", "diffcopy", "oci", "progress", "proto", "registry", "rpc", "session"],
  builder: ["address", "rpc"],
  cli: ["build", "builder", "diffcopy", "progress"],
};

async function sources(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const file = path.join(folder, name);
    if (isDirectory) found.push(...await sources(file));
    else if (name.endsWith(".ts")) found.push(file);
  }
  return found;
}

/** The files that a file imports, other than packages. */
async function imports(file: string): Promise<string[]> {
  const text = await Deno.readTextFile(file);
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]+)"/gm)]
    .map(([, target]) => path.resolve(path.dirname(file), target!));
}

function part(file: string): string {
  const [first, second] = path.relative(root, file).split(path.sep);
  if (first === "proto") return "proto";
  return first === "lib" ? second! : "";
}

function circle(graph: ReadonlyMap<string, string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, above: string[]): string[] | undefined => {
    if (above.includes(file)) return [...above.slice(above.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const found = visit(next, [...above, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const found = visit(file, []);
    if (found) return found;
  }
  return undefined;
}

const graph = new Map<string, string[]>();
for (const file of await sources(path.join(root, "lib"))) graph.set(file, await imports(file));
const faults: string[] = [];
for (const [file, targets] of graph) {
  const from = part(file);
  for (const target of targets) {
    const to = part(target);
    const free = to === from || to === "errors.ts" || to === "internal" ||
      target.endsWith("deno.json");
    if (from !== "errors.ts" && (free || ALLOWED[from]?.includes(to))) continue;
    faults.push(`${path.relative(root, file)} may not import ${path.relative(root, target)}`);
  }
}
const round = circle(graph);
if (round) faults.push(`a circle: ${round.map((file) => path.relative(root, file)).join(" → ")}`);
for (const fault of faults) console.error(fault);
Deno.exitCode = faults.length > 0 ? 1 : 0;
