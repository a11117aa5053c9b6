import assert from "node:assert/strict";
import * as path from "node:path";
import { AuthError, OptionError } from "../../../../lib/errors.ts";
import {
  dockerCredentials,
  listLogins,
  registryOfText,
  removeLogin,
  saveLogin,
} from "../../../../lib/registry/mod.ts";
import { temporary } from "../../../support/context.ts";
import { helperScript } from "../../../support/credential_helper.ts";

const LOGIN = { username: "ann", password: "p:ss wörd" };
const HUB = "https://index.docker.io/v1/";

/** Creates a user's configuration, and puts helpers on the search path. */
async function setUp(config?: unknown, helpers: Record<string, string> = {}) {
  const directory = await temporary();
  const file = path.join(directory.path, "config.json");
  if (config !== undefined) await Deno.writeTextFile(file, JSON.stringify(config));
  for (const [name, script] of Object.entries(helpers)) {
    const program = path.join(directory.path, name);
    await Deno.writeTextFile(program, script, { mode: 0o755 });
  }
  const PATH = directory.path; // a helper of this machine would be used
  const options = {
    configDir: directory.path,
    env: (name: string) => name === "PATH" ? PATH : undefined,
    helperTimeout: 10_000,
  };
  return {
    options,
    file,
    read: async () => JSON.parse(await Deno.readTextFile(file)),
    find: (host: string) => dockerCredentials(options).find(host),
    said: (name: string) => Deno.readTextFile(path.join(directory.path, `${name}.log`)),
    async [Symbol.asyncDispose]() {
      await directory[Symbol.asyncDispose]();
    },
  };
}

Deno.test("saveLogin: keeps a login in the file, where it is found", async () => {
  await using user = await setUp();
  const saved = await saveLogin("a.example:5000", LOGIN, user.options);
  assert.deepEqual(saved, { file: user.file, helper: undefined });
  await saveLogin("docker.io", { identityToken: "id" }, user.options);
  await saveLogin("b.example", { registryToken: "rt" }, user.options);
  assert.deepEqual(await user.read(), {
    auths: {
      "a.example:5000": { auth: "YW5uOnA6c3Mgd8O2cmQ=" },
      [HUB]: { identitytoken: "id" },
      "b.example": { registrytoken: "rt" },
    },
  });
  assert.deepEqual(await user.find("a.example:5000"), LOGIN);
  assert.deepEqual(await user.find("registry-1.docker.io"), { identityToken: "id" });
  assert.deepEqual(await user.find("b.example"), { registryToken: "rt" });
});

Deno.test("saveLogin: keeps a login in the helper of the configuration, and in the file only its host", async () => {
  await using user = await setUp(
    {
      credsStore: "all",
      credHelpers: { "a.example": "one" },
      auths: { "c.example": { auth: "b2xkOm9sZA==" } },
    },
    { "docker-credential-all": helperScript("all"), "docker-credential-one": helperScript("one") },
  );
  assert.equal((await saveLogin("a.example", LOGIN, user.options)).helper, "one");
  assert.equal((await saveLogin("docker.io", { identityToken: "id" }, user.options)).helper, "all");
  assert.equal((await saveLogin("c.example", LOGIN, user.options)).helper, "all");
  const { auths } = await user.read();
  assert.deepEqual(auths, { "c.example": {}, "a.example": {}, [HUB]: {} });
  assert.deepEqual(await user.find("a.example"), LOGIN);
  assert.deepEqual(await user.find("docker.io"), { identityToken: "id" });
  await assert.rejects(saveLogin("d.example", { registryToken: "r" }, user.options), OptionError);
});

Deno.test("removeLogin: removes a login from helper and file, and says from where", async () => {
  await using user = await setUp(
    { credHelpers: { "a.example": "one", "docker.io": "one" }, other: 1 },
    { "docker-credential-one": helperScript("one") },
  );
  await saveLogin("a.example", LOGIN, user.options);
  await saveLogin("docker.io", LOGIN, user.options);
  await saveLogin("b.example", LOGIN, user.options);
  assert.deepEqual(await removeLogin("a.example", user.options), ["one", user.file]);
  assert.deepEqual(await removeLogin("index.docker.io", user.options), ["one", user.file]);
  assert.deepEqual(await removeLogin("b.example", user.options), [user.file]);
  for (const host of ["a.example", "docker.io", "b.example"]) {
    assert.equal(await user.find(host), undefined);
    assert.deepEqual(await removeLogin(host, user.options), []);
  }
  assert.match(await user.said("one"), new RegExp(`^erase ${HUB}$`, "m"));
  assert.deepEqual(await user.read(), {
    credHelpers: { "a.example": "one", "docker.io": "one" },
    other: 1,
    auths: {},
  });
});

Deno.test("listLogins: names each registry once", async () => {
  await using user = await setUp({
    auths: { [HUB]: {}, [`${HUB}access-token`]: {}, "https://a.example/v1/": {}, "b.example": {} },
    credHelpers: { "a.example": "one", "c.example": "one" },
  });
  const hosts = ["docker.io", "a.example", "b.example", "c.example"];
  assert.deepEqual(await listLogins(user.options), hosts);
  await using nobody = await setUp();
  assert.deepEqual(await listLogins(nobody.options), []);
});

Deno.test("removeLogin: removes all spellings of a registry, but no logins for a part of it", async () => {
  const auths = { "https://q.example/v1/": {}, "q.example": {}, "q.example/team": {}, other: {} };
  await using user = await setUp({ auths });
  assert.deepEqual(await removeLogin("q.example", user.options), [user.file]);
  assert.deepEqual(await user.read(), { auths: { "q.example/team": {}, other: {} } });
});

Deno.test("saveLogin: an unused configuration gets the helper that Docker would choose, if it works", async () => {
  const name = Deno.build.os === "linux" ? "secretservice" : "osxkeychain";
  const program = `docker-credential-${name}`;
  await using user = await setUp({}, { [program]: helperScript(name) });
  assert.equal((await saveLogin("a.example", LOGIN, user.options)).helper, name);
  assert.deepEqual(await user.read(), { auths: { "a.example": {} }, credsStore: name });
  await using broken = await setUp({}, { [program]: "#!/bin/sh\necho no bus; exit 1\n" });
  assert.equal((await saveLogin("a.example", LOGIN, broken.options)).helper, undefined);
  assert.deepEqual(Object.keys(await broken.read()), ["auths"]);
});

Deno.test("saveLogin: tells what a helper says, but never a secret", async () => {
  await using user = await setUp({ credsStore: "bad" }, {
    "docker-credential-bad": "#!/bin/sh\necho 'the store is \x1b[2Jlocked'; exit 2\n",
  });
  await assert.rejects(saveLogin("a.example", LOGIN, user.options), (error: Error) => {
    assert(error instanceof AuthError);
    assert.equal(
      error.shortMessage,
      "docker-credential-bad cannot keep the login for a.example: exit code 2: " +
        "the store is \\x1b[2Jlocked",
    );
    return true;
  });
  await using telling = await setUp({ credsStore: "bad" }, {
    "docker-credential-bad": "#!/bin/sh\necho refused: $(/bin/cat); exit 2\n",
  });
  await assert.rejects(saveLogin("a.example", LOGIN, telling.options), (error: Error) => {
    assert(!error.message.includes(LOGIN.password), error.message);
    return true;
  });
  assert.deepEqual(await user.read(), { credsStore: "bad" });
});

Deno.test("saveLogin: refuses a damaged file, and a user without a home", async () => {
  await using user = await setUp([]);
  await assert.rejects(saveLogin("a.example", LOGIN, user.options), AuthError);
  await assert.rejects(removeLogin("a.example", user.options), AuthError);
  await assert.rejects(
    saveLogin("a.example", LOGIN, { env: () => undefined }),
    /no home directory/,
  );
  await assert.rejects(saveLogin("a.example", { username: "", password: "" }), OptionError);
});

Deno.test("registryOfText: takes what people write for a registry", () => {
  for (
    const [text, host] of [
      ["ghcr.io", "ghcr.io"],
      ["https://ghcr.io/v2/", "ghcr.io"],
      ["ghcr.io/team", "ghcr.io"],
      ["localhost:5000", "localhost:5000"],
      ["[::1]:5000", "[::1]:5000"],
      ["docker.io", "docker.io"],
      ["index.docker.io", "docker.io"],
      [HUB, "docker.io"],
    ] as const
  ) assert.equal(registryOfText(text), host);
  for (const text of ["", "a b", "-a", "a:b", "a@b", "user:pass@a", "a:123456"]) {
    assert.throws(() => registryOfText(text), OptionError, text);
  }
});
