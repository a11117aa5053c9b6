/** The calls of a client by the paths and messages that a daemon sees. */
import assert from "node:assert/strict";
import { moby } from "../../../proto/gen/control.js";
import { moby as gateway } from "../../../proto/gen/gateway.js";
import { containerd } from "../../../proto/gen/session.js";
import { connectTo } from "../../../lib/control/connect.ts";
import { readBlob } from "../../../lib/control/content.ts";
import { Control } from "../../../lib/control/control.ts";
import { Gateway } from "../../../lib/control/gateway.ts";
import { ConnectionError, RpcError } from "../../../lib/errors.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { value } from "../../../lib/rpc/metadata.ts";
import type { Handler } from "../../../lib/rpc/server.ts";
import { Peer } from "../client/peer.ts";

const {
  BuildHistoryEvent,
  BuildHistoryRequest,
  InfoResponse,
  ListWorkersResponse,
  SolveRequest,
  SolveResponse,
  StatusRequest,
  StatusResponse,
} = moby.buildkit.v1;
const frontend = gateway.buildkit.v1.frontend;
const { ReadContentRequest, ReadContentResponse } = containerd.services.content.v1;

interface Encoded {
  finish(): Uint8Array;
}

/** Answers a call with messages that are made of its request. */
function answering(answers: (request: Uint8Array, build: string) => Encoded[]): Handler {
  return async ({ messages, metadata }) => {
    let request = new Uint8Array();
    await messages.receive((message) => void (request = message.slice()));
    const build = value(metadata, "buildkit-controlapi-buildid") ?? "";
    for (const answer of answers(request, build)) messages.send(frame(answer.finish()));
  };
}

const CONTROL: Record<string, Handler> = {
  "/moby.buildkit.v1.Control/Info": answering(() => [
    InfoResponse.encode({ buildkitVersion: { version: "v0.31.0" } }),
  ]),
  "/moby.buildkit.v1.Control/ListWorkers": answering(() => [
    ListWorkersResponse.encode({ record: [{ ID: "one" }, { ID: "two" }] }),
  ]),
  "/grpc.health.v1.Health/Check": answering(() => [{ finish: () => Uint8Array.of(8, 1) }]),
  "/moby.buildkit.v1.Control/Solve": answering((request) => [
    SolveResponse.encode({ ExporterResponse: { ref: SolveRequest.decode(request).Ref } }),
  ]),
  "/moby.buildkit.v1.Control/Status": answering((request) => [
    StatusResponse.encode({ vertexes: [{ name: StatusRequest.decode(request).Ref }] }),
    StatusResponse.encode({ vertexes: [{ name: "last" }] }),
  ]),
  "/moby.buildkit.v1.Control/ListenBuildHistory": answering((request) => {
    const { Ref, EarlyExit } = BuildHistoryRequest.decode(request);
    return [BuildHistoryEvent.encode({ record: { Ref: `${Ref} ${EarlyExit}` } })];
  }),
};

Deno.test("Control: calls each method by its path, with its messages", async () => {
  await using peer = await Peer.start(CONTROL);
  const connection = await connectTo(peer.endpoint);
  const control = new Control(connection);
  assert.equal((await control.info()).buildkitVersion?.version, "v0.31.0");
  assert.deepEqual((await control.listWorkers()).record.map(({ ID }) => ID), ["one", "two"]);
  await control.health();
  assert.deepEqual((await control.solve({ Ref: "r" })).ExporterResponse, { ref: "r" });
  const names: (string | undefined)[] = [];
  await control.status({ Ref: "r" }, ({ vertexes }) => void names.push(vertexes[0]?.name));
  assert.deepEqual(names, ["r", "last"]);
  const records: (string | undefined)[] = [];
  const request = { Ref: "r", EarlyExit: true };
  await control.listenBuildHistory(request, ({ record }) => void records.push(record?.Ref));
  assert.deepEqual(records, ["r true"]);
  await connection.close();
  await assert.rejects(control.info(), ConnectionError);
  await peer.left();
});

Deno.test("Control: rejects for an unknown method and for an aborted signal", async () => {
  await using peer = await Peer.start({});
  const connection = await connectTo(peer.endpoint);
  const control = new Control(connection);
  for (const call of [control.info(), control.health(), control.solve({})]) {
    await assert.rejects(call, (error) => error instanceof RpcError && error.status === 12);
  }
  const reason = new Error("enough");
  await assert.rejects(control.listWorkers({ signal: AbortSignal.abort(reason) }), reason);
  await connection.close();
  await peer.left();
});

Deno.test("Gateway: names the build in its calls", async () => {
  const seen: string[] = [];
  const note = (name: string, answer: Encoded) =>
    answering((_, build) => {
      seen.push(`${name} ${build}`);
      return [answer];
    });
  const service = "/moby.buildkit.v1.frontend.LLBBridge";
  const text = new TextEncoder().encode("no faults");
  const result = { metadata: { "result.txt": text } };
  await using peer = await Peer.start({
    [`${service}/Ping`]: note("ping", frontend.PongResponse.encode({})),
    [`${service}/Solve`]: note("solve", frontend.SolveResponse.encode({ result })),
    [`${service}/Return`]: note("return", frontend.ReturnResponse.encode({})),
  });
  const connection = await connectTo(peer.endpoint);
  const own = await Gateway.of(connection, "build1", new AbortController().signal);
  await own.ping();
  const answer = await own.solve({ Frontend: "dockerfile.v0" });
  assert.deepEqual(new Uint8Array(answer.result!.metadata!["result.txt"]!), text);
  await own.return({ result: {} });
  assert.deepEqual(seen, ["ping build1", "solve build1", "return build1"]);
  await connection.close();
  await peer.left();
});

Deno.test("readBlob: joins the parts of a blob", async () => {
  await using peer = await Peer.start({
    "/containerd.services.content.v1.Content/Read": answering((request) => {
      const { digest } = ReadContentRequest.decode(request);
      return [...digest].map((letter) =>
        ReadContentResponse.encode({ data: new TextEncoder().encode(letter) })
      );
    }),
  });
  const connection = await connectTo(peer.endpoint);
  const blob = await readBlob(connection, "sha256:1");
  assert.equal(new TextDecoder().decode(blob), "sha256:1");
  await connection.close();
  await peer.left();
});
