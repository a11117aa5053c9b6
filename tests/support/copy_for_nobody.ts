/**
 * A copy of the project for an ordinary user: root's own may be where others cannot read, and has
 * no room for theirs.
 */
import * as path from "node:path";
import { HERE, type Place } from "./unit.ts";

/** The user and group `nobody` of Debian and Ubuntu. */
const NOBODY = 65534;

/** What of the project's directory is not copied: nothing of it is the project. */
const LEFT_OUT: ReadonlySet<string> = new Set([".git", ".cache", "node_modules", "coverage"]);

/**
 * Copies the project, Deno and the packages that it has fetched to `target`, for `nobody`. Needs
 * root.
 */
export async function copyForNobody(target: string): Promise<Place> {
  const root = path.join(target, "project");
  const deno = path.join(target, "deno");
  const home = path.join(target, "home");
  const cache = path.join(home, ".cache", "deno");
  await Deno.mkdir(root);
  await Deno.mkdir(cache, { recursive: true });
  await Deno.copyFile(HERE.deno, deno);
  for await (const { name } of Deno.readDir(HERE.root)) {
    if (!LEFT_OUT.has(name)) await run("cp", "-R", path.join(HERE.root, name), root);
  }
  const { npmCache } = JSON.parse(await run(HERE.deno, "info", "--json"));
  await run("cp", "-R", npmCache, path.join(cache, "npm"));
  await run("chown", "-R", `${NOBODY}:${NOBODY}`, target);
  await run("chmod", "-R", "u=rwX,go=rX", target);
  // What names root's own home, caches and agents is no good to another user.
  const env = { HOME: home, DENO_DIR: cache, USER: "nobody", LOGNAME: "nobody" };
  return { deno, root, user: NOBODY, env };
}

/** Runs a program and returns what it printed. */
async function run(program: string, ...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(program, { args }).output();
  const text = new TextDecoder();
  if (!success) throw new Error(`${program} failed: ${text.decode(stderr).trim()}`);
  return text.decode(stdout);
}
