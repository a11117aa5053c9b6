/**
 * Copies the project for an ordinary user, who may be unable to read root's directory and cannot
 * write to it.
 */
import * as path from "node:path";
import { THIS_PROJECT, type UnitTestSetup } from "./unit.ts";

/** User and group id of `nobody` on Debian and Ubuntu. */
const NOBODY = 65534;

/** Entries of the project's directory that are not copied because tests do not need them. */
const EXCLUDED: ReadonlySet<string> = new Set([".git", ".cache", "node_modules", "coverage"]);

/** Copies the project, Deno and its downloaded packages to `target`, for `nobody`. Needs root. */
export async function copyForNobody(target: string): Promise<UnitTestSetup> {
  const root = path.join(target, "project");
  const deno = path.join(target, "deno");
  const home = path.join(target, "home");
  const cache = path.join(home, ".cache", "deno");
  await Deno.mkdir(root);
  await Deno.mkdir(cache, { recursive: true });
  await Deno.copyFile(THIS_PROJECT.deno, deno);
  for await (const { name } of Deno.readDir(THIS_PROJECT.root)) {
    if (!EXCLUDED.has(name)) await run("cp", "-R", path.join(THIS_PROJECT.root, name), root);
  }
  const { npmCache } = JSON.parse(await run(THIS_PROJECT.deno, "info", "--json"));
  await run("cp", "-R", npmCache, path.join(cache, "npm"));
  await run("chown", "-R", `${NOBODY}:${NOBODY}`, target);
  await run("chmod", "-R", "u=rwX,go=rX", target);
  // Another user cannot use root's home directory and caches.
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
