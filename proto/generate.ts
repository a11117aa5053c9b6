/**
 * Makes `proto/gen/` from the `.proto` files. With `--check` it only compares, and exits with 1 where what is
 * there isn't what would be made.
 */
import * as path from "node:path";
import { declare } from "./declare.ts";

const CLI = "npm:protobufjs-cli@2.7.1";
const here = import.meta.dirname!;
const committed = path.join(here, "gen");

/** Each module has what one part of bkit needs, so that a build loads little. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  control: ["control"],
  errors: ["errdefs", "stack"],
  gateway: ["gateway"],
  status: ["rpc_status"],
  session: [
    "content",
    "exporter",
    "filesync",
    "health",
    "policy_session",
    "secrets",
    "ssh",
    "upload",
  ],
};

async function tool(name: string, args: string[]): Promise<void> {
  const { success, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", `${CLI}/${name}`, ...args],
    cwd: here,
    stdout: "null",
    stderr: "piped",
  }).output();
  if (!success) throw new Error(`${name} failed: ${new TextDecoder().decode(stderr)}`);
}

async function generate(target: string): Promise<void> {
  await Deno.mkdir(target, { recursive: true });
  for (const [name, sources] of Object.entries(MODULES)) {
    const js = path.join(target, `${name}.js`);
    const files = sources.map((source) => `${source}.proto`);
    const form = ["-t", "static-module", "-w", "esm", "-r", name, "-p", here, "--keep-case"];
    const slim = ["verify", "delimited", "service", "convert", "typeurl", "comments", "beautify"]
      .map((part) => `--no-${part}`);
    await tool("pbjs", [...form, ...slim, "--force-long", "-o", js, ...files]);
    const head = `/* @ts-self-types="./${name}.d.ts" */\n// Made by proto/generate.ts.\n`;
    await Deno.writeTextFile(js, head + await Deno.readTextFile(js));
    await Deno.writeTextFile(path.join(target, `${name}.d.ts`), declare(here, files));
  }
}

async function differences(made: string): Promise<string[]> {
  const read = (folder: string, name: string) =>
    Deno.readTextFile(path.join(folder, name)).catch(() => undefined);
  const names = [...Deno.readDirSync(made)].map(({ name }) => name);
  const found: string[] = [];
  for (const name of names.sort()) {
    if (await read(made, name) !== await read(committed, name)) found.push(name);
  }
  return found;
}

if (Deno.args.includes("--check")) {
  const made = await Deno.makeTempDir();
  try {
    await generate(made);
    const stale = await differences(made);
    if (stale.length > 0) {
      console.error(`proto/gen is not current: ${stale.join(", ")}. Run: deno task proto`);
      Deno.exitCode = 1;
    }
  } finally {
    await Deno.remove(made, { recursive: true });
  }
} else await generate(committed);
