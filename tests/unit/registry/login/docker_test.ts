import assert from "node:assert/strict";
import * as path from "node:path";
import { AuthError } from "../../../../lib/errors.ts";
import {
  type Credential,
  defaultCredentials,
  dockerCredentials,
  podmanCredentials,
} from "../../../../lib/registry/mod.ts";
import { temporary } from "../../../support/context.ts";

const base64 = (text: string) => btoa(text);
const ann = { auth: base64("ann:secret") };
const ANN: Credential = { username: "ann", password: "secret" };

/** Returns an environment with these variables. */
const environment = (values: Record<string, string>) => (name: string) => values[name];

Deno.test("dockerCredentials: reads every form of login in Docker's config", async () => {
  const table: [string, string, unknown, Credential | undefined][] = [
    ["a host", "ghcr.io", { auths: { "ghcr.io": ann } }, ANN],
    ["with a port", "127.0.0.1:5000", { auths: { "127.0.0.1:5000": ann } }, ANN],
    ["another host", "ghcr.io", { auths: { "quay.io": ann } }, undefined],
    ["a part of it", "ghcr.io", { auths: { "ghcr.io.example": ann } }, undefined],
    ["scheme and path", "r.example:5000", { auths: { "https://r.example:5000/v2/": ann } }, ANN],
    [
      "the host itself goes first",
      "r.example",
      { auths: { "https://r.example": { auth: base64("bob:x") }, "r.example": ann } },
      ANN,
    ],
    ["Docker Hub", "registry-1.docker.io", { auths: { "https://index.docker.io/v1/": ann } }, ANN],
    ["Docker Hub as Podman has it", "registry-1.docker.io", { auths: { "docker.io": ann } }, ANN],
    ["a colon in the password", "a.b", { auths: { "a.b": { auth: base64("u:p:q") } } }, {
      username: "u",
      password: "p:q",
    }],
    ["zeros at its end", "a.b", { auths: { "a.b": { auth: base64("u:p\0\0") } } }, {
      username: "u",
      password: "p",
    }],
    ["two fields", "a.b", { auths: { "a.b": { username: "u", password: "p" } } }, {
      username: "u",
      password: "p",
    }],
    [
      "an identity token",
      "a.b",
      { auths: { "a.b": { auth: base64("u:"), identitytoken: "id" } } },
      { identityToken: "id" },
    ],
    ["a registry token", "a.b", { auths: { "a.b": { registrytoken: "reg" } } }, {
      registryToken: "reg",
    }],
    ["an empty entry", "a.b", { auths: { "a.b": {} } }, undefined],
    ["null", "a.b", { auths: { "a.b": null } }, undefined],
    ["no password", "a.b", { auths: { "a.b": { auth: base64("u:") } } }, undefined],
    ["no auths", "a.b", {}, undefined],
    ["null auths", "a.b", { auths: null }, undefined],
  ];
  await using directory = await temporary();
  for (const [what, host, config, expected] of table) {
    await Deno.writeTextFile(path.join(directory.path, "config.json"), JSON.stringify(config));
    const source = dockerCredentials({ configDir: directory.path, env: environment({}) });
    assert.deepEqual(await source.find(host), expected, what);
  }
});

Deno.test("dockerCredentials: finds nothing without a config", async () => {
  await using directory = await temporary();
  const configDir = path.join(directory.path, "none");
  assert.equal(
    await dockerCredentials({ configDir, env: environment({}) }).find("a.b"),
    undefined,
  );
  assert.equal(await dockerCredentials({ env: environment({}) }).find("a.b"), undefined);
});

Deno.test("dockerCredentials: names an invalid config, and does not quote it", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "config.json");
  const table: [string, string][] = [
    ['{"auths": {"a.b": hunter2}}', "it is not JSON"],
    ['{"auths": ["hunter2"]}', "auths is not an object"],
    ['["hunter2"]', "it is not a JSON object"],
    ['{"auths": {"a.b": "hunter2"}}', "the entry a.b of auths is not an object"],
    ['{"auths": {"a.b": {"auth": "hunter2!"}}}', "the auth of a.b is not a login"],
    [`{"auths": {"a.b": {"auth": "${base64("hunter2")}"}}}`, "the auth of a.b is not a login"],
    ['{"credsStore": 7}', "credsStore is not a string"],
    ['{"credHelpers": {"a.b": 7}}', "credHelpers has no string for a.b"],
  ];
  for (const [text, why] of table) {
    await Deno.writeTextFile(file, text);
    const source = dockerCredentials({ configDir: directory.path, env: environment({}) });
    await assert.rejects(source.find("a.b"), (error: Error) => {
      assert(error instanceof AuthError);
      assert(error.message.includes(file), error.message);
      assert(error.message.includes(why), error.message);
      assert(!`${error.message}${error.cause}`.includes("hunter2"), error.message);
      assert(error.advice);
      return true;
    });
  }
});

Deno.test("dockerCredentials: reads DOCKER_AUTH_CONFIG, DOCKER_CONFIG, then HOME", async () => {
  await using directory = await temporary();
  const home = path.join(directory.path, ".docker");
  const other = path.join(directory.path, "other");
  await Deno.mkdir(home);
  await Deno.mkdir(other);
  const login = (user: string) => ({ auths: { "a.b": { auth: base64(`${user}:x`) } } });
  await Deno.writeTextFile(path.join(home, "config.json"), JSON.stringify(login("home")));
  await Deno.writeTextFile(path.join(other, "config.json"), JSON.stringify(login("other")));
  const user = async (values: Record<string, string>, host = "a.b") => {
    const found = await dockerCredentials({ env: environment(values) }).find(host);
    return found && "username" in found ? found.username : undefined;
  };
  const HOME = directory.path;
  assert.equal(await user({ HOME }), "home");
  assert.equal(await user({ HOME, DOCKER_CONFIG: other }), "other");
  const DOCKER_AUTH_CONFIG = JSON.stringify(login("variable"));
  assert.equal(await user({ HOME, DOCKER_CONFIG: other, DOCKER_AUTH_CONFIG }), "variable");
  assert.equal(
    await user({ HOME, DOCKER_AUTH_CONFIG: '{"auths": {"c.d": {"auth": "dTpw"}}}' }),
    "home",
  );
  assert.equal(await user({ HOME, DOCKER_AUTH_CONFIG: "{hunter2" }), "home");
  await assert.rejects(user({ DOCKER_AUTH_CONFIG: "{hunter2" }), (error: Error) => {
    assert.match(error.message, /the variable DOCKER_AUTH_CONFIG/);
    assert.doesNotMatch(error.message, /hunter2/);
    return true;
  });
});

Deno.test("defaultCredentials: reads Podman's logins after Docker's", async () => {
  await using directory = await temporary();
  const write = async (file: string, config: unknown) => {
    await Deno.mkdir(path.dirname(file), { recursive: true });
    await Deno.writeTextFile(file, JSON.stringify(config));
    return file;
  };
  const login = (user: string) => ({ auth: base64(`${user}:x`) });
  await write(path.join(directory.path, ".docker/config.json"), {
    auths: { "a.b": login("docker") },
  });
  await write(path.join(directory.path, "run/containers/auth.json"), {
    auths: {
      "a.b": login("podman"),
      "quay.io/team/app": login("app"),
      "quay.io/team": login("team"),
    },
  });
  const REGISTRY_AUTH_FILE = await write(path.join(directory.path, "given.json"), {
    auths: { "c.d": login("given") },
  });
  const HOME = directory.path;
  const XDG_RUNTIME_DIR = path.join(directory.path, "run");
  const env = environment({ HOME, XDG_RUNTIME_DIR });
  const user = (found: Credential | undefined) => found && "username" in found && found.username;
  assert.equal(user(await defaultCredentials({ env }).find("a.b")), "docker");
  assert.equal(user(await podmanCredentials({ env }).find("a.b")), "podman");
  assert.equal(user(await defaultCredentials({ env }).find("quay.io")), "team");
  const given = environment({ HOME, XDG_RUNTIME_DIR, REGISTRY_AUTH_FILE });
  assert.equal(user(await defaultCredentials({ env: given }).find("c.d")), "given");
  assert.equal(await defaultCredentials({ env: given }).find("quay.io"), undefined);
});

Deno.test("dockerCredentials: says where it searched, and what could not be searched", async () => {
  await using directory = await temporary();
  const config = path.join(directory.path, "config.json");
  const search = (host: string, env: Record<string, string> = {}) =>
    dockerCredentials({ configDir: directory.path, env: environment(env) }).search!(host);
  const missing = await search("a.b");
  assert.deepEqual(missing, { places: [`${config} (which does not exist)`], faults: [] });
  await Deno.writeTextFile(
    config,
    JSON.stringify({ credHelpers: { "a.b": "bkit-absent" }, auths: { "a.b": ann, "c.d": "x" } }),
  );
  const found = await search("a.b");
  assert.deepEqual([found.credential, found.places], [ANN, [config]]);
  assert.match(found.faults[0]!.message, /docker-credential-bkit-absent: it is not installed/);
  const given = await search("a.b", {
    DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { "a.b": ann } }),
  });
  assert.deepEqual(given.places, ["the variable DOCKER_AUTH_CONFIG"]);
  const broken = await search("c.d", { DOCKER_AUTH_CONFIG: "{" });
  assert.deepEqual(broken.places, ["the variable DOCKER_AUTH_CONFIG", config]);
  assert.equal(broken.faults.length, 2);
});

Deno.test("podmanCredentials: uses the login for a repository", async () => {
  await using directory = await temporary();
  const REGISTRY_AUTH_FILE = path.join(directory.path, "auth.json");
  const auths = { "quay.io/team": { auth: base64("team:x") }, "quay.io": ann };
  await Deno.writeTextFile(REGISTRY_AUTH_FILE, JSON.stringify({ auths }));
  const source = podmanCredentials({ env: environment({ REGISTRY_AUTH_FILE }) });
  assert.deepEqual((await source.search!("quay.io")).credential, ANN);
  assert.deepEqual((await source.search!("quay.io", { repository: "team/app" })).credential, {
    username: "team",
    password: "x",
  });
});
