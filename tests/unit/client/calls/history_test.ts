import assert from "node:assert/strict";
import { moby } from "../../../../proto/gen/control.js";
import { containerd } from "../../../../proto/gen/session.js";
import { provenance } from "../../../../lib/client/calls/history.ts";
import { connect } from "../../../../lib/client/connect/connect.ts";
import type { RpcConnection } from "../../../../lib/rpc/client.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import type { Handler } from "../../../../lib/rpc/server.ts";
import { ManualClock } from "../../../support/manual_clock.ts";
import { answering } from "../../control/answering.ts";
import { Peer } from "../peer.ts";

const HISTORY = "/moby.buildkit.v1.Control/ListenBuildHistory";
const READ = "/containerd.services.content.v1.Content/Read";

/** Answers with the record of a build that has provenance. */
const record = answering(() => {
  const provenance = {
    media_type: "application/vnd.in-toto+json",
    digest: "sha256:1",
    annotations: { "in-toto.io/predicate-type": "https://slsa.dev/provenance/v0.2" },
  };
  const Result = { Attestations: [provenance] };
  return [moby.buildkit.v1.BuildHistoryEvent.encode({ record: { Ref: "ref", Result } })];
});

/** A method that never answers; `called` resolves when it is called. */
function silent(): { handler: Handler; called: Promise<void> } {
  const { promise: called, resolve } = Promise.withResolvers<void>();
  const handler: Handler = async ({ messages }) => {
    resolve();
    await messages.receive(() => {});
    await new Promise(() => {});
  };
  return { handler, called };
}

/** Runs a test on a connection to a daemon with these methods. */
async function on(
  handlers: Record<string, Handler>,
  body: (connection: RpcConnection) => Promise<void>,
): Promise<void> {
  await using peer = await Peer.start(handlers);
  const connection = await connect(peer.endpoint);
  try {
    await body(connection);
  } finally {
    await connection.close();
  }
}

Deno.test("provenance: returns what the daemon recorded", async () => {
  const data = new TextEncoder().encode('{"buildType":"x"}');
  const { ReadContentResponse } = containerd.services.content.v1;
  const read = answering(() => [ReadContentResponse.encode({ data })]);
  await on({ [HISTORY]: record, [READ]: read }, async (connection) => {
    assert.deepEqual(await provenance(connection, "other"), {});
    assert.deepEqual(await provenance(connection, "ref"), { "": { buildType: "x" } });
  });
});

Deno.test("provenance: rejects after 30 s without the record or without its blob", async () => {
  for (const first of ["record", "blob"]) {
    const { handler, called } = silent();
    const handlers: Record<string, Handler> = first === "record"
      ? { [HISTORY]: handler }
      : { [HISTORY]: record, [READ]: handler };
    await on(handlers, async (connection) => {
      const clock = new ManualClock();
      const found = provenance(connection, "ref", undefined, clock);
      const outcome = assert.rejects(found, { status: Status.DEADLINE_EXCEEDED });
      await called;
      clock.advance(30_000);
      await outcome;
    });
  }
});

Deno.test("provenance: rejects with the reason of the signal", async () => {
  const { handler, called } = silent();
  await on({ [HISTORY]: handler }, async (connection) => {
    const cancel = new AbortController();
    const outcome = assert.rejects(provenance(connection, "ref", cancel.signal), /enough/);
    await called;
    cancel.abort(new Error("enough"));
    await outcome;
  });
});
