import type { moby } from "../../../proto/gen/frontend.js";
import { Gateway } from "../../control/gateway.ts";
import type { RpcError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { Status } from "../../rpc/codes.ts";
import { solve, type SolveOptions } from "./solve.ts";

/** What a daemon is capable of. */
export type Capabilities = moby.buildkit.v1.frontend.PongResponse;

/** Result of a frontend on this side: what the daemon exports, and an answer for the caller. */
export interface GatewayResult<T> {
  /** What the daemon exports. */
  readonly result: moby.buildkit.v1.frontend.IResult;
  /** Answer for the caller. */
  readonly answer: T;
}

/**
 * Runs a build whose frontend is on this side: `run` makes its calls through the gateway, and what it
 * returns is the result of the build (`client/build.go`). If it throws, the daemon is told, and the
 * error is that of the build.
 */
export async function throughGateway<T>(
  connection: RpcConnection,
  options: SolveOptions,
  run: (gateway: Gateway, daemon: Capabilities) => Promise<GatewayResult<T>>,
  signal: AbortSignal,
): Promise<{ response: Record<string, string>; answer: T }> {
  const build = solve(connection, { ...options, frontend: "" }, signal);
  build.catch(() => {}); // awaited below, once the gateway has its answer
  const gateway = await Gateway.of(connection, options.ref, signal);
  // The daemon waits some seconds for the build to which a first call belongs.
  const pong = gateway.ping();
  pong.catch(() => {}); // the build fails, too
  await Promise.race([pong, build]);
  const daemon = await pong;
  let answer: T;
  try {
    const made = await run(gateway, daemon);
    answer = made.answer;
    await gateway.return({ result: made.result });
  } catch (error) {
    // The build ends only when it receives its result or its error.
    const { status = Status.UNKNOWN, message } = error as Partial<RpcError>;
    await gateway.return({ error: { code: status, message: message ?? "" } }).catch(() => {});
    throw error;
  }
  return { response: await build, answer };
}
