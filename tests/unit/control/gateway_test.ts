import assert from "node:assert/strict";
import { moby } from "../../../proto/gen/gateway.js";
import { connectTo } from "../../../lib/control/connect.ts";
import { Gateway } from "../../../lib/control/gateway.ts";
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
