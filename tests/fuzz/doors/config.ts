import * as path from "node:path";
import { parseIgnoreFile } from "../../../lib/diffcopy/mod.ts";
import { finishLayout, readIndex, resolveLayout, resolveLocalCache } from "../../../lib/oci/mod.ts";
import { loadTls } from "../../../lib/address/mod.ts";
import {
  dockerCredentials,
  findCredential,
  listLogins,
  removeLogin,
  saveLogin,
} from "../../../lib/registry/mod.ts";
import { ssh } from "../../../lib/session/mod.ts";
import { mutated } from "../bytes.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle, thrown } from "../settle.ts";
import { BLOB, SECRET, type World } from "../world.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Reads files of this machine's user that are damaged or made by others. */
export const config: Door = {
  name: "config",
  async exchange(random, world) {
    const read = random.pick([logins, logins, kept, layout, ignoreFile, pem, key]);
    const errors = await read(random, world);
    return { shown: errors.map((error) => Deno.inspect(error)), errors };
  },
};

/** Returns a configuration of Docker's with logins. */
function configText(random: Random): string {
  const entry = () =>
    random.pick([
      { auth: btoa(`ann:${SECRET}`) },
      { auth: btoa(SECRET) },
      { auth: SECRET },
      { username: "ann", password: SECRET },
      { identitytoken: SECRET },
      { registrytoken: random.number() },
      SECRET,
      null,
      [],
    ]);
  const host = () => random.text(["one.example", "https://index.docker.io/v1/", "docker.io"]);
  const value = random.chance(0.9)
    ? {
      auths: random.chance(0.9)
        ? Object.fromEntries(random.list(4, () => [host(), entry()]))
        : entry(),
      credHelpers: random.chance(0.8) ? {} : { [host()]: random.text() },
      credsStore: random.chance(0.8) ? undefined : random.pick([null, "", random.text(), 1]),
    }
    : entry();
  const text = JSON.stringify(value);
  return random.chance(0.3) ? decoder.decode(mutated(random, encoder.encode(text))) : text;
}

async function logins(random: Random): Promise<unknown[]> {
  const given = configText(random);
  const source = dockerCredentials({
    env: (name) => name === "DOCKER_AUTH_CONFIG" ? given : name === "PATH" ? "/nowhere" : undefined,
    helperTimeout: 1_000,
  });
  return await settle(
    [findCredential(source, random.pick(["one.example", "docker.io"]))],
    () => {},
  );
}

async function kept(random: Random, world: World): Promise<unknown[]> {
  const configDir = world.renew();
  Deno.writeTextFileSync(path.join(configDir, "config.json"), configText(random));
  const env = (name: string) => name === "PATH" ? "/nowhere" : undefined;
  const options = { configDir, env, helperTimeout: 1_000 };
  const host = random.pick(["one.example", "docker.io", random.text()]);
  const login = random.pick([{ username: "ann", password: SECRET }, { identityToken: SECRET }]);
  return await settle([
    random.pick([
      () => saveLogin(host, login, options),
      () => removeLogin(host, options),
      () => listLogins(options),
    ])(),
  ], () => {});
}

async function layout(random: Random, world: World): Promise<unknown[]> {
  const directory = world.renew();
  const descriptor = () => ({
    mediaType: random.text(["application/vnd.oci.image.manifest.v1+json"]),
    digest: random.text([BLOB, "sha256:../../../outside/canary.txt"]),
    size: random.number(),
    annotations: random.pick([
      null,
      { [random.text(["org.opencontainers.image.ref.name"])]: random.text(["latest"]) },
      { "io.containerd.image.name": random.number() },
      "text",
    ]),
  });
  const index = random.chance(0.9)
    ? { schemaVersion: 2, manifests: random.list(3, descriptor) }
    : random.pick([null, [], 1, { manifests: "text" }, { manifests: [null] }]);
  const bytes = encoder.encode(JSON.stringify(index));
  const file = path.join(directory, "index.json");
  Deno.writeFileSync(file, random.chance(0.3) ? mutated(random, bytes) : bytes);
  const reference = random.text(["latest", BLOB, ""]);
  const written = {
    digest: BLOB,
    size: 22,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
  };
  return await settle([
    random.pick([
      () => readIndex(directory),
      () => resolveLayout(directory, reference),
      () => resolveLocalCache(directory, { tag: reference }),
      () => finishLayout(directory, written, { tags: [random.text(["v1"])] }),
    ])(),
  ], () => {});
}

function ignoreFile(random: Random): unknown[] {
  const lines = random.list(20, () => random.text(["# comment", "!**/*.ts", "node_modules"]));
  return thrown(() => parseIgnoreFile(lines.join(random.pick(["\n", "\r\n"])), ".dockerignore"));
}

async function pem(random: Random, world: World): Promise<unknown[]> {
  const bytes = mutated(random, Deno.readFileSync(world.at("key.pem")));
  const text = decoder.decode(bytes);
  const options = random.pick([{ ca: text }, { ca: bytes }, { cert: text, key: text }]);
  return await settle([loadTls(options)], () => {});
}

async function key(random: Random, world: World): Promise<unknown[]> {
  const file = path.join(world.renew(), "key");
  Deno.writeFileSync(file, mutated(random, Deno.readFileSync(world.at("key.pem"))), {
    mode: 0o600,
  });
  return await settle([ssh({ default: { keys: [file] } })], () => {});
}
