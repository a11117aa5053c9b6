import assert from "node:assert/strict";
import { parseConfig } from "../../../../lib/registry/login/config.ts";
import { storedLogins } from "../../../../lib/registry/login/stored.ts";
import { temporary } from "../../../support/context.ts";

Deno.test("storedLogins: asks a helper once for all repositories, and again later", async () => {
  await using directory = await temporary();
  const record = `${directory.path}/asked`;
  const script = `#!/bin/sh
read -r host
echo "$host" >> ${record}
[ "$host" = a.b ] || exit 1
echo '{"Username":"ann","Secret":"x"}'
`;
  await Deno.writeTextFile(`${directory.path}/docker-credential-test`, script, { mode: 0o755 });
  let now = 0;
  const config = parseConfig('{"credsStore":"test"}', "config.json");
  const source = storedLogins(
    () => [{ name: "config.json", read: () => Promise.resolve(config) }],
    {
      helperTimeout: 20_000,
      path: `${directory.path}:${Deno.env.get("PATH")}`,
      firstOnly: false,
    },
    () => now,
  );
  const ask = async () => {
    for (const host of ["a.b", "c.d"]) {
      for (const repository of ["one", "two"]) await source.search!(host, { repository });
    }
    return (await Deno.readTextFile(record)).trim().split("\n");
  };
  assert.deepEqual(await ask(), ["a.b", "c.d"]);
  now = 9_999;
  assert.deepEqual(await ask(), ["a.b", "c.d"]);
  now = 10_000; // a failure is kept for a shorter time than a login
  assert.deepEqual(await ask(), ["a.b", "c.d", "c.d"]);
  now = 290_000;
  assert.deepEqual(await ask(), ["a.b", "c.d", "c.d", "a.b", "c.d"]);
  const { places, faults } = await source.search!("c.d");
  assert.deepEqual(places, ["config.json", "the credential helper test"]);
  assert.match(faults[0]!.message, /docker-credential-test: it ended with exit code 1/);
});
