import { moby as gateway } from "../../../proto/gen/gateway.js";
import { BuildKitClient, RpcError } from "../../../mod.ts";
import { errorText } from "../../../lib/cli/terminal/error_text.ts";
import type { Frontend, Gateway, SolveResult } from "../../../lib/client/gateway/mod.ts";
import { git, scratch } from "../../../lib/llb/mod.ts";
import type { Handler } from "../../../lib/rpc/server.ts";
import { HostileDaemon } from "../../support/hostile.ts";
import { randomFields, randomFrame, sometimesMutated } from "../bytes.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle } from "../settle.ts";

const messages = gateway.buildkit.v1.frontend;

/** Frontends of this process on a daemon that answers the calls of the gateway with what it likes. */
export const frontends: Door = {
  name: "frontends",
  async exchange(random) {
    const shown: string[] = [];
    const returned = Promise.withResolvers<void>();
    const solve = random.chance(0.9) ? () => returned.promise : () => Promise.resolve();
    await using daemon = await HostileDaemon.start(solve, methods(random, returned.resolve));
    const opened = await settle([
      (async () => {
        await using client = await BuildKitClient.connect(daemon.address);
        const outputs = [{ type: "cacheonly" }] as const;
        const build = client.gateway(looking(random, shown), { outputs, retries: 0 });
        const stop = setTimeout(() => build.cancel(), random.chance(0.1) ? 5 : 2_000);
        try {
          shown.push(JSON.stringify(await build.result));
        } finally {
          clearTimeout(stop);
        }
      })(),
    ], () => {});
    return { shown: [...shown, ...opened.map(errorText)], errors: opened };
  },
};

/** Returns a frontend that makes some calls, and looks at what they return. */
function looking(random: Random, shown: string[]): Frontend {
  const graph = scratch().mkfile("/a", "1");
  const note = (value: unknown) => void shown.push(String(JSON.stringify(value)));
  const looks: ((gateway: Gateway, result: SolveResult) => unknown)[] = [
    (_, result) => result.readFile("/a", { length: random.int(0, 100) }).then(note),
    (_, result) => result.readDir("/").then(note),
    (_, result) => result.stat("/a").then(note),
    (_, result) => result.evaluate(),
    (_, result) => note(result.imageConfig),
    (_, result) => note(result.state().settings),
    (gateway) => gateway.resolveImageConfig("alpine").then(note),
    (gateway) => gateway.resolveSourceMetadata(git("https://h.example/a.git")).then(note),
    (gateway) => gateway.warn("mind the gap"),
    async (gateway, result) => {
      await using container = await result.container();
      try {
        note(await container.output({ args: ["p"], stdin: new Uint8Array(9), maxBytes: 1000 }));
      } catch (error) {
        note(gateway.failedStep(error)?.mounts);
        throw error;
      }
    },
  ];
  const chosen = looks.filter(() => random.chance(0.4));
  const frontend = random.chance(0.5) ? "x.v0" : undefined;
  return async (gateway) => {
    const result = await gateway.solve(frontend ? { frontend } : { graph });
    for (const look of chosen) await look(gateway, result);
    return random.chance(0.8) ? result : undefined;
  };
}

function methods(random: Random, onReturn: () => void): Record<string, Handler> {
  const all: Record<string, () => Uint8Array> = {
    Ping: () => messages.PongResponse.encode({ FrontendAPICaps: capabilities(random) }).finish(),
    Solve: () => randomSolved(random),
    ReadFile: () => messages.ReadFileResponse.encode({ Data: randomFields(random) }).finish(),
    ReadDir: () =>
      messages.ReadDirResponse.encode({ entries: random.list(4, () => entry(random)) }).finish(),
    StatFile: () => messages.StatFileResponse.encode({ stat: entry(random) }).finish(),
    Evaluate: () => new Uint8Array(),
    Warn: () => new Uint8Array(),
    NewContainer: () => new Uint8Array(),
    ReleaseContainer: () => new Uint8Array(),
    ResolveImageConfig: () =>
      messages.ResolveImageConfigResponse.encode({ Digest: digest(random), Config: config(random) })
        .finish(),
    ResolveSourceMeta: () =>
      messages.ResolveSourceMetaResponse.encode({
        Source: { identifier: random.text(["docker-image://docker.io/library/alpine", "git://x"]) },
        ...random.chance(0.7) && { Image: { Digest: digest(random), Config: config(random) } },
        ...random.chance(0.3) && { HTTP: { Checksum: digest(random) } },
      }).finish(),
  };
  const service = "/moby.buildkit.v1.frontend.LLBBridge";
  return {
    ...Object.fromEntries(
      Object.entries(all).filter(() => random.chance(0.95)).map(([name, make]) => [
        `${service}/${name}`,
        answer(random, make, name === "Ping" ? 0.02 : 0.1),
      ]),
    ),
    [`${service}/ExecProcess`]: process(random),
    [`${service}/Return`]: async (call) => {
      onReturn();
      await answer(random, () => new Uint8Array(), 0.02)(call);
    },
  };
}

/** Returns a method that gives a random answer, or fails in a random way. */
function answer(random: Random, make: () => Uint8Array, faults: number): Handler {
  return async ({ messages }) => {
    await messages.receive(() => {});
    if (random.chance(faults)) throw randomError(random);
    const bytes = random.chance(1 - faults) ? make() : randomFields(random);
    messages.send(randomFrame(random, sometimesMutated(random, bytes, faults)));
  };
}

/** Returns the stream of a process, which answers its messages with others. */
function process(random: Random): Handler {
  return async (call) => {
    const ended = Promise.withResolvers<void>();
    const received = call.messages.receive((bytes) => {
      const { ProcessID } = messages.ExecMessage.decode(bytes);
      for (let i = random.int(0, 5); i > 0; i--) {
        const message = messages.ExecMessage.encode({
          ProcessID: random.chance(0.97) ? ProcessID : random.text(),
          ...random.pick([
            { Started: {} },
            { File: { Fd: random.int(0, 3), EOF: random.chance(0.3), Data: randomFields(random) } },
            {
              Exit: { Code: random.pick([0, 1, 255, 2 ** 31]), Error: { message: random.text() } },
            },
            { Done: {} },
          ]),
        }).finish();
        call.messages.send(randomFrame(random, sometimesMutated(random, message, 0.05)));
      }
      if (random.chance(0.1)) ended.resolve();
    });
    await Promise.race([received, ended.promise]);
    if (random.chance(0.2)) throw randomError(random);
  };
}

function randomError(random: Random): RpcError {
  const mount = { dest: random.text(["/"]), mountType: random.text(["BIND", "CACHE"]) };
  const op = { exec: { meta: { args: ["p"], env: random.text() }, mounts: [mount] } };
  const solve = { op: random.chance(0.8) ? op : random.text(), mountIDs: [random.text()] };
  const value = random.chance(0.8)
    ? new TextEncoder().encode(JSON.stringify(solve))
    : randomFields(random);
  const details = [{ typeUrl: "github.com/moby/buildkit/errdefs.Solve+json", value }];
  return new RpcError(random.int(0, 20), random.text(["no such file or directory"]), { details });
}

function randomSolved(random: Random): Uint8Array {
  const ref = () => ({
    id: random.text(["r"]),
    ...random.chance(0.5) && { def: { def: random.list(3, () => randomFields(random)) } },
  });
  const platforms = ["linux/amd64", "__proto__", "constructor"];
  return messages.SolveResponse.encode({
    result: {
      ...random.chance(0.8) ? { ref: ref() } : {
        refs: { refs: Object.fromEntries(random.list(3, () => [random.text(platforms), ref()])) },
      },
      metadata: { [random.text(["containerimage.config"])]: config(random) },
    },
  }).finish();
}

function config(random: Random): Uint8Array {
  const values = [[], ["A=1", "=", "B"], 7, null, "x", [1]];
  const json = random.pick([
    "{}",
    "null",
    "[]",
    "{",
    JSON.stringify({ os: random.text(["linux"]), config: { Env: random.pick(values) } }),
    JSON.stringify({ architecture: random.pick(values), config: random.pick(values) }),
  ]);
  return new TextEncoder().encode(json);
}

function entry(random: Random) {
  return {
    path: random.text(["a", "..", "a/b", ""]),
    mode: random.int(0, 2 ** 31),
    size: random.number(),
    modTime: random.number(),
  };
}

function digest(random: Random): string {
  return random.text([`sha256:${"a".repeat(64)}`, "sha256:../.."]);
}

function capabilities(random: Random) {
  const names = ["gateway.exec", "gateway.evaluate", "gateway.warnings", "source.metaresolver"];
  return names.filter(() => random.chance(0.8)).map((ID) => ({ ID, Enabled: true }));
}
