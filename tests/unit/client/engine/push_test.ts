import assert from "node:assert/strict";
import type { EngineApi } from "../../../../lib/address/endpoint.ts";
import {
  checkEnginePush,
  checkExposedPush,
  pushImage,
} from "../../../../lib/client/engine/push.ts";
import {
  AuthError,
  BuildFailedError,
  OptionError,
  UnsupportedError,
} from "../../../../lib/errors.ts";
import type { ProgressEvent } from "../../../../lib/progress/mod.ts";
import {
  type CredentialSource,
  LoginLog,
  staticCredentials,
} from "../../../../lib/registry/mod.ts";

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

Deno.test("pushImage: a login that cannot be read is an error only if the registry refuses", async () => {
  const fault = new AuthError("the helper is missing", { advice: "Install it." });
  const credentials: CredentialSource = {
    find: () => Promise.reject(fault),
    search: () => Promise.resolve({ places: ["/a"], faults: [fault] }),
  };
  const push = async (answer: unknown, source = credentials) => {
    const engine: EngineApi = () =>
      Promise.resolve({
        status: 200,
        values: async function* () {
          yield await Promise.resolve(answer);
        }(),
      });
    const warnings: string[] = [];
    const report = (event: ProgressEvent) => {
      if (event.type === "warning") warnings.push(event.warning.short);
    };
    const result = await pushImage(engine, "r.lan/app:1", source, new LoginLog(), report).catch(
      (error: unknown) => error,
    );
    return { result, warnings };
  };
  assert.deepEqual(await push({ aux: { Digest: "sha256:1" } }), {
    result: "sha256:1",
    warnings: ["the helper is missing"],
  });
  const denied = { error: "unauthorized: authentication required" };
  const { result: refused } = await push(denied);
  assert(refused instanceof AuthError);
  assert.equal(refused.cause, fault);
  assert.deepEqual([refused.reason, refused.host], ["auth", "r.lan"]);
  assert.match(
    refused.message,
    /authentication required; there was no login: the helper is missing/,
  );
  const { result: wrong } = await push(
    denied,
    staticCredentials({ "r.lan": { username: "ann", password: "hunter2" } }),
  );
  assert(wrong instanceof BuildFailedError);
  assert.deepEqual([wrong.reason, wrong.host], ["push", "r.lan"]);
  assert.match(
    wrong.advice,
    /^bkit used the login of user "ann" from option "credentials" for r\.lan\./,
  );
});
