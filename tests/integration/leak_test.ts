/** A build with every kind of secret, and a search for them in everything that the build left. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import * as path from "node:path";
import { endpoint, parseAddress } from "../../lib/address/mod.ts";
import { RpcConnection } from "../../lib/rpc/client.ts";
import { BuildKitClient, type BuildOptions } from "../../mod.ts";
import { moby } from "../../proto/gen/control.js";
import { bkit } from "../support/command.ts";
import { busybox, temporary } from "../support/context.ts";
import { Engine, type EngineKind } from "../support/engine.ts";
import { GitWeb, makeRepository } from "../support/git.ts";
import { Registry, USERS } from "../support/registry.ts";
import { makeKey } from "../support/ssh_agent.ts";

/** Text that is not secret, and is printed and stored: a search must find it. */
const OPEN = `open-${crypto.randomUUID()}`;

const DOCKERFILE = `FROM scratch
COPY bin/busybox /bin/busybox
LABEL open=${OPEN}
RUN --mount=type=secret,id=token,required=true --mount=type=ssh,required=true ["/bin/busybox", "sh", "-c", "/bin/busybox wc -c /run/secrets/token; [ -S $SSH_AUTH_SOCK ] && echo it says ${OPEN}"]
`;

/**
 * Returns the forms in which a text can be stored: plain, percent-encoded, in hex, and in base64 at
 * any position of a longer text.
 */
function forms(text: string): string[] {
  const bytes = Buffer.from(text);
  const shifted = [0, 1, 2].flatMap((before) => {
    const padded = Buffer.concat([Buffer.alloc(before), bytes]);
    // Only whole groups of three bytes that do not depend on the surrounding text.
    const from = before === 0 ? 0 : 4;
    const found = padded.toString("base64").slice(from, Math.floor(padded.length / 3) * 4);
    return [found, found.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [...new Set([text, encodeURIComponent(text), bytes.toString("hex"), ...shifted])];
}

/** Returns the files below a directory that contain one of the patterns. */
async function grep(directory: string, patterns: readonly string[]): Promise<string[]> {
  const list = await Deno.makeTempFile();
  try {
    await Deno.writeTextFile(list, `${patterns.join("\n")}\n`);
    const { stdout } = await new Deno.Command("grep", {
      args: ["-rlaF", "--devices=skip", "-f", list, directory],
      stderr: "null", // sockets, and files that disappear meanwhile
    }).output();
    return new TextDecoder().decode(stdout).split("\n").filter(Boolean);
  } finally {
    await Deno.remove(list);
  }
}

/** Collects everything that the daemon's history reports of its builds. */
async function history(address: string): Promise<string> {
  const target = endpoint(parseAddress(address));
  const connection = await RpcConnection.open(await target.dial(), target.authority);
  let text = "";
  try {
    await connection.serverStream(
      "/moby.buildkit.v1.Control/ListenBuildHistory",
      moby.buildkit.v1.BuildHistoryRequest.encode({ EarlyExit: true }).finish(),
      (message) => void (text += Buffer.from(message).toString("latin1")),
      {},
    );
  } finally {
    connection.close();
  }
  return text;
}

/** Makes an engine log everything. */
async function debug(engine: Engine): Promise<void> {
  const file = path.join(engine.directory, "daemon.json");
  const config = JSON.parse(await Deno.readTextFile(file));
  await Deno.writeTextFile(file, JSON.stringify({ ...config, debug: true }));
  const pid = Number(await Deno.readTextFile(path.join(engine.directory, "pid")));
  Deno.kill(pid, "SIGHUP");
}

/** Creates every kind of secret that a build accepts. */
async function everything(stack: AsyncDisposableStack, kind: EngineKind) {
  const temp = stack.use(await temporary()).path;
  const at = (name: string) => path.join(temp, name);
  await Deno.mkdir(at("git"));
  await makeRepository(at("git"), { Dockerfile: DOCKERFILE, "bin/busybox": busybox() });
  const token = `ghp_${crypto.randomUUID().replaceAll("-", "")}`;
  const web = stack.use(GitWeb.start(at("git"), token));
  const registry = stack.use(await Registry.start("passwords"));
  const secret = `s3cret ${crypto.randomUUID()}`;
  const key = await makeKey(temp, "key");
  const lines = (await Deno.readTextFile(key)).split("\n").slice(1, -2);
  const password = USERS.ann;
  await Deno.mkdir(at("docker"));
  const auth = btoa(`ann:${password}`);
  await Deno.writeTextFile(
    at("docker/config.json"),
    JSON.stringify({ auths: { [registry.host]: { auth } } }),
  );
  return {
    directory: temp,
    token,
    secret,
    key,
    password,
    registry: registry.host,
    context: `${web.url()}#main`,
    pushed: `${registry.host}/app:${kind}`,
    values: [token, secret, password, auth, ...lines.filter((line) => line.length > 40)],
  };
}

for (const kind of ["old", "recent", "newest"] as const) {
  Deno.test({
    name: `${kind}: leak: nothing that a build leaves behind contains a secret`,
    ignore: Deno.uid() !== 0,
    fn: async () => {
      await using stack = new AsyncDisposableStack();
      const engine = stack.use(await Engine.start(kind));
      await debug(engine);
      const given = await everything(stack, kind);
      const patterns = given.values.flatMap(forms);
      const clean = (what: string, text: string, open: boolean): void => {
        assert(!open || text.includes(OPEN), `${what} lacks the text that is not secret: ${text}`);
        const found = patterns.filter((pattern) => text.includes(pattern));
        assert.deepEqual(found, [], `${what} has something in it`);
      };
      const at = (name: string) => path.join(given.directory, name);
      const attested = kind === "old" ? [] : ["--provenance", "mode=max"];
      for (const progress of ["plain", "json", "quiet"]) {
        const ran = await bkit([
          ...["build", given.context, "--addr", engine.address, "--progress", progress],
          ...["--secret", "id=token,env=THE_SECRET", "--ssh", `default=${given.key}`],
          ...["--no-cache", "--push", "-t", given.pushed, ...attested],
          ...["--metadata-file", at("metadata.json"), "--iidfile", at("iid")],
        ], {
          env: {
            THE_SECRET: given.secret,
            GIT_AUTH_TOKEN: given.token,
            DOCKER_CONFIG: at("docker"),
            SSH_AUTH_SOCK: "",
          },
        });
        assert.equal(ran.code, 0, ran.stderr);
        clean(`stderr, ${progress}`, ran.stderr, progress === "plain");
        clean("stdout", ran.stdout, false);
        clean("the metadata", await Deno.readTextFile(at("metadata.json")), false);
        clean("the id", await Deno.readTextFile(at("iid")), false);
        clean("the engine's log", engine.log, true); // only its end is kept
      }

      await using client = await BuildKitClient.connect(engine.address);
      const asked: string[] = [];
      const options: BuildOptions = {
        context: given.context,
        token: given.token,
        secrets: { token: given.secret },
        ssh: { default: { keys: [given.key] } },
        credentials: {
          find(host) {
            asked.push(host);
            return Promise.resolve({ username: "ann", password: given.password });
          },
        },
        tags: [given.pushed],
        push: true,
        noCache: true,
      };
      const build = client.build(options);
      const events: string[] = [];
      for await (const event of build) {
        events.push(JSON.stringify(event));
        if (event.type === "log") events.push(new TextDecoder().decode(event.log.data));
      }
      clean("the events", events.join("\n"), true);
      clean("the result", JSON.stringify(await build), false);
      assert(asked.length > 0 && asked.every((host) => host === given.registry));

      for (const wrong of [{ secrets: {} }, { ssh: {} }, { token: given.secret.slice(0, 30) }]) {
        const failed = await client.build({ ...options, ...wrong }).result.then(
          () => assert.fail("it should fail"),
          (error) => Deno.inspect(error, { depth: 20 }),
        );
        clean("an error", failed, false);
        assert(!failed.includes(given.secret.slice(0, 30)));
      }

      if (kind !== "old") {
        clean("the history", await history(engine.address), true);
        const provenance = JSON.stringify(await client.provenance(build.ref));
        clean("the provenance", provenance, false);
        assert(provenance.includes(given.context.replace(/^http:/, "")), provenance);
      }
      assert.match(engine.log, /level=debug/);
      clean("the engine's log", engine.log, true);
      assert((await grep(engine.directory, [OPEN])).length > 0);
      assert.deepEqual(await grep(engine.directory, patterns), []);
    },
  });
}
