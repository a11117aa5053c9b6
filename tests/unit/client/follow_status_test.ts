/** Builds whose daemon does not end what it should end. */
import assert from "node:assert/strict";
import { moby } from "../../../proto/gen/control.js";
import { connect } from "../../../lib/client/connect/connect.ts";
import type { SessionLease } from "../../../lib/client/connect/session_pool.ts";
import { withStatus } from "../../../lib/client/follow_status.ts";
import { OutputError } from "../../../lib/errors.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import type { Handler } from "../../../lib/rpc/server.ts";
import { ManualClock } from "../../support/manual_clock.ts";
import { Peer } from "./peer.ts";

function forever<T>(): Promise<T> {
  return new Promise(() => {});
}

/** A Status that neither says anything nor ends. */
const silent: Handler = ({ messages }) => messages.receive(() => {}).then(() => forever());

/** A Status that never stops talking. */
const talking: Handler = async ({ messages }) => {
  messages.receive(() => {}).catch(() => {});
  const { StatusResponse } = moby.buildkit.v1;
  const log = { vertex: "v", msg: new TextEncoder().encode("still here") };
  const event = frame(StatusResponse.encode({ logs: [log] }).finish());
  while (!messages.signal.aborted) {
    messages.send(event);
    await new Promise((resolve) => setImmediate(resolve));
  }
};

/** A build on a daemon with this Status. */
async function follow(
  status: Handler,
  solve: () => Promise<string>,
  fields: Partial<SessionLease> = {},
) {
  const peer = await Peer.start({ "/moby.buildkit.v1.Control/Status": status });
  const connection = await connect(peer.endpoint);
  const clock = new ManualClock();
  const cancel = new AbortController();
  const events = Promise.withResolvers<void>();
  let released = 0;
  const held = {
    lost: forever(),
    exportFailed: forever(),
    treeFailed: forever(),
    release: () => Promise.resolve(void released++),
    ...fields,
  } as SessionLease;
  const report = () => events.resolve();
  const built = withStatus(connection, held, "ref", report, solve, cancel.signal, clock);
  built.catch(() => {});
  return {
    built,
    clock,
    cancel,
    /** Resolves at the first event. */
    event: events.promise,
    async [Symbol.asyncDispose]() {
      await connection.close();
      await peer[Symbol.asyncDispose]();
      assert.equal(released, 1);
    },
  };
}

Deno.test("withStatus: ends 5 s after a result could not be written, if the daemon does not", async () => {
  const error = new OutputError("cannot write out");
  const exportFailed = Promise.resolve(error);
  await using build = await follow(silent, () => forever(), { exportFailed });
  await build.clock.timer(5_000);
  build.clock.advance(5_000);
  await build.clock.timer(250);
  build.clock.advance(250);
  await assert.rejects(build.built, error);
});

Deno.test("withStatus: prefers what the daemon reports of a result that could not be written", async () => {
  const exportFailed = Promise.resolve(new OutputError("cannot write out"));
  const reported = new Error("exporter failed");
  await using build = await follow(silent, () => Promise.reject(reported), { exportFailed });
  await build.clock.timer(250);
  build.clock.advance(250);
  await assert.rejects(build.built, reported);
});

Deno.test("withStatus: ends 10 s after the solve, however much the daemon reports", async () => {
  const solved = Promise.withResolvers<string>();
  await using build = await follow(talking, () => solved.promise);
  await build.event;
  solved.resolve("done");
  await build.clock.timer(10_000);
  for (let seconds = 0; seconds < 9; seconds++) {
    build.clock.advance(1_000);
    // Until an event has arrived, the daemon counts as silent.
    await build.clock.timer(5_000, seconds + 2);
  }
  build.clock.advance(1_000);
  assert.equal(await build.built, "done");
});

Deno.test("withStatus: ends at once when it is cancelled after the solve", async () => {
  const solved = Promise.withResolvers<string>();
  await using build = await follow(talking, () => solved.promise);
  await build.event;
  solved.resolve("done");
  await build.clock.timer(10_000);
  build.cancel.abort(new Error("cancelled"));
  assert.equal(await build.built, "done");
});

Deno.test("withStatus: waits for the last events of a build that was cancelled", async () => {
  const solved = Promise.withResolvers<string>();
  await using build = await follow(silent, () => solved.promise);
  const reason = new Error("cancelled");
  build.cancel.abort(reason);
  solved.reject(reason);
  await build.clock.timer(250);
  assert.deepEqual(build.clock.pending, [250, 10_000]);
  build.clock.advance(250);
  await assert.rejects(build.built, /cancelled/);
});
