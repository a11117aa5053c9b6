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

/** A build whose frontend is on this side, as that frontend sees it. */
export interface RunningBuild {
  /** The gateway. Its calls end when the build is cancelled. */
  readonly gateway: Gateway;
  /** The same gateway for calls that tidy up, also when the build is cancelled. */
  readonly cleanup: Gateway;
  /** What the daemon is capable of. */
  readonly daemon: Capabilities;
  /** Aborted when the build has ended. */
  readonly signal: AbortSignal;
}

/** What a build may use besides. */
export interface GatewayMeans {
  /** What makes the calls. @default {the connection} */
  readonly caller?: Caller;
  /** Releases what the frontend has not released. Called when its result is there, or its error. */
  readonly settle?: () => Promise<void>;
}

/**
 * Runs a build whose frontend is on this side: `run` makes its calls through the gateway, and what it
 * returns is the result of the build (`client/build.go`). If it throws, the daemon is told, and the
 * error is that of the build.
 *
 * Returns what the exporters returned; undefined if nothing was exported.
 */
export async function throughGateway<T>(
  connection: RpcConnection,
  options: SolveOptions,
  run: (build: RunningBuild) => Promise<GatewayResult<T>>,
  signal: AbortSignal,
  { caller = connection, settle = () => Promise.resolve() }: GatewayMeans = {},
): Promise<{ response: Record<string, string> | undefined; answer: T }> {
  signal.throwIfAborted();
  const stop = new AbortController();
  const over = new AbortController();
  const running = AbortSignal.any([signal, over.signal]);
  const cancelled = Promise.withResolvers<never>();
  cancelled.promise.catch(() => {}); // only interesting while something is waited for
  const cancel = () => cancelled.reject(signal.reason);
  signal.addEventListener("abort", cancel);
  // Daemons before v0.10 do not release containers when a build is cancelled, so that comes first.
  const build = solve(connection, { ...options, frontend: "" }, stop.signal);
  const ended = build.then(() => {
    throw new ProtocolError("the daemon ended the build before its frontend had a result");
  });
  ended.catch(() => {}); // only interesting before the frontend has a result
  try {
    const gateway = await Gateway.of(caller, options.ref, running);
    const cleanup = await Gateway.of(caller, options.ref, stop.signal);
    // The daemon waits some seconds for the build to which a first call belongs.
    const pong = gateway.ping();
    pong.catch(() => {}); // the build fails, too
    const daemon = await Promise.race([pong, ended, cancelled.promise]);
    const { result, answer } = await orTold(gateway, async () => {
      try {
        const made = run({ gateway, cleanup, daemon, signal: running });
        made.catch(() => {}); // it may end later than the build
        return await Promise.race([made, ended, cancelled.promise]);
      } finally {
        await settle();
      }
    });
    if (result) return { response: await Promise.race([build, cancelled.promise]), answer };
    await Promise.race([build.catch(() => {}), cancelled.promise]); // it ends with an error
    return { response: undefined, answer };
  } finally {
    signal.removeEventListener("abort", cancel);
    over.abort(new CancelledError("the build has ended"));
    stop.abort(signal.reason ?? over.signal.reason);
  }
}

/** Tells the daemon what came out: the build ends only when it receives its result or its error. */
async function orTold<T>(
  gateway: Gateway,
  run: () => Promise<GatewayResult<T>>,
): Promise<GatewayResult<T>> {
  try {
    const made = await run();
    await gateway.return(made.result ? { result: made.result } : { error: DISCARDED });
    return made;
  } catch (error) {
    await gateway.return({ error: statusOf(error) }).catch(() => {});
    throw error;
  }
}

/** How a build ends whose frontend has no result. */
const DISCARDED = { code: Status.CANCELLED, message: "the frontend has no result" };
