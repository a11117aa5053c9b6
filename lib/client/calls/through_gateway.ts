import type { moby } from "../../../proto/gen/frontend.js";
import { type Caller, Gateway } from "../../control/gateway.ts";
import { CancelledError, ProtocolError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { Status } from "../../rpc/codes.ts";
import { solve, type SolveOptions } from "./solve.ts";
import { statusOf } from "./status_of.ts";

/** What a daemon is capable of. */
export type Capabilities = moby.buildkit.v1.frontend.PongResponse;

/** Result of a frontend on this side: what the daemon exports, and an answer for the caller. */
export interface GatewayResult<T> {
  /** What the daemon exports; undefined if nothing is exported. */
  readonly result: moby.buildkit.v1.frontend.IResult | undefined;
  /** Answer for the caller. */
  readonly answer: T;
}

/**
 * Runs a build whose frontend is on this side: `run` makes its calls through the gateway, and what it
 * returns is the result of the build (`client/build.go`). If it throws, the daemon is told, and the
 * error is that of the build. Its signal is aborted when the build has ended.
 *
 * Returns what the exporters returned; undefined if nothing was exported. The calls of the gateway
 * are made by `caller`.
 */
export async function throughGateway<T>(
  connection: RpcConnection,
  options: SolveOptions,
  run: (
    gateway: Gateway,
    daemon: Capabilities,
    signal: AbortSignal,
  ) => Promise<GatewayResult<T>>,
  signal: AbortSignal,
  caller: Caller = connection,
): Promise<{ response: Record<string, string> | undefined; answer: T }> {
  const build = solve(connection, { ...options, frontend: "" }, signal);
  build.catch(() => {}); // awaited below, once the gateway has its answer
  const over = new AbortController();
  const ended = build.then(() => {
    throw new ProtocolError("the daemon ended the build before its frontend had a result");
  });
  ended.catch(() => {}); // only interesting before the frontend has a result
  const running = AbortSignal.any([signal, over.signal]);
  const gateway = await Gateway.of(caller, options.ref, running);
  try {
    // The daemon waits some seconds for the build to which a first call belongs.
    const pong = gateway.ping();
    pong.catch(() => {}); // the build fails, too
    const daemon = await Promise.race([pong, ended]);
    const { result, answer } = await orTold(gateway, async () => {
      const made = run(gateway, daemon, running);
      made.catch(() => {}); // it may end later than the build
      const { result, answer } = await Promise.race([made, ended]);
      if (result) await gateway.return({ result });
      return { result, answer };
    });
    if (result) return { response: await build, answer };
    await gateway.return({ error: DISCARDED });
    await build.catch(() => {}); // it ends with that error
    signal.throwIfAborted();
    return { response: undefined, answer };
  } finally {
    over.abort(new CancelledError("the build has ended"));
  }
}

/** Tells the daemon if `run` fails: the build ends only when it receives its result or its error. */
async function orTold<T>(gateway: Gateway, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    await gateway.return({ error: statusOf(error) }).catch(() => {});
    throw error;
  }
}

/** How a build ends whose frontend has no result. */
const DISCARDED = { code: Status.CANCELLED, message: "the frontend has no result" };
