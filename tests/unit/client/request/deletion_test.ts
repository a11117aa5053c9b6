import assert from "node:assert/strict";
import * as path from "node:path";
import { checkDeletion, isBelow } from "../../../../lib/client/request/deletion.ts";
import { directory, files } from "../../../../mod.ts";
import { temporary } from "../../../support/context.ts";

/** Creates `real/below` and symlinks to both. */
async function place() {
  const temp = await temporary();
  const at = (name: string) => path.join(temp.path, name);
  await Deno.mkdir(at("real/below"), { recursive: true });
  await Deno.symlink("real", at("link"));
  await Deno.symlink("/", at("root"));
  return { at, [Symbol.asyncDispose]: () => temp[Symbol.asyncDispose]() };
}

Deno.test("isBelow: follows symlinks, and needs no directory that exists", async () => {
  await using temp = await place();
  const { at } = temp;
  const cases: [directory: string, parent: string, below: boolean][] = [
    [at("real/below"), at("real"), true],
    [at("link/below"), at("real"), true],
    [at("real/below"), at("link"), true],
    [at("link/new/more"), at("real"), true],
    [at("real/..a"), at("real"), true],
    [at("real"), at("real"), false],
    [at("link"), at("real"), false],
    [at("real"), at("real/below"), false],
    [at("root/etc"), at("real"), false],
    [at("realm"), at("real"), false],
    [at("real/below/../.."), at("real"), false],
  ];
  for (const [directory, parent, below] of cases) {
    assert.equal(isBelow(directory, parent), below, `${directory} below ${parent}`);
  }
});

Deno.test("checkDeletion: rejects the root, the home, a context, and what is above them", async () => {
  await using temp = await place();
  const { at } = temp;
  await Deno.mkdir(at("home/ann"), { recursive: true });
  const env = (name: string) => name === "HOME" ? at("home/ann") : undefined;
  const context = directory(at("real/below"));
  const cases: [dest: string, reason: string][] = [
    ["/", "it is the root directory"],
    [at("root"), "it is the root directory"],
    [at("home/ann"), "it is the home directory"],
    [at("home"), "it contains the home directory"],
    [at("link/below"), "it is a context of the build"],
    [at("link"), "it contains a context of the build"],
  ];
  for (const [dest, reason] of cases) {
    assert.throws(() => checkDeletion(dest, { context }, env), {
      name: "OptionError",
      option: "outputs",
      shortMessage: `cannot write to ${dest} with mode delete: ${reason}`,
    }, dest);
  }
  const named = { context: files({}), contexts: { a: context }, dockerfile: "FROM scratch" };
  assert.throws(() => checkDeletion(at("real"), named, env), { detail: /contains a context/ });
  for (const dest of [at("home/ann/out"), at("real/below/out"), at("new")]) {
    checkDeletion(dest, { context }, env);
    checkDeletion(dest, {}, () => undefined);
  }
});
