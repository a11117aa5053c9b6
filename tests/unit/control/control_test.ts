import assert from "node:assert/strict";
import { moby } from "../../../proto/gen/control.js";
import { connectTo } from "../../../lib/control/connect.ts";
import { Control } from "../../../lib/control/control.ts";
import { ConnectionError, RpcError } from "../../../lib/errors.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { value } from "../../../lib/rpc/metadata.ts";
import type { Handler } from "../../../lib/rpc/server.ts";
import { Peer } from "../client/peer.ts";
import { answering } from "./answering.ts";

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

Deno.test("Control: rejects a message with millions of empty records", async () => {
  const records = new Uint8Array(4 * 1024 * 1024);
  for (let i = 0; i < records.length; i += 2) records[i] = 0x0a; // field 1 without bytes
  await using peer = await Peer.start({
    "/moby.buildkit.v1.Control/Status": async ({ messages }) => {
      await messages.receive(() => {});
      messages.send(frame(records));
    },
  });
  const connection = await connectTo(peer.endpoint);
  await assert.rejects(
    new Control(connection).status({}, () => assert.fail("it was decoded")),
    /ProtocolError: the daemon sent a message with more than 250000 fields/,
  );
  await connection.close();
  await peer.left();
});

Deno.test("Control: the output of a step can be any text", async () => {
  const msg = new TextEncoder().encode("x\n".repeat(1_000_000)); // valid fields of protobuf
  await using peer = await Peer.start({
    "/moby.buildkit.v1.Control/Status": answering(() => [
      moby.buildkit.v1.StatusResponse.encode({ logs: [{ vertex: "v", msg }] }),
    ]),
  });
  const connection = await connectTo(peer.endpoint);
  let length = 0;
  await new Control(connection).status({}, ({ logs }) => void (length += logs[0]!.msg!.length));
  assert.equal(length, msg.length);
  await connection.close();
  await peer.left();
});

Deno.test("Control: gives short calls a time limit, and a build none", async () => {
  const limits: Record<string, string | undefined> = {};
  const handlers = Object.entries(CONTROL).map(([method, handler]): [string, Handler] => [
    method,
    (call) => {
      limits[method.split("/")[2]!] = value(call.metadata, "grpc-timeout");
      return handler(call);
    },
  ]);
  await using peer = await Peer.start(Object.fromEntries(handlers));
  const connection = await connectTo(peer.endpoint);
  const control = new Control(connection);
  await control.info();
  await control.listWorkers({ timeout: 5000 });
  await control.health();
  await control.solve({});
  await control.status({}, () => {});
  assert.deepEqual(limits, {
    Info: "30000m",
    ListWorkers: "5000m",
    Check: "30000m",
    Solve: undefined,
    Status: undefined,
  });
  await connection.close();
  await peer.left();
});
