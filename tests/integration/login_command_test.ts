/** `bkit login` and `bkit logout` on real registries, beside the programs that share the logins. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit, type CommandResult, piped, text } from "../support/command.ts";
import { Certificates } from "../support/certificates.ts";
import { temporary } from "../support/context.ts";
import { on, socketOf } from "../support/daemons.ts";
import { helperScript } from "../support/credential_helper.ts";
import { program } from "../support/packages.ts";
import { Registry, USERS } from "../support/registry.ts";
import { RegistryFront } from "../support/registry_front.ts";
import { skopeo } from "../support/skopeo.ts";
import { answers, onTerminal } from "../support/terminal.ts";
import { TokenService } from "../support/token_service.ts";

/** A login elsewhere, because of which a helper that this machine may have is not used. */
const OTHER = { "other.example": { auth: btoa("other:other") } };

/** A user with a directory for Docker's configuration and for programs. */
async function user(config: unknown = { auths: OTHER }) {
  const directory = await temporary();
  const file = path.join(directory.path, "config.json");
  await Deno.writeTextFile(file, JSON.stringify(config));
  const env = { DOCKER_CONFIG: directory.path, PATH: `${directory.path}:${Deno.env.get("PATH")}` };
  return {
    file,
    env,
    directory: directory.path,
    read: async () => JSON.parse(await Deno.readTextFile(file)),
    login: (args: readonly string[], password: string): Promise<CommandResult> =>
      piped(["login", ...args, "--password-stdin"], `${password}\n`, { env }),
    run: (...args: string[]): Promise<CommandResult> => bkit(args, { env }),
    docker: async (...args: string[]): Promise<string> => {
      const { stdout, stderr } = await new Deno.Command(await program("cli", "docker"), {
        args,
        env,
        stdin: "null",
      }).output();
      return text(stdout) + text(stderr);
    },
    [Symbol.asyncDispose]: () => directory[Symbol.asyncDispose](),
  };
}

Deno.test("login: a password is verified before it is kept, and skopeo and Docker can use it", async () => {
  await using registry = await Registry.start("passwords");
  await using ann = await user({ detachKeys: "ctrl-a", auths: OTHER });
  const { host } = registry;
  const refused = await ann.login([host, "-u", "ann"], "wrong");
  assert.equal(refused.code, 7);
  assert.match(refused.stderr, /refused the login \(HTTP 401\)\nCheck the user name/);
  assert.deepEqual(await ann.read(), { detachKeys: "ctrl-a", auths: OTHER });
  const { code, stderr } = await ann.login([host, "--username", "ann"], USERS.ann);
  assert.equal(code, 0, stderr);
  assert.match(
    stderr,
    /^logged in to \S+ as ann; the login is in \S+config\.json\nwarning: it is not/,
  );
  assert(!stderr.includes(USERS.ann));
  assert.deepEqual(await ann.read(), {
    detachKeys: "ctrl-a",
    auths: { ...OTHER, [host]: { auth: btoa(`ann:${USERS.ann}`) } },
  });
  assert.match((await ann.run("login", host)).stderr, /^already logged in to \S+ as ann\n$/);
  const named = await skopeo("login", "--get-login", "--authfile", ann.file, host);
  assert.equal(named.trim(), "ann");
  const layout = `oci:${path.join(ann.directory, "layout")}:a`;
  await writeLayout(path.join(ann.directory, "layout"));
  const image = `docker://${host}/team/app:1`;
  await skopeo("copy", "--dest-tls-verify=false", "--authfile", ann.file, layout, image);
  assert.match(
    await ann.docker("logout", host),
    new RegExp(`Removing login credentials for ${host}`),
  );
  assert.deepEqual((await ann.read()).auths, OTHER);
});

Deno.test("login: a login of skopeo is found, and logout removes it", async () => {
  await using tokens = await TokenService.start({ users: USERS });
  await using registry = await Registry.start(tokens);
  await using bob = await user();
  const { host } = registry;
  await skopeo(
    ...["login", "--tls-verify=false", "--authfile", bob.file],
    ...["-u", "bob", "-p", USERS.bob, host],
  );
  assert.match((await bob.run("login", host)).stderr, /^already logged in to \S+ as bob\n$/);
  assert.equal(tokens.requests.at(-1)?.user, "bob");
  assert.match((await bob.run("logout", `https://${host}/v2/`)).stderr, /^removed the login for /);
  assert.match((await bob.run("logout", host)).stderr, /^there was no login for /);
  const again = await bob.login([host, "-u", "bob"], USERS.bob);
  assert.equal(again.code, 0, again.stderr);
  assert.match((await bob.login([host, "-u", "bob"], "wrong")).stderr, /refused the login/);
});

on("recent", "login: Docker pushes with it, and bkit with a login of Docker's", async (address) => {
  await using registry = await Registry.start("passwords");
  await using ann = await user();
  const [host, engine] = [registry.host, `unix://${socketOf(address)}`];
  await Deno.writeTextFile(path.join(ann.directory, "Dockerfile"), "FROM scratch\nLABEL a=b\n");
  assert.equal((await ann.login([host, "-u", "ann"], USERS.ann)).code, 0);
  const build = (tag: string, ...flags: string[]) =>
    ann.run("local", ann.directory, "-t", `${host}/app:${tag}`, "--addr", address, ...flags);
  const loaded = await build("1", "--load");
  assert.equal(loaded.code, 0, loaded.stderr);
  assert.match(await ann.docker("-H", engine, "push", `${host}/app:1`), /1: digest: sha256:/);
  await ann.run("logout", host);
  assert.equal((await build("2", "--push")).code, 1);
  const args = ["-H", engine, "login", "-u", "ann", "-p", USERS.ann, host];
  assert.match(await ann.docker(...args), /Login Succeeded/);
  assert.match((await ann.run("login", host)).stderr, /^already logged in to \S+ as ann\n$/);
  const pushed = await build("2", "--push");
  assert.equal(pushed.code, 0, pushed.stderr);
});

Deno.test("login: a credential helper keeps the secret, and Docker's logout removes it there", async () => {
  await using registry = await Registry.start("passwords");
  await using ann = await user({ credsStore: "test" });
  const helper = path.join(ann.directory, "docker-credential-test");
  await Deno.writeTextFile(helper, helperScript("test"), { mode: 0o755 });
  const { host } = registry;
  const { code, stderr } = await ann.login([host, "-u", "ann"], USERS.ann);
  assert.equal(code, 0, stderr);
  assert.match(stderr, /^logged in to \S+ as ann; the login is in the credential helper test\n$/);
  assert.deepEqual(await ann.read(), { credsStore: "test", auths: { [host]: {} } });
  assert.match((await ann.run("login", host)).stderr, /^already logged in/);
  await ann.docker("logout", host);
  const log = (await Deno.readTextFile(path.join(ann.directory, "test.log"))).trim().split("\n");
  assert.deepEqual(log.slice(0, 2), [`store ${host}`, `get ${host}`]);
  assert(log.includes(`erase ${host}`));
  assert.match((await ann.run("login", host)).stderr, /stdin is not a terminal/);
});

Deno.test("login: registries with a certificate of their own, and without TLS", async () => {
  await using certificates = await Certificates.make();
  await using registry = await Registry.start("passwords");
  await using front = new RegistryFront(registry, undefined, certificates.server);
  await using ann = await user();
  const { host } = front;
  const login = (...flags: string[]) => ann.login([host, "-u", "ann", ...flags], USERS.ann);
  const refused = await login();
  assert.equal(refused.code, 3);
  assert.match(refused.stderr, /pass that with --registry-auth-tlscontext/);
  assert.equal((await login("--insecure")).code, 0);
  const ca = `host=${host},ca=${certificates.ca}`;
  assert.equal((await login("--registry-auth-tlscontext", ca)).code, 0);
  assert.equal((await ann.login([registry.host, "-u", "ann", "--plain-http"], USERS.ann)).code, 0);
});

Deno.test("login: asks on a terminal, which does not show the password and is restored", async () => {
  await using registry = await Registry.start("passwords");
  await using ann = await user();
  const { host } = registry;
  const type = answers(["Username for ", "ann\n"], ["Password of ann: ", `${USERS.ann}\r`]);
  const { code, screen } = await onTerminal(["login", host], { env: ann.env, type });
  assert.equal(code, 0, screen);
  assert(!screen.includes(USERS.ann), screen);
  assert.match(screen, /logged in to \S+ as ann/);
  assert.deepEqual(Object.keys((await ann.read()).auths), ["other.example", host]);
  const cancelled = await onTerminal(["login", host, "-u", "bob"], {
    env: ann.env,
    type: answers(["Password of bob: ", "half\x03"]),
    then: "stty -a",
  });
  assert.match(cancelled.screen, /error: cancelled/);
  assert.match(cancelled.screen, /[^-]icanon[\s\S]*[^-]echo /);
});

Deno.test("login: options that contradict each other, and a password in the arguments", async () => {
  await using registry = await Registry.start("passwords");
  await using ann = await user();
  const both = await ann.run("login", registry.host, "-p", "x", "--password-stdin");
  assert.match(both.stderr, /cannot use both --password and --password-stdin/);
  const nameless = await ann.run("login", registry.host, "--password-stdin");
  assert.match(nameless.stderr, /cannot use --password-stdin without --username/);
  assert.deepEqual([both.code, nameless.code], [2, 2]);
  const shown = await ann.run("login", registry.host, "-u", "ann", "-p", USERS.ann);
  assert.equal(shown.code, 0);
  assert.match(shown.stderr, /^warning: with --password, other users/);
});

/** Writes an image without layers. */
async function writeLayout(directory: string): Promise<void> {
  await Deno.mkdir(path.join(directory, "blobs", "sha256"), { recursive: true });
  const blob = async (value: unknown) => {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
    await Deno.writeFile(path.join(directory, "blobs", "sha256", hash), bytes);
    return { digest: `sha256:${hash}`, size: bytes.length };
  };
  const config = await blob({
    architecture: "amd64",
    os: "linux",
    rootfs: { type: "layers", diff_ids: [] },
    config: {},
  });
  const manifest = await blob({
    schemaVersion: 2,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    config: { mediaType: "application/vnd.oci.image.config.v1+json", ...config },
    layers: [],
  });
  const entry = { mediaType: "application/vnd.oci.image.manifest.v1+json", ...manifest };
  const index = {
    schemaVersion: 2,
    manifests: [{ ...entry, annotations: { "org.opencontainers.image.ref.name": "a" } }],
  };
  await Deno.writeTextFile(path.join(directory, "index.json"), JSON.stringify(index));
  await Deno.writeTextFile(path.join(directory, "oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
}
