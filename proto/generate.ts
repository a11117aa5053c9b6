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

/**
 * The files that each module has all of. A module has what one part of bkit needs, so that a build
 * loads little.
 */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  control: ["control.proto"],
  gateway: ["gateway.proto"],
  llb: ["ops.proto"],
  policy: ["policy_session.proto"],
  session: [
    "content.proto",
    "exporter.proto",
    "filesync.proto",
    "health.proto",
    "secrets.proto",
    "ssh.proto",
    "upload.proto",
  ],
  status: ["rpc_status.proto"],
};

const HEADER =
  "// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.\n";

/** Writes all modules to the folder `target`. */
async function generate(target: string): Promise<void> {
  await Deno.mkdir(target, { recursive: true });
  const scratch = await Deno.makeTempDir();
  try {
    for (const [name, files] of Object.entries(MODULES)) {
      const root = schema(here, files);
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
  const form = ["-t", "static-module", "-w", "esm", "-r", name, "--keep-case", "--force-long"];
  const slim = ["verify", "delimited", "service", "convert", "typeurl", "comments", "beautify"]
    .map((part) => `--no-${part}`);
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", CLI, ...form, ...slim, json],
    cwd: here,
  }).output();
  const decoder = new TextDecoder();
  if (!success) {
    throw new Error(`Cannot make gen/${name}.js: pbjs failed: ${decoder.decode(stderr)}`);
  }
  return decoder.decode(stdout)
    // Half of the text would be spaces.
    .replace(/^ +/gm, "")
    .replace(/\n{2,}/g, "\n")
    // Daemons put bytes that aren't UTF-8 in texts unchecked, such as a step's name with an old
    // file name in it. A strict reader would end a build for that; this one shows a replacement
    // character.
    .replaceAll(".stringVerify()", ".string()")
    // A 64-bit key of a map would become eight characters with its bits; decimal text is read back
    // just as well.
    .replaceAll("$util.longToHash(k)", "k.toString()");
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
