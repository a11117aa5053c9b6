import assert from "node:assert/strict";
import { moby } from "../../../proto/gen/gateway.js";
import { connectTo } from "../../../lib/control/connect.ts";
import { Gateway } from "../../../lib/control/gateway.ts";
import { value } from "../../../lib/rpc/metadata.ts";
import type { Handler } from "../../../lib/rpc/server.ts";
import { Peer } from "../client/peer.ts";
import { answering, type Encoded } from "./answering.ts";

const frontend = moby.buildkit.v1.frontend;

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

Deno.test("Gateway: gives all calls a time limit but that of the frontend", async () => {
  const limits: (string | undefined)[] = [];
  const note = (answer: Encoded): Handler => (call) => {
    limits.push(value(call.metadata, "grpc-timeout"));
    return answering(() => [answer])(call);
  };
  const service = "/moby.buildkit.v1.frontend.LLBBridge";
  await using peer = await Peer.start({
    [`${service}/Ping`]: note(frontend.PongResponse.encode({})),
    [`${service}/Solve`]: note(frontend.SolveResponse.encode({})),
    [`${service}/Return`]: note(frontend.ReturnResponse.encode({})),
  });
  const connection = await connectTo(peer.endpoint);
  const gateway = await Gateway.of(connection, "build1", new AbortController().signal);
  await gateway.ping();
  await gateway.solve({ Frontend: "dockerfile.v0" });
  await gateway.return({ result: {} });
  assert.deepEqual(limits, ["30000m", undefined, "30000m"]);
  await connection.close();
});
