import assert from "node:assert/strict";
import * as path from "node:path";
import { AuthError } from "../../../../lib/errors.ts";
import { closeLocked, openLocked } from "../../../../lib/internal/files/lock.ts";
import { changeConfig, objectIn } from "../../../../lib/registry/store/change_config.ts";
import { temporary } from "../../../support/context.ts";

/** Adds an entry to `auths`. */
const add = (key: string) => (config: Record<string, unknown>) => {
  objectIn(config, "auths")[key] = {};
  return true;
};

Deno.test("changeConfig: creates the directory and the file, which only the owner may read", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "a", "b", "config.json");
  await changeConfig(file, add("x"));
  assert.equal(await Deno.readTextFile(file), '{\n\t"auths": {\n\t\t"x": {}\n\t}\n}');
  assert.equal((await Deno.stat(file)).mode! & 0o777, 0o600);
  assert.equal((await Deno.stat(path.dirname(file))).mode! & 0o777, 0o700);
  assert.deepEqual([...Deno.readDirSync(path.dirname(file))].map(({ name }) => name), [
    "config.json",
  ]);
});

Deno.test("changeConfig: leaves the rest as it is, in its order", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "config.json");
  const text = '{"zeta":[1,{"a":null}],"Auths":{"z":{"auth":"eg=="},"a":{}},"alpha":"é"}';
  await Deno.writeTextFile(file, text, { mode: 0o644 });
  await changeConfig(file, add("m"));
  const changed = await Deno.readTextFile(file);
  assert.equal(
    JSON.stringify(JSON.parse(changed)),
    '{"zeta":[1,{"a":null}],"Auths":{"z":{"auth":"eg=="},"a":{},"m":{}},"alpha":"é"}',
  );
  assert.equal((await Deno.stat(file)).mode! & 0o777, 0o600);
});

Deno.test("changeConfig: writes nothing if nothing changes", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "config.json");
  await Deno.writeTextFile(file, ' { "a" : 1 } ', { mode: 0o644 });
  await changeConfig(file, () => false);
  assert.equal(await Deno.readTextFile(file), ' { "a" : 1 } ');
});

Deno.test("changeConfig: follows a symlink, which stays", async () => {
  await using directory = await temporary();
  const [link, file] = ["link.json", "real.json"].map((name) => path.join(directory.path, name));
  await Deno.writeTextFile(file!, "{}");
  await Deno.symlink(file!, link!);
  await changeConfig(link!, add("x"));
  assert((await Deno.lstat(link!)).isSymlink);
  assert.deepEqual(JSON.parse(await Deno.readTextFile(file!)), { auths: { x: {} } });
});

Deno.test("changeConfig: many at once lose nothing", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "config.json");
  const keys = Array.from({ length: 20 }, (_, i) => `host${i}`);
  await Promise.all(keys.map((key) => changeConfig(file, add(key))));
  const { auths } = JSON.parse(await Deno.readTextFile(file));
  assert.deepEqual(Object.keys(auths).sort(), keys.sort());
});

Deno.test("changeConfig: refuses what it does not understand, without quoting it", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "config.json");
  for (const [text, why] of [['{"secret', "it is not JSON"], ["[]", "it is not a JSON object"]]) {
    await Deno.writeTextFile(file, text!);
    await assert.rejects(changeConfig(file, add("x")), (error: Error) => {
      assert(error instanceof AuthError);
      assert.equal(error.shortMessage, `cannot change the logins in ${file}: ${why}`);
      return true;
    });
    assert.equal(await Deno.readTextFile(file), text);
  }
});

Deno.test("changeConfig: can be cancelled while another process holds the file", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "config.json");
  const lock = await openLocked(file);
  try {
    const controller = new AbortController();
    const changing = changeConfig(file, add("x"), controller.signal);
    controller.abort(new Error("enough"));
    await assert.rejects(changing, /enough/);
  } finally {
    closeLocked(lock!);
  }
});
