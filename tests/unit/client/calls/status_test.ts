import assert from "node:assert/strict";
import { setImmediate } from "node:timers";
import { moby } from "../../../../proto/gen/control.js";
import { followStatus } from "../../../../lib/client/calls/status.ts";
import { connect } from "../../../../lib/client/connect/connect.ts";
import type { ProgressEvent } from "../../../../lib/progress/mod.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { Peer } from "../peer.ts";

const { StatusResponse } = moby.buildkit.v1;

/** Number of pieces of output in one response. */
const LOGS = 2000;

/** Follows a Status with one large response, and returns the output that was reported. */
async function reported(report: (event: ProgressEvent) => unknown): Promise<string[]> {
  const seen: string[] = [];
  const logs = Array.from({ length: LOGS }, (_, i) => ({
    vertex: "v",
    msg: new TextEncoder().encode(`${i}`),
  }));
  await using peer = await Peer.start({
    "/moby.buildkit.v1.Control/Status": async ({ messages }) => {
      await messages.receive(() => {});
      messages.send(frame(StatusResponse.encode({ logs }).finish()));
    },
  });
  const connection = await connect(peer.endpoint);
  await followStatus(connection, "ref", (event) => {
    if (event.type === "log") seen.push(new TextDecoder().decode(event.log.data));
    return report(event);
  }, new AbortController().signal);
  await connection.close();
  return seen;
}

const ALL = Array.from({ length: LOGS }, (_, i) => `${i}`);

Deno.test("followStatus: gives the event loop turns in the middle of a response", async () => {
  let turns = 0;
  let over = false;
  const turn = (): void => {
    turns++;
    if (!over) setImmediate(turn);
  };
  let count = 0;
  let atLast = 0;
  const seen = await reported(() => {
    if (count++ === 0) setImmediate(turn);
    if (count === LOGS) atLast = turns;
    for (const end = performance.now() + 0.1; performance.now() < end;); // as long as drawing takes
  });
  over = true;
  assert.deepEqual(seen, ALL);
  assert(atLast >= 10, `${atLast} turns in 200 ms`);
  await new Promise((resolve) => setImmediate(resolve));
});

Deno.test("followStatus: waits for a report that takes time", async () => {
  let busy = false;
  const seen = await reported(async (event) => {
    if (event.type !== "log") return;
    const last = new TextDecoder().decode(event.log.data) === `${LOGS - 1}`;
    if (last) busy = true;
    await new Promise((resolve) => setImmediate(resolve));
    if (last) busy = false;
  });
  assert.equal(busy, false);
  assert.deepEqual(seen, ALL);
});
