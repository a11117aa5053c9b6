/** The command with the logins that Docker keeps: in its config, in a variable, with helpers. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { bkit, type CommandResult } from "../support/command.ts";
import { Certificates } from "../support/certificates.ts";
import { temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { Registry, USERS } from "../support/registry.ts";
import { RegistryFront } from "../support/registry_front.ts";
import { TokenService } from "../support/token_service.ts";

const IDENTITY = "bkit-test-identity-token";
const AUTH = btoa(`ann:${USERS.ann}`);

/** User of a machine: a context to build, Docker's config, and helpers on the `PATH`. */
class User implements AsyncDisposable {
  readonly #directory: { path: string } & AsyncDisposable;

  private constructor(directory: { path: string } & AsyncDisposable) {
    this.#directory = directory;
  }

  static async make(): Promise<User> {
    const user = new User(await temporary());
    for (const name of ["context", "docker", "bin"]) await Deno.mkdir(user.#path(name));
    await user.#write("context/Dockerfile", "FROM scratch\nCOPY a.txt /\n");
    await user.#write("context/a.txt", crypto.randomUUID());
    return user;
  }

  /** Writes Docker's config. */
  async config(value: unknown): Promise<void> {
    await this.#write("docker/config.json", JSON.stringify(value));
  }

  /**
   * Puts a helper on the `PATH`. `body` is a shell script; `$host` is the registry whose login is
   * requested.
   */
  async helper(name: string, body: string): Promise<void> {
    const file = `bin/docker-credential-${name}`;
    await this.#write(file, `#!/bin/sh\nread -r host\n${body}\n`);
    await Deno.chmod(this.#path(file), 0o755);
  }

  /** Builds and pushes, or builds on the pushed image. */
  async run(
    act: "push" | "pull",
    address: string,
    image: string,
    env: Record<string, string> = {},
    flags: readonly string[] = [],
  ): Promise<CommandResult> {
    if (act === "pull") await this.#write("context/Dockerfile", `FROM ${image}\nLABEL a=b\n`);
    const args = act === "push" ? ["-t", image, "--push"] : ["--pull"];
    const ran = await bkit(
      ["local", this.#path("context"), ...args, ...flags, "--addr", address, "--progress", "plain"],
      {
        env: {
          DOCKER_CONFIG: this.#path("docker"),
          PATH: `${this.#path("bin")}:${Deno.env.get("PATH")}`,
          ...env,
        },
      },
    );
    for (const secret of [USERS.ann, IDENTITY, AUTH]) {
      assert(!`${ran.stdout}${ran.stderr}`.includes(secret));
    }
    return ran;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#directory[Symbol.asyncDispose]();
  }

  #path(name: string): string {
    return path.join(this.#directory.path, name);
  }

  #write(name: string, text: string): Promise<void> {
    return Deno.writeTextFile(this.#path(name), text);
  }
}

/** Pushes and pulls successfully. */
async function pushAndPull(
  user: User,
  address: string,
  registry: Registry,
  env: Record<string, string> = {},
): Promise<void> {
  const image = `${registry.host}/team/app:1`;
  const pushed = await user.run("push", address, image, env);
  assert.equal(pushed.code, 0, pushed.stderr);
  assert.match(pushed.stdout, /^sha256:[0-9a-f]{64}\n$/);
  const pulled = await user.run("pull", address, image, env);
  assert.equal(pulled.code, 0, pulled.stderr);
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: login: the command works with a login in Docker's config, and fails without one`, async () => {
    await using registry = await Registry.start("passwords");
    await using user = await User.make();
    const refused = await user.run("push", address, `${registry.host}/team/app:1`);
    assert.equal(refused.code, 1, refused.stderr);
    assert.match(
      refused.stderr,
      new RegExp(`^error: .*${registry.host}/team/app:1 could not be`, "m"),
    );
    assert.match(refused.stderr, new RegExp(`bkit login ${registry.host}`));
    await user.config({ auths: { [registry.host]: { auth: AUTH } } });
    await pushAndPull(user, address, registry);
  });

  Deno.test(`${name}: login: the command uses a credential helper`, async () => {
    await using registry = await Registry.start("passwords");
    await using user = await User.make();
    await user.config({ credHelpers: { [registry.host]: "bkit-test" }, credsStore: "bkit-other" });
    await user.helper(
      "bkit-test",
      `[ "$1 $host" = "get ${registry.host}" ] || exit 9
echo '{"ServerURL":"x","Username":"ann","Secret":"${USERS.ann}"}'`,
    );
    await pushAndPull(user, address, registry);
  });

  Deno.test(`${name}: login: the command prefers DOCKER_AUTH_CONFIG to the config`, async () => {
    await using registry = await Registry.start("passwords");
    await using user = await User.make();
    await user.config({ auths: { [registry.host]: { auth: btoa("ann:wrong") } } });
    const text = JSON.stringify({ auths: { [registry.host]: { auth: AUTH } } });
    await pushAndPull(user, address, registry, { DOCKER_AUTH_CONFIG: text });
  });

  Deno.test(`${name}: login: the command uses identity tokens from the config and from a helper`, async () => {
    await using tokens = await TokenService.start({
      users: USERS,
      identities: { [IDENTITY]: "ann" },
    });
    await using registry = await Registry.start(tokens);
    await using user = await User.make();
    const auths = { [registry.host]: { auth: btoa("00000000:"), identitytoken: IDENTITY } };
    await user.config({ auths });
    await pushAndPull(user, address, registry);
    await user.config({ credsStore: "bkit-test" });
    await user.helper("bkit-test", `echo '{"Username":"<token>","Secret":"${IDENTITY}"}'`);
    const pulled = await user.run("pull", address, `${registry.host}/team/app:1`);
    assert.equal(pulled.code, 0, pulled.stderr);
    assert(tokens.requests.every(({ method, user }) => method === "POST" && user === "ann"));
  });

  Deno.test(`${name}: login: a helper that fails is named, for a push and a pull`, async () => {
    await using registry = await Registry.start("passwords");
    await using user = await User.make();
    await user.config({ credHelpers: { [registry.host]: "bkit-fails" } });
    await user.helper("bkit-fails", `echo the vault is sealed: ${USERS.ann}; exit 1`);
    for (const act of ["push", "pull"] as const) {
      const ran = await user.run(act, address, `${registry.host}/team/app:1`);
      assert.equal(ran.code, 7, ran.stderr);
      assert.match(
        ran.stderr,
        /^error: .*from docker-credential-bkit-fails: it ended with exit code/m,
      );
      assert.match(
        ran.stderr,
        new RegExp(`echo ${registry.host} \\| docker-credential-bkit-fails get`),
      );
    }
  });
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: login: a login that the token service rejects exits with 7`, async () => {
    await using tokens = await TokenService.start({ users: USERS });
    await using registry = await Registry.start(tokens);
    await using user = await User.make();
    await user.config({ auths: { [registry.host]: { auth: btoa("ann:wrong") } } });
    const ran = await user.run("push", address, `${registry.host}/team/app:1`);
    // An engine with the older image store requests the token itself, so that it reports a failed
    // build.
    assert.equal(ran.code, name === "old" ? 1 : 7, ran.stderr);
    if (name !== "old") {
      assert.match(ran.stderr, /^error: .* refused the login for the registry .*: HTTP 401$/m);
    }
    assert.match(ran.stderr, new RegExp(`bkit login ${registry.host}`));
  });
}

Deno.test("login: a missing helper and an invalid config are errors", async () => {
  const { address } = daemons().at(-1)!;
  await using registry = await Registry.start("passwords");
  await using user = await User.make();
  await user.config({ credsStore: "bkit-absent" });
  const absent = await user.run("push", address, `${registry.host}/team/app:1`);
  assert.equal(absent.code, 7);
  assert.match(absent.stderr, /^error: .*docker-credential-bkit-absent: it is not installed/m);
  await user.config({ auths: { [registry.host]: { auth: "no login" } } });
  const broken = await user.run("push", address, `${registry.host}/team/app:1`);
  assert.equal(broken.code, 7);
  assert.match(
    broken.stderr,
    /^error: .*cannot use the logins in .*docker\/config\.json: the auth of /m,
  );
});

Deno.test("login: a registry on the loopback is asked without a proxy", async () => {
  const { address } = daemons().at(-1)!;
  await using registry = await Registry.start("passwords");
  await using user = await User.make();
  await user.config({ auths: { [registry.host]: { auth: AUTH } } });
  const proxy = "http://127.0.0.1:9"; // nothing listens there
  const env = { HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: "" };
  await pushAndPull(user, address, registry, env);
});

Deno.test("login: a registry with a private authority is asked if the command is given it", async () => {
  const { address } = daemons().at(-1)!; // it accepts any certificate on the loopback
  await using certificates = await Certificates.make();
  await using registry = await Registry.start("passwords");
  await using front = new RegistryFront(registry, undefined, certificates.server);
  await using user = await User.make();
  const { host } = front;
  await user.config({ auths: { [host]: { auth: AUTH } } });
  const image = `${host}/team/app:1`;
  const refused = await user.run("push", address, image);
  assert.equal(refused.code, 7, refused.stderr);
  assert.match(refused.stderr, /cannot be reached: .*invalid peer certificate: UnknownIssuer$/m);
  assert.match(
    refused.stderr,
    new RegExp(`If ${host} has no TLS, add it to --plain-http; .* with --registry-auth-tlscontext`),
  );
  for (const tls of [`ca=${certificates.ca}`, "insecure=true"]) {
    const flags = ["--registry-auth-tlscontext", `host=https://${host},${tls}`];
    const pushed = await user.run("push", address, image, {}, flags);
    assert.equal(pushed.code, 0, pushed.stderr);
  }
});

for (const { name, address } of daemons()) {
  Deno.test(`${name}: login: broken logins do not stop a build that needs none`, async () => {
    await using registry = await Registry.start();
    await using user = await User.make();
    const image = `${registry.host}/team/app:1`;
    const configs: [config: unknown, warning: RegExp][] = [
      [{ credsStore: "bkit-absent" }, /docker-credential-bkit-absent: it is not installed/],
      [{ auths: { [registry.host]: { auth: "no login" } } }, /the auth of .* is not a login/],
      [{ auths: [] }, /config\.json: auths is not an object/],
    ];
    for (const [config, warning] of configs) {
      await user.config(config);
      const pushed = await user.run("push", address, image);
      assert.equal(pushed.code, 0, pushed.stderr);
      // Only an engine that pushes itself gets the login before the registry wants one.
      assert.equal(warning.test(pushed.stderr), name === "old", pushed.stderr);
      const pulled = await user.run("pull", address, image);
      assert.equal(pulled.code, 0, pulled.stderr);
    }
  });

  Deno.test(`${name}: login: a broken login does not stop a pull without one`, async () => {
    await using tokens = await TokenService.start({
      users: USERS,
      allowed: (user, _, action) => user !== "" || action === "pull",
    });
    await using registry = await Registry.start(tokens);
    await using user = await User.make();
    const image = `${registry.host}/team/app:1`;
    await user.config({ auths: { [registry.host]: { auth: AUTH } } });
    const pushed = await user.run("push", daemons().at(-1)!.address, image);
    assert.equal(pushed.code, 0, pushed.stderr);
    await user.config({ credsStore: "bkit-absent" });
    const pulled = await user.run("pull", address, image);
    assert.equal(pulled.code, 0, pulled.stderr);
    const warnings = pulled.stderr.match(/docker-credential-bkit-absent: it is not installed/g);
    assert.equal(warnings?.length, 1, pulled.stderr);
    const refused = await user.run("push", daemons().at(-1)!.address, image);
    assert.equal(refused.code, 7, refused.stderr);
    assert.match(refused.stderr, /^error: .*docker-credential-bkit-absent: it is not installed$/m);
  });

  Deno.test(`${name}: login: an error says which login was refused, and where it was found`, async () => {
    await using registry = await Registry.start("passwords");
    await using user = await User.make();
    const image = `${registry.host}/team/app:1`;
    for (const act of ["push", "pull"] as const) {
      await user.config({});
      const none = await user.run(act, address, image);
      assert.match(none.stderr, /^bkit found no login for \S+ in \S+docker\/config\.json, /m);
      await user.config({ auths: { [registry.host]: { auth: btoa("ann:wrong") } } });
      const wrong = await user.run(act, address, image);
      assert.match(
        wrong.stderr,
        /^bkit used the login of user "ann" from \S+docker\/config\.json for \S+ Log in with/m,
      );
      await user.config({ credsStore: "bkit-test" });
      await user.helper("bkit-test", `echo '{"Username":"bob","Secret":"wrong"}'`);
      const helper = await user.run(act, address, image);
      assert.match(
        helper.stderr,
        /^bkit used the login of user "bob" from the credential helper bkit-test for /m,
      );
    }
  });
}
