import assert from "node:assert/strict";
import * as path from "node:path";
import { createPackage, RULES } from "../../../bench/contexts/ignored.ts";
import {
  directory,
  parseIgnoreFile,
  walk,
  type WalkOptions,
} from "../../../../lib/diffcopy/mod.ts";
import { temporary } from "../../../support/context.ts";

Deno.test("createPackage: creates 1,000 entries, of which the rules leave 100", async () => {
  await using temp = await temporary();
  const packages = path.join(temp.path, "packages");
  for (const name of ["one", "two"]) createPackage(path.join(packages, name));
  const count = async (options: WalkOptions) => {
    let entries = 0;
    for await (const _ of walk(directory(temp.path), options)) entries++;
    return entries;
  };
  assert.equal(await count({}), 2001); // with the directory of both
  assert.equal(await count({ exclude: parseIgnoreFile(RULES, ".dockerignore") }), 201);
});
