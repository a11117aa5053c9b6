/** Puts into `fixtures/` what isn't in git: the programs that builds run where no registry can be reached. */
import * as path from "node:path";
import { program } from "./packages.ts";

const fixtures = path.join(import.meta.dirname!, "..", "..", "fixtures");

/** Puts a static busybox in `fixtures/hello/bin/`, if it isn't there. */
export async function prepareFixtures(): Promise<void> {
  const target = path.join(fixtures, "hello", "bin", "busybox");
  if (await Deno.stat(target).then(() => true, () => false)) return;
  await Deno.mkdir(path.dirname(target), { recursive: true });
  const work = `${target}.${Deno.pid}`;
  await Deno.copyFile(await program("busybox", "busybox"), work);
  await Deno.chmod(work, 0o755);
  await Deno.rename(work, target); // never half a program under its name
}

if (import.meta.main) await prepareFixtures();
