import { moby } from "../../../proto/gen/control.js";
import { moby as gateway } from "../../../proto/gen/gateway.js";
import { BuildKitClient, type BuildOptions, directory, RpcError } from "../../../mod.ts";
import { errorText } from "../../../lib/cli/terminal/error_text.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import type { Handler } from "../../../lib/rpc/server.ts";
import { HostileDaemon } from "../../support/hostile.ts";
import { logLine } from "../../../lib/log/line.ts";
import { randomFields, randomFrame, sometimesMutated } from "../bytes.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle } from "../settle.ts";
import { SECRET, type World } from "../world.ts";

const { ListWorkersResponse, InfoResponse, SolveResponse, StatusResponse } = moby.buildkit.v1;

/** Builds on a daemon that answers the calls of a build with what it likes. */
export const answers: Door = {
  name: "answers",
  async exchange(random, world) {
    await using daemon = await HostileDaemon.start(async () => {}, methods(random));
    const shown: string[] = [];
    const opened = await settle([
      (async () => {
        await using client = await BuildKitClient.connect(daemon.address, {
          onLog: (record) => void shown.push(logLine(record, 0)),
          logLevels: "trace",
        });
        const build = client.build(randomBuild(random, world));
        const stop = setTimeout(() => build.cancel(), random.chance(0.1) ? 5 : 2_000);
        try {
          for await (const event of build) shown.push(JSON.stringify(event));
          shown.push(JSON.stringify(await build.result));
        } finally {
          clearTimeout(stop);
        }
      })(),
    ], () => {});
    return { shown: [...shown, ...opened.map(errorText)], errors: opened };
  },
};

function randomBuild(random: Random, world: World): BuildOptions {
  const out = world.renew();
  const outputs: BuildOptions["outputs"][] = [
    undefined,
    [{ type: "local", dest: out }],
    [{ type: "tar", dest: `${out}/a.tar` }],
    [{ type: "oci", dest: `${out}/layout`, tar: false }],
    [{ type: "memory" }] as unknown as BuildOptions["outputs"],
  ];
  return {
    context: directory(world.at("context")),
    retries: 0,
    secrets: { token: SECRET },
    args: { PASSWORD: SECRET },
    outputs: random.pick(outputs.slice(0, 4)),
    ...(random.chance(0.2) ? { call: random.pick(["outline", "targets", "check"]) } : {}),
  };
}

function methods(random: Random): Record<string, Handler> {
  const all: [string, () => Uint8Array][] = [
    ["/moby.buildkit.v1.Control/ListWorkers", () => randomWorkers(random)],
    ["/moby.buildkit.v1.Control/Info", () => randomInfo(random)],
    ["/moby.buildkit.v1.Control/Solve", () => randomSolve(random)],
    ["/moby.buildkit.v1.Control/ListenBuildHistory", () => randomFields(random)],
    ["/containerd.services.content.v1.Content/Read", () => randomFields(random)],
    ["/moby.buildkit.v1.frontend.LLBBridge/Solve", () => randomReturn(random)],
    ["/moby.buildkit.v1.frontend.LLBBridge/Ping", () => randomFields(random)],
  ];
  const chosen = all.filter(() => random.chance(0.4));
  const answering = chosen.map(([method, make]) => [method, answer(random, make)]);
  const reports: Handler = async ({ messages }) => {
    await messages.receive(() => {});
    for (let i = random.int(0, 5); i > 0; i--) {
      const vertexes = [{ digest: "a", name: random.text(), error: random.text() }];
      messages.send(frame(StatusResponse.encode({ vertexes }).finish()));
    }
  };
  return Object.fromEntries([...answering, ["/moby.buildkit.v1.Control/Status", reports]]);
}

/** Returns a method that gives a random answer, or fails in a random way. */
function answer(random: Random, make: () => Uint8Array): Handler {
  return async ({ messages }) => {
    await messages.receive(() => {});
    if (random.chance(0.4)) throw randomError(random);
    const count = random.chance(0.9) ? 1 : random.int(0, 3);
    for (let i = 0; i < count; i++) {
      const bytes = random.chance(0.8) ? make() : randomFields(random);
      messages.send(randomFrame(random, sometimesMutated(random, bytes)));
    }
  };
}

function randomError(random: Random): RpcError {
  const texts = [
    'failed to solve: process "/bin/sh -c exit 1" did not complete successfully: exit code: 1',
    "failed to fetch anonymous token: unexpected status: 401 Unauthorized",
    "unexpected status from HEAD request to https://r.example/v2/a/manifests/b: 500",
    "exporter 0 not found",
    "no such file or directory",
  ];
  const types = ["errdefs.Source", "errdefs.Vertex", "errdefs.Solve", "errdefs.Subrequest", "x"];
  const details = random.list(3, () => ({
    typeUrl: `type.googleapis.com/${random.text(types)}`,
    value: randomFields(random),
  }));
  return new RpcError(random.int(0, 20), random.text(texts), { details });
}

function randomWorkers(random: Random): Uint8Array {
  return ListWorkersResponse.encode({
    record: random.list(3, () => ({
      ID: random.text(),
      Labels: {
        [random.text(["org.mobyproject.buildkit.worker.snapshotter"])]: random.text(["overlayfs"]),
        "org.mobyproject.buildkit.worker.moby.host-gateway-ip": random.text(),
      },
      platforms: random.list(3, () => ({
        OS: random.text(["linux"]),
        Architecture: random.text(["amd64"]),
        Variant: random.text(["v7"]),
      })),
      GCPolicy: random.list(2, () => ({ all: true, keepDuration: random.number() })),
    })),
  }).finish();
}

function randomInfo(random: Random): Uint8Array {
  const version = random.text(["v0.10.0", "v0.31.0", "v99.99.99-rc1"]);
  return InfoResponse.encode({ buildkitVersion: { version } }).finish();
}

function randomSolve(random: Random): Uint8Array {
  const keys = [
    "containerimage.digest",
    "containerimage.config.digest",
    "containerimage.descriptor",
    "image.name",
    "cache.manifest",
    "buildx.build.warnings",
    "__proto__",
  ];
  const values = ["sha256:1", "e30=", "{}", "bnVsbA==", `sha256:${"a".repeat(64)}`];
  return SolveResponse.encode({
    ExporterResponse: Object.fromEntries(
      random.list(4, () => [random.text(keys), random.text(values)]),
    ),
  }).finish();
}

function randomReturn(random: Random): Uint8Array {
  const text = (known: string[]) => new TextEncoder().encode(random.text(known));
  return gateway.buildkit.v1.frontend.SolveResponse.encode({
    result: {
      metadata: {
        [random.text(["result.json"])]: text(['{"targets":[]}', "[]", '{"warnings":[{}]}']),
        [random.text(["result.txt"])]: text(["text"]),
        [random.text(["result.statuscode"])]: text(["0", "1"]),
      },
    },
  }).finish();
}
