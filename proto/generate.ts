/**
 * Makes `proto/gen/` from the `.proto` files. With `--check` it only compares, and exits with 1
 * where what is there isn't what would be made.
 */
import * as path from "node:path";
import { declare } from "./declare.ts";
import { schema } from "./schema.ts";

const CLI = "npm:protobufjs-cli@2.7.1/pbjs";
const here = import.meta.dirname!;
const committed = path.join(here, "gen");

/** A module of messages, which has what one part of bkit needs, so that a build loads little. */
interface Module {
  readonly files: readonly string[];
  /** Names of the messages, with which come those that they use. @default {all of the files} */
  readonly messages?: readonly string[];
}

const CONTROL = "moby.buildkit.v1";
const GATEWAY = "moby.buildkit.v1.frontend";

/** Returns the names of the requests and responses of some methods. */
function calls(space: string, methods: readonly string[]): string[] {
  return methods.flatMap((name) => [`${space}.${name}Request`, `${space}.${name}Response`]);
}

/** What bkit uses. */
const OWN: Readonly<Record<string, Module>> = {
  auth: {
    files: ["filesync.proto"],
    messages: calls("moby.filesync.v1", [
      "Credentials",
      "FetchToken",
      "GetTokenAuthority",
      "VerifyTokenAuthority",
    ]),
  },
  build: {
    files: ["control.proto"],
    messages: calls(CONTROL, ["Info", "ListWorkers", "Solve", "Status"]),
  },
  container: {
    files: ["gateway.proto"],
    messages: [
      ...calls(GATEWAY, ["NewContainer", "ReleaseContainer"]),
      `${GATEWAY}.ExecMessage`,
    ],
  },
  content: { files: ["content.proto"] },
  frontend: {
    files: ["gateway.proto"],
    messages: [
      `${GATEWAY}.PingRequest`,
      `${GATEWAY}.PongResponse`,
      ...calls(GATEWAY, ["Inputs", "Solve", "Return"]),
    ],
  },
  history: {
    files: ["control.proto"],
    messages: [
      `${CONTROL}.BuildHistoryRequest`,
      `${CONTROL}.BuildHistoryEvent`,
      ...calls(CONTROL, ["UpdateBuildHistory"]),
    ],
  },
  inspect: {
    files: ["gateway.proto"],
    messages: calls(GATEWAY, [
      "Evaluate",
      "ReadDir",
      "ReadFile",
      "ResolveImageConfig",
      "ResolveSourceMeta",
      "StatFile",
      "Warn",
    ]),
  },
  secrets: { files: ["secrets.proto"] },
  ssh: { files: ["ssh.proto"] },
  status: { files: ["rpc_status.proto"] },
  usage: {
    files: ["control.proto"],
    messages: [...calls(CONTROL, ["DiskUsage"]), `${CONTROL}.PruneRequest`],
  },
};

/** All messages of a kind, for tests, which also play the daemon. */
const WHOLE: Readonly<Record<string, Module>> = {
  control: { files: ["control.proto"] },
  gateway: { files: ["gateway.proto"] },
  llb: { files: ["ops.proto"] },
  policy: { files: ["policy_session.proto"] },
  session: {
    files: [
      "content.proto",
      "exporter.proto",
      "filesync.proto",
      "health.proto",
      "secrets.proto",
      "ssh.proto",
      "upload.proto",
    ],
  },
};

const HEADER =
  "// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.\n";

/** The beginning of each module: what it needs of our runtime. */
const RUNTIME = `import {
  choose,
  chosen,
  EMPTY_LIST,
  EMPTY_MAP,
  MAX_DEPTH,
  NO_BYTES,
  ownProperty,
  Reader,
  Writer,
} from "../../lib/internal/protobuf/mod.ts";
const $root = {};
`;

/** Writes all modules to the folder `target`. */
async function generate(target: string): Promise<void> {
  await Deno.mkdir(target, { recursive: true });
  const scratch = await Deno.makeTempDir();
  try {
    for (const [name, { files, messages }] of Object.entries({ ...OWN, ...WHOLE })) {
      const root = schema(here, files, messages);
      const json = path.join(scratch, `${name}.json`);
      await Deno.writeTextFile(json, JSON.stringify(root));
      const types = `${name}.d.ts`;
      const code = `/* @ts-self-types="./${types}" */\n${HEADER}${await encoder(name, json)}`;
      await Deno.writeTextFile(path.join(target, `${name}.js`), code);
      await Deno.writeTextFile(path.join(target, types), HEADER + declare(root));
    }
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

/** The code that encodes and decodes what the schema in the file `json` has. */
async function encoder(name: string, json: string): Promise<string> {
  // A root of its own for each module: a message can be in several, with other neighbours.
  const form = ["-t", "static-module", "-w", "esm", "-r", name, "--keep-case", "--force-number"];
  const slim = [
    "verify",
    "delimited",
    "service",
    "convert",
    "typeurl",
    "comments",
    "beautify",
    "create",
  ]
    .map((part) => `--no-${part}`);
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", CLI, ...form, ...slim, json],
    cwd: here,
  }).output();
  const decoder = new TextDecoder();
  if (!success) {
    throw new Error(`Cannot make gen/${name}.js: pbjs failed: ${decoder.decode(stderr)}`);
  }
  return adapt(decoder.decode(stdout));
}

/** Replacements in the code that pbjs makes, in their order. */
const ADAPTED: readonly (readonly [RegExp, string])[] = [
  // Half of the text would be spaces.
  [/^ +/gm, ""],
  [/\n{2,}/g, "\n"],
  // Our own runtime takes the place of that of protobufjs.
  [/^import \$protobuf[^]*?^export /m, RUNTIME + "export "],
  [/\$(Object|Error|RangeError|undefined)\b/g, "$1"],
  [/\$util\.Long \? \$util\.Long\.fromBits\(0, ?0, ?(?:true|false)\) : 0/g, "0"],
  [/\$util\.newBuffer\(\[\]\)/g, "NO_BYTES"],
  [/\$util\.emptyArray/g, "EMPTY_LIST"],
  [/\$util\.emptyObject/g, "EMPTY_MAP"],
  [/\$util\.makeProp/g, "ownProperty"],
  [/\$util\.oneOfGetter/g, "chosen"],
  [/\$util\.oneOfSetter/g, "choose"],
  [/\$(?:util|Reader)\.recursionLimit/g, "MAX_DEPTH"],
  [/\$(Reader|Writer)\b/g, "$1"],
  // 64-bit keys of maps are decimal text.
  [/typeof k === "object" \? .* : k\b/g, "k"],
  [/\$util\.longFromKey\(ks\[i\], ?(?:true|false)\)/g, "BigInt(ks[i])"],
  // A 64-bit number is a number or a bigint, whose zero is not `=== 0`.
  [/\(typeof (m\.\w+) === "object" \? .* : .* !== 0\)/g, "$1 != 0"],
  [/typeof \((v = r\.u?int64\(\))\) === "object" \? .* : v !== 0/g, "($1) !== 0"],
  // What is unknown is left out.
  [/^if \(!r\.discardUnknown\) \{\n.*\n.*\n\}\n/gm, ""],
  [/^if \(m\.\$unknowns != null.*\n.*\n.*\n/gm, ""],
  [/^var s = r\.pos;\n/gm, ""],
  // Daemons put bytes that aren't UTF-8 in texts unchecked, such as a step's name with an old file
  // name in it. A strict reader would end a build for that; this one shows a replacement character.
  [/\.stringVerify\(\)/g, ".string()"],
];

/** Adapts the code that pbjs makes to our runtime. */
function adapt(made: string): string {
  const code = ADAPTED.reduce((text, [from, to]) => text.replace(from, to), made);
  const left = /\$(?:util|protobuf|Reader|Writer)\.\w+/.exec(code.replace(/^import .*$/gm, ""));
  if (left) throw new Error(`Cannot adapt the code of pbjs: it uses ${left[0]}`);
  return code;
}

/**
 * The names of files that aren't the same in `made` and in `proto/gen/`, or are in one of them
 * only.
 */
async function differences(made: string): Promise<string[]> {
  const read = (folder: string, name: string) =>
    Deno.readTextFile(path.join(folder, name)).catch(() => undefined);
  const names = new Set(
    [made, committed].flatMap((folder) => [...Deno.readDirSync(folder)].map(({ name }) => name)),
  );
  const found: string[] = [];
  for (const name of [...names].sort()) {
    if (await read(made, name) !== await read(committed, name)) found.push(name);
  }
  return found;
}

async function check(): Promise<void> {
  const made = await Deno.makeTempDir();
  try {
    await generate(made);
    const stale = await differences(made);
    if (stale.length === 0) return;
    console.error(`proto/gen is not current: ${stale.join(", ")}. Run: deno task proto`);
    Deno.exitCode = 1;
  } finally {
    await Deno.remove(made, { recursive: true });
  }
}

if (Deno.args.includes("--check")) await check();
else await generate(committed);
