/** Git repositories as contexts: over HTTP with a token, over SSH with an agent or a key. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildFailedError, BuildKitClient, type BuildOptions, type SshSource } from "../../mod.ts";
import { bkit } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { GitShell, GitWeb, isFree, makeRepository, type Repository } from "../support/git.ts";
import { makeKey, SshAgent } from "../support/ssh_agent.ts";

/** Creates a token that no other test has, so that a search can find it. */
function newToken(): string {
  return `ghp_${crypto.randomUUID().replaceAll("-", "")}`;
}

/** Loopback address on which the SSH port is free even if the machine has an SSH server. */
const OWN = { address: "127.83.7.22", port: 22 };

/** Returns the content of the only file in the built image. */
async function build(address: string, options: BuildOptions): Promise<string> {
  await using directory = await temporary();
  await using client = await BuildKitClient.connect(address);
  await client.build({ ...options, outputs: [{ type: "local", dest: directory.path }] });
  return (await Deno.readTextFile(path.join(directory.path, "which"))).trim();
}

async function failure(address: string, options: BuildOptions): Promise<Error> {
  try {
    await build(address, options);
  } catch (error) {
    assert(error instanceof Error);
    return error;
  }
  throw new assert.AssertionError({ message: "the build did not fail" });
}

interface Served extends AsyncDisposable {
  readonly web: GitWeb;
  readonly repository: Repository;
  readonly token: string;
}

/** Starts a server with a repository that requires a token. */
async function startServer(): Promise<Served> {
  await using stack = new AsyncDisposableStack();
  const directory = stack.use(await temporary());
  const repository = await makeRepository(directory.path);
  const token = newToken();
  const web = stack.use(GitWeb.start(directory.path, token));
  const moved = stack.move();
  return { web, repository, token, [Symbol.asyncDispose]: () => moved.disposeAsync() };
}

/** Returns the message and the advice of an error, without what differs from run to run. */
function stableMessage(error: Error, host: string, directory = "/no/such/directory"): string {
  return error.message.replaceAll(host, "HOST").replaceAll(directory, "DIRECTORY");
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: git: builds branches, tags, commits and directories with a token`, async () => {
    await using server = await startServer();
    const { web, token, repository: { commits } } = server;
    const cases: [fragment: string, expected: string][] = [
      ["#main", "main"],
      ["#dev", "dev"],
      ["#v1", "first"],
      [`#${commits.first}`, "first"],
      ["#refs/heads/dev", "dev"],
    ];
    // The old daemon does not support directories, and uses `master` if no branch is named.
    if (name !== "old") {
      cases.push(
        ["", "main"],
        ["#main:sub", "main sub"],
        ["#:sub", "main sub"],
        ["#v1:sub", "first sub"],
        [`#${commits.dev}:sub`, "dev sub"],
      );
    }
    for (const [fragment, expected] of cases) {
      const context = `${web.url()}${fragment}`;
      assert.equal(await build(address, { context, token }), expected, fragment);
    }
    const header = `basic ${btoa(`x-access-token:${token}`)}`;
    const given = web.requests.filter(({ authorization }) => authorization);
    assert(given.length > 0);
    assert(given.every(({ authorization }) => authorization === header));
    assert(web.requests.every(({ url }) => !url.includes(token)));
  });

  Deno.test(`${name}: git: takes the Dockerfile from a subdirectory, or as text`, async () => {
    await using server = await startServer();
    const { web, token } = server;
    const options = { context: `${web.url()}#main`, token, file: "sub/Dockerfile" };
    assert.equal(await build(address, options), "main");
    const dockerfile = "FROM scratch\nCOPY sub/which /which\n";
    assert.equal(await build(address, { ...options, file: "Dockerfile", dockerfile }), "main sub");
  });

  Deno.test(`${name}: git: sends a token only to its own server`, async () => {
    await using server = await startServer();
    await using other = await startServer();
    const { web, token } = server;
    const dockerfile = `FROM scratch
COPY --from=other which /which
COPY --from=other which /again
`;
    const options = {
      context: `${web.url()}#main`,
      contexts: { other: `${other.web.url()}#main` },
      token,
      dockerfile,
    };
    const error = await failure(address, options);
    // The old daemon does not support named contexts, and looks for an image with that name.
    if (name !== "old") {
      assert(error.message.includes(other.web.host), error.message);
      const { advice } = error as BuildFailedError;
      assert.equal(advice, `Pass one with option "secrets.GIT_AUTH_TOKEN.${other.web.host}".`);
      assert(other.web.requests.length > 0);
    }
    assert(other.web.requests.every(({ authorization }) => !authorization));
    if (name === "old") return;
    const secrets = { [`GIT_AUTH_TOKEN.${other.web.host}`]: other.token };
    assert.equal(await build(address, { ...options, secrets }), "main");
  });

  Deno.test(`${name}: git: does not send the token to the server of a submodule`, async () => {
    await using directory = await temporary();
    const at = (name: string) => path.join(directory.path, name);
    for (const name of ["module", "app"]) await Deno.mkdir(at(name));
    const { commits: { main: commit } } = await makeRepository(at("module"));
    await using other = GitWeb.start(at("module"));
    await makeRepository(at("app"), {}, { url: other.url(), commit });
    const token = newToken();
    await using web = GitWeb.start(at("app"), token);
    const options = { context: `${web.url()}#main`, token };
    const dockerfile = "FROM scratch\nCOPY module/which /which\n";
    assert.equal(await build(address, { ...options, dockerfile }), "main");
    assert(other.requests.length > 0);
    assert(other.requests.every(({ authorization }) => !authorization));
  });

  Deno.test(`${name}: git: a missing or wrong token is an error that says how to pass it`, async (t) => {
    await using server = await startServer();
    const { host } = server.web;
    const context = `${server.web.url()}#main`;
    const wrong = newToken();
    const errors = [
      await failure(address, { context }),
      await failure(address, {
        context,
        token: wrong,
      }),
    ];
    for (const error of errors) {
      assert(error instanceof BuildFailedError);
      assert(!error.message.includes(wrong));
    }
    await t.assertSnapshot(errors.map((error) => stableMessage(error, host)).join("\n\n"));
  });

  Deno.test(`${name}: git: a missing ref, directory or repository is an error`, async (t) => {
    await using server = await startServer();
    const { web, token } = server;
    const messages: string[] = [];
    for (
      const [at, more] of [
        ["app.git#nowhere", { token }],
        ["app.git#main:nowhere", { token }],
        [`app.git#${"0123456789".repeat(4)}`, { token }],
        ["absent.git#main", { token }],
        ["app.git", { token }],
      ] as const
    ) {
      if (at === "app.git" && name !== "old") continue; // others use the default branch
      const error = await failure(address, { context: `http://${web.host}/${at}`, ...more });
      messages.push(stableMessage(error, web.host));
    }
    await t.assertSnapshot(messages.join("\n\n"));
  });

  Deno.test(`${name}: git: a missing server is an error`, async (t) => {
    using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const host = `127.0.0.1:${listener.addr.port}`;
    listener.close();
    const error = await failure(address, { context: `http://${host}/app.git#main` });
    await t.assertSnapshot(stableMessage(error, host));
  });

  Deno.test({
    name: `${name}: git: builds over SSH with a key or an agent, and fails without the right key`,
    // The old daemon accepts no address with a port.
    ignore: name === "old" && !isFree(OWN.address, OWN.port),
    fn: async (t) => {
      await using directory = await temporary();
      const repository = await makeRepository(directory.path);
      const key = await makeKey(directory.path, "key");
      const other = await makeKey(directory.path, "other");
      await using agent = await SshAgent.start(directory.path, [other, key]);
      const place = path.join(directory.path, "sshd");
      await Deno.mkdir(place);
      await using server = await GitShell.start(place, [key], name === "old" ? OWN : {});
      const host = name === "old" ? OWN.address : `127.0.0.1:${server.port}`;
      const url = name === "old"
        ? `git@${host}:${repository.path}`
        : `ssh://git@${host}${repository.path}`;
      const given: [fragment: string, ssh: SshSource, expected: string][] = [
        ["#main", { keys: [key] }, "main"],
        ["#dev", { socket: agent.socket }, "dev"],
        ["#v1", { keys: [other, key] }, "first"],
      ];
      if (name !== "old") given.push(["#main:sub", { keys: [key] }, "main sub"]);
      for (const [fragment, ssh, expected] of given) {
        const options = { context: `${url}${fragment}`, ssh: { default: ssh } };
        assert.equal(await build(address, options), expected, fragment);
      }
      assert.match(server.log, /Accepted publickey for git/);
      assert.match(
        server.log,
        /Connection closed by \S+ port \d+ \[preauth\]/,
        "its key was asked",
      );
      const before = Deno.env.get("SSH_AUTH_SOCK");
      try { // for such a context the running agent need not be named
        Deno.env.set("SSH_AUTH_SOCK", agent.socket);
        assert.equal(
          await build(address, { context: `${url}#${repository.commits.first}` }),
          "first",
        );
        Deno.env.delete("SSH_AUTH_SOCK");
        const { message } = server.log.includes("Accepted")
          ? await failure(address, { context: `${url}#refs/heads/dev` })
          : assert.fail();
        const wrong = await failure(address, {
          context: `${url}#refs/heads/main`,
          ssh: { default: { keys: [other] } },
        });
        const messages = [new Error(message), wrong].map((error) =>
          stableMessage(error, host, repository.path)
        );
        await t.assertSnapshot(messages.join("\n\n"));
      } finally {
        if (before === undefined) Deno.env.delete("SSH_AUTH_SOCK");
        else Deno.env.set("SSH_AUTH_SOCK", before);
      }
    },
  });

  Deno.test(`${name}: git: the command sends --token and GIT_AUTH_TOKEN, but GITHUB_TOKEN only to GitHub`, async () => {
    await using server = await startServer();
    const { web, token } = server;
    const args = ["build", `${web.url()}#main`, "--addr", address, "--progress", "plain"];
    const env = { GITHUB_TOKEN: "", GIT_AUTH_TOKEN: "", SSH_AUTH_SOCK: "" };
    const without = await bkit(args, { env: { ...env, GITHUB_TOKEN: token } });
    assert.equal(without.code, 1, without.stderr);
    assert(web.requests.length > 0 && web.requests.every(({ authorization }) => !authorization));
    assert.match(without.stderr, /requires a login for .*, but no token was provided/);
    assert.match(without.stderr, /Pass one with --token, or in the environment as GIT_AUTH_TOKEN/);
    for (
      const ran of [
        await bkit([...args, "--token", token, "--no-cache"], { env }),
        await bkit([...args, "--no-cache"], { env: { ...env, GIT_AUTH_TOKEN: token } }),
      ]
    ) {
      assert.equal(ran.code, 0, ran.stderr);
      assert.match(ran.stdout, /^sha256:/);
      assert(!(ran.stdout + ran.stderr).includes(token));
    }
  });
}

Deno.test("git: a daemon that is too old for an address is an error", async () => {
  const old = daemons().find(({ name }) => name === "old");
  if (!old) return;
  const error = await failure(old.address, { context: "ssh://git@127.0.0.1/app.git" });
  assert.match(
    error.message,
    /too old for this form of context address[^]*Write git@HOST:PATH instead/,
  );
});

Deno.test("git: a token without a use is an error", async () => {
  const [{ address }] = daemons();
  const places = [".", "git@h:a.git", "ssh://git@h/a.git", "https://h/a.tar.gz"];
  for (const where of places) {
    const ran = await bkit(["build", where, "--token", "abc-secret", "--addr", address]);
    assert.equal(ran.code, 2, ran.stderr);
    assert.match(ran.stderr, /token .*Git repository/);
    assert(!ran.stderr.includes("abc-secret"));
  }
});
