/** Builds whose daemon does not end what it should end. */
import assert from "node:assert/strict";
import { connect } from "../../../lib/client/connect/connect.ts";
import type { SessionLease } from "../../../lib/client/connect/session_pool.ts";
import { withStatus } from "../../../lib/client/follow_status.ts";
import { OutputError } from "../../../lib/errors.ts";
import type { Handler } from "../../../lib/rpc/server.ts";
import { ManualClock } from "../../support/manual_clock.ts";
import { Peer } from "./peer.ts";

const STATUS = "/moby.buildkit.v1.Control/Status";

/** A Status that neither says anything nor ends. */
const silent: Handler = ({ messages }) => messages.receive(() => {}).then(() => forever());

function forever<T>(): Promise<T> {
  return new Promise(() => {});
}

/** Returns a lease that notes its release in `released`. */
function lease(fields: Partial<SessionLease> = {}, released: string[] = []): SessionLease {
  return {
    lost: forever(),
    exportFailed: forever(),
    release: () => Promise.resolve(void released.push("released")),
    ...fields,
  } as SessionLease;
}

Deno.test("withStatus: ends 5 s after a result could not be written, if the daemon does not", async () => {
  await using peer = await Peer.start({ [STATUS]: silent });
  const connection = await connect(peer.endpoint);
  const released: string[] = [];
  const error = new OutputError("cannot write out");
  const held = lease({ exportFailed: Promise.resolve(error) }, released);
  const clock = new ManualClock();
  const built = withStatus(connection, held, "ref", () => {}, () => forever(), clock);
  const outcome = assert.rejects(built, error);
  await clock.timer(5_000);
  clock.advance(5_000);
  await clock.timer(250);
  clock.advance(250);
  await outcome;
  assert.deepEqual(released, ["released"]);
  await connection.close();
});

Deno.test("withStatus: prefers what the daemon reports of a result that could not be written", async () => {
  await using peer = await Peer.start({ [STATUS]: silent });
  const connection = await connect(peer.endpoint);
  const error = new OutputError("cannot write out");
  const held = lease({ exportFailed: Promise.resolve(error) });
  const clock = new ManualClock();
  const reported = new Error("exporter failed");
  const built = withStatus(
    connection,
    held,
    "ref",
    () => {},
    () => Promise.reject(reported),
    clock,
  );
  const outcome = assert.rejects(built, reported);
  await clock.timer(250);
  clock.advance(250);
  await outcome;
  await connection.close();
});
