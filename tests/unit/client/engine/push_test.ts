import assert from "node:assert/strict";
import { checkEnginePush, checkExposedPush } from "../../../../lib/client/engine/push.ts";
import { OptionError, UnsupportedError } from "../../../../lib/errors.ts";
import { staticCredentials } from "../../../../lib/registry/mod.ts";

Deno.test("checkExposedPush: rejects a push that would show a login to the network", async () => {
  const login = { username: "ann", password: "hunter2" };
  const credentials = staticCredentials({ "r.example": login, "registry-1.docker.io": login });
  const check = (...names: string[]) => checkExposedPush("docker://h:2375", names, credentials);
  await check();
  await check("open.example/app:1", "127.0.0.1:5000/app");
  for (const name of ["r.example/app:1", "app", "docker.io/library/app"]) {
    await assert.rejects(check("open.example/app", name), (error) => {
      assert(error instanceof OptionError);
      assert.equal(error.option, "insecurePush");
      assert.match(error.message, /cannot push through the Docker Engine at docker:\/\/h:2375: /);
      assert.doesNotMatch(Deno.inspect(error), /hunter2/);
      return true;
    });
  }
});

Deno.test("checkEnginePush: accepts every text for false where that is the default", () => {
  const check = (attributes: Record<string, string>) =>
    checkEnginePush([{ type: "image", names: ["a"], push: true, attributes }]);
  for (const no of ["false", "0", "F"]) {
    check({ "push-by-digest": no, "registry.insecure": no, "oci-mediatypes": no });
  }
  for (const name of ["push-by-digest", "registry.insecure", "oci-mediatypes"]) {
    assert.throws(() => check({ [name]: "1" }), UnsupportedError, name);
  }
  assert.throws(() => check({ compression: "0" }), UnsupportedError);
});
