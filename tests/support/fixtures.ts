/**
 * Adds to `fixtures/` what is not in git: the programs that builds run without access to a
 * registry.
 */
import * as path from "node:path";
import { program } from "./packages.ts";

const fixtures = path.join(import.meta.dirname!, "..", "..", "fixtures");

/** Copies a static busybox to `fixtures/hello/bin/`, unless it exists. */
export async function prepareFixtures(): Promise<void> {
  const target = path.join(fixtures, "hello", "bin", "busybox");
  if (await Deno.stat(target).then(() => true, () => false)) return;
  await Deno.mkdir(path.dirname(target), { recursive: true });
  const temporary = `${target}.${Deno.pid}`;
  await Deno.copyFile(await program("busybox", "busybox"), temporary);
  await Deno.chmod(temporary, 0o755);
  await Deno.rename(temporary, target); // so that an incomplete program never has this name
}

if (import.meta.main) await prepareFixtures();
