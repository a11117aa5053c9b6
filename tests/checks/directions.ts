/**
 * Checks the structure of `lib/`: imports point in one direction among the directories and among
 * the rooms inside them, files do not import each other in a circle, no directory has too many
 * files, and ARCHITECTURE.md names every directory.
 */
import * as path from "node:path";

const root = path.join(import.meta.dirname!, "..", "..");

/**
 * Number of files that a directory of `lib/` may have before it needs rooms; `cli/` has one file
 * per command.
 */
const MAX_FILES = 15;

/**
 * Directories of `lib/` with those that they may import. All may import `errors.ts`,
 * `internal/` and, but for `internal/`, `log/`.
 */
const DIRECTORIES: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  internal: [],
  log: [],
  address: [],
  rpc: ["address", "proto"],
  diffcopy: ["rpc"],
  oci: [],
  registry: [],
  ssh: [],
  progress: [],
  llb: ["registry"],
  report: ["progress"],
  terminal: ["progress"],
  control: ["address", "proto", "rpc"],
  session: ["address", "control", "diffcopy", "oci", "proto", "registry", "rpc", "ssh"],
  builder: ["address", "control", "rpc"],
  client: [
    ...["address", "builder", "control", "diffcopy", "llb", "oci", "progress"],
    ...["proto", "registry", "rpc", "session"],
  ],
  cli: ["builder", "client", "diffcopy", "llb", "progress", "registry", "report", "terminal"],
};

/**
 * Rooms with the rooms of the same directory that they may import. The files directly in a
 * directory may import all of its rooms; rooms must not import those files.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  "internal/files": [],
  "internal/go": [],
  "internal/permissions": [],
  "internal/protobuf": [],
  "internal/workarounds": [],
  "rpc/limits": [],
  "address/tls": [],
  "address/parse": ["tls"],
  "address/dial": ["parse", "tls"],
  "address/engine": ["dial", "parse"],
  "address/docker": ["parse", "tls"],
  "address/buildx": ["docker", "engine", "parse", "tls"],
  "address/find": ["buildx", "docker", "parse", "tls"],
  "diffcopy/wire": [],
  "diffcopy/regexp": [],
  "diffcopy/pattern": ["regexp", "wire"],
  "diffcopy/disk": [],
  "diffcopy/tree": ["disk", "pattern", "wire"],
  "diffcopy/ignore": ["pattern", "tree", "wire"],
  "diffcopy/target": ["disk", "tree", "wire"],
  "diffcopy/transfer": ["wire"],
  "diffcopy/send": ["transfer", "tree", "wire"],
  "diffcopy/receive": ["target", "transfer", "wire"],
  "progress/events": [],
  "progress/model": ["events"],
  "progress/display": ["events", "model"],
  "progress/tty": ["display", "events", "model"],
  "registry/login": [],
  "registry/token": ["login"],
  "registry/store": ["login", "token"],
  "oci/store": [],
  "session/services": [],
  "session/content": ["services"],
  "client/archive": [],
  "client/options": [],
  "client/frontend": ["options"],
  "client/check": ["frontend", "options"],
  "client/calls": ["failure", "frontend", "options"],
  "client/connect": ["calls"],
  "client/failure": [],
  "client/missing": ["failure"],
  "client/control": ["calls", "connect", "options"],
  "client/engine": ["failure", "options"],
  "client/request": ["archive", "calls", "engine", "failure", "frontend", "missing", "options"],
  "client/bridge": ["failure", "options"],
  "client/entry": ["archive", "failure", "options"],
  "client/container": ["bridge", "failure", "options"],
  "client/gateway": [
    ...[
      "bridge",
      "calls",
      "check",
      "connect",
      "container",
      "entry",
      "failure",
      "options",
      "request",
    ],
  ],
  "client/serve": [
    ...["bridge", "calls", "entry", "failure", "gateway", "options", "request"],
  ],
  "llb/text": [],
  "llb/wire": [],
  "llb/graph": ["text", "wire"],
  "llb/sources": ["graph", "text"],
  "llb/marshal": ["graph", "text", "wire"],
  "llb/dump": ["marshal", "text", "wire"],
  "report/facts": [],
  "report/html": ["facts"],
  "cli/format": [],
  "cli/terminal": [],
  "cli/options": [],
  "cli/flags": ["options", "terminal"],
  "cli/frontend": ["flags", "options"],
  "cli/inputs": ["flags"],
  "cli/results": ["flags", "frontend", "terminal"],
  "cli/run": ["flags", "options", "terminal"],
  "cli/shell": ["flags", "options", "terminal"],
  "cli/help": ["terminal"],
  "cli/context": ["flags", "terminal"],
  "cli/login": ["flags", "terminal"],
  "cli/daemon": ["flags", "format", "terminal"],
  "cli/bundle": ["format"],
  "cli/history": ["bundle", "daemon", "flags", "format", "terminal"],
  "cli/completion": ["flags", "history", "terminal"],
  "cli/debug": ["daemon", "flags", "format", "history", "terminal"],
};

/** Returns the TypeScript files below a directory, sorted. */
async function sources(directory: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(directory)) {
    const file = path.join(directory, name);
    if (isDirectory) found.push(...await sources(file));
    else if (name.endsWith(".ts")) found.push(file);
  }
  return found.sort();
}

/** Returns the project's own files that a file imports, including dynamic imports. */
async function imports(file: string): Promise<string[]> {
  const text = await Deno.readTextFile(file);
  const found = [
    ...text.matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]+)"/gm),
    ...text.matchAll(/\bimport\("(\.[^"]+)"\)/g),
  ];
  return found.map(([, target]) => path.resolve(path.dirname(file), target!));
}

/**
 * Returns the directory of a file below `lib/` and its room there; both are empty for files outside
 * `lib/`.
 */
function locate(file: string): { directory: string; room: string } {
  const [first, ...rest] = path.relative(root, file).split(path.sep);
  if (first === "proto") return { directory: "proto", room: "" };
  if (first !== "lib") return { directory: "", room: "" };
  const [directory = "", room = ""] = rest.slice(0, -1);
  return { directory, room };
}

/** Returns the reason why a file must not import another, or an empty string. */
function reasonAgainst(file: string, target: string): string {
  const from = locate(file);
  const to = locate(target);
  if (target === path.join(root, "lib", "errors.ts") || target.endsWith("deno.json")) return "";
  // What is in `errors/` is for `errors.ts` alone, which exports it.
  if (file === path.join(root, "lib", "errors.ts") && to.directory === "errors") return "";
  if (from.directory !== to.directory) {
    if (to.directory === "internal" && from.directory !== "") return "";
    if (to.directory === "log" && !["", "internal"].includes(from.directory)) return "";
    if (DIRECTORIES[from.directory]?.includes(to.directory)) return "";
    return `${from.directory || "errors.ts"} is below ${to.directory}`;
  }
  if (from.room === to.room || from.room === "") return "";
  const key = `${from.directory}/${from.room}`;
  if (to.room !== "" && ROOMS[key]?.includes(to.room)) return "";
  return `${key} is below ${to.directory}/${to.room}`;
}

/** Returns the files of a circle of imports, or undefined if there is none. */
function findCircle(graph: ReadonlyMap<string, string[]>): string[] | undefined {
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

const faults: string[] = [];
const graph = new Map<string, string[]>();
const counts = new Map<string, number>();
for (const file of await sources(path.join(root, "lib"))) {
  graph.set(file, await imports(file));
  const directory = path.relative(path.join(root, "lib"), path.dirname(file));
  counts.set(directory, (counts.get(directory) ?? 0) + 1);
}
for (const [file, targets] of graph) {
  for (const target of targets) {
    const reason = reasonAgainst(file, target);
    const [a, b] = [file, target].map((name) => path.relative(root, name));
    if (reason) faults.push(`${a} must not import ${b}: ${reason}`);
  }
}
const circle = findCircle(graph);
if (circle) {
  faults.push(`circular imports: ${circle.map((file) => path.relative(root, file)).join(" → ")}`);
}

const architecture = await Deno.readTextFile(path.join(root, "ARCHITECTURE.md"));
for (const [directory, count] of counts) {
  if (directory === "") continue;
  if (count > MAX_FILES && directory !== "cli") {
    faults.push(
      `lib/${directory} has ${count} files: group them in rooms, or keep to ${MAX_FILES}`,
    );
  }
  if (!architecture.includes(`\`${directory}/\``)) {
    faults.push(`ARCHITECTURE.md does not name the directory ${directory}/`);
  }
  const known = directory.includes("/") ? ROOMS : DIRECTORIES;
  if (!Object.hasOwn(known, directory)) {
    faults.push(`lib/${directory} has no rule for its imports`);
  }
}
for (const directory of [...Object.keys(DIRECTORIES), ...Object.keys(ROOMS)]) {
  if (!counts.has(directory)) {
    faults.push(`there is a rule for lib/${directory}, which does not exist`);
  }
}
for (const text of faults) console.error(text);
Deno.exitCode = faults.length > 0 ? 1 : 0;
