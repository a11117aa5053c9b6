/**
 * Questions to a Dockerfile's frontend, which answers in the metadata of a result that has no files. Only the gateway
 * hands metadata over, so the frontend is run through it (`client/build.go`).
 */
import { Gateway } from "../../control/gateway.ts";
import { RpcError, UnsupportedError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { Status } from "../../rpc/status.ts";
import { isUnknownQuestion } from "../failure/daemon_text.ts";
import type { Call, CallAnswer } from "../options/result.ts";
import { solve, type SolveOptions } from "./solve.ts";

/** The names of the questions, as the frontend knows them. */
const REQUESTS = {
  check: "frontend.lint",
  outline: "frontend.outline",
  targets: "frontend.targets",
} as const satisfies Record<Call, string>;

/**
 * Asks the frontend. Rejects with {@linkcode UnsupportedError} where it doesn't know the question, with `RpcError` for
 * a Dockerfile that it can't read.
 */
export async function call(
  connection: RpcConnection,
  question: Call,
  options: SolveOptions,
  signal: AbortSignal,
): Promise<CallAnswer> {
  const build = solve(
    connection,
    { ...options, frontend: "", attributes: {}, exporters: [] },
    signal,
  );
  build.catch(() => {}); // awaited below, once the gateway has its answer
  try {
    const metadata = await ask(connection, question, options, signal);
    await build;
    return answer(metadata);
  } catch (error) {
    if (isUnknown(error)) {
      throw new UnsupportedError(`this daemon's frontend doesn't know the question ${question}`, {
        cause: error,
        advice: "outline and targets came with Dockerfile frontend 1.5, check with 1.8; " +
          "a line such as # syntax=docker/dockerfile:1 in the Dockerfile gets the newest.",
      });
    }
    throw error;
  }
}

async function ask(
  connection: RpcConnection,
  question: Call,
  options: SolveOptions,
  signal: AbortSignal,
): Promise<Record<string, Uint8Array>> {
  const gateway = await Gateway.of(connection, options.ref, signal);
  // The daemon waits some seconds for the build that a first call names.
  await gateway.ping();
  try {
    const { result } = await gateway.solve({
      Frontend: options.frontend,
      FrontendOpt: {
        // Without it a frontend that knows no questions would build.
        "frontend.caps": "moby.buildkit.frontend.subrequests",
        ...options.attributes,
        requestid: REQUESTS[question],
      },
      allowResultReturn: true,
      allowResultArrayRef: true,
      CacheImports: [...options.cacheImports],
    });
    await gateway.return({ result: {} });
    return result?.metadata ?? {};
  } catch (error) {
    // The build ends when it's told of its end, whichever it is.
    const { status = Status.UNKNOWN, message } = error as Partial<RpcError>;
    await gateway.return({ error: { code: status, message: message ?? "" } }).catch(() => {});
    throw error;
  }
}

function answer(metadata: Readonly<Record<string, Uint8Array>>): CallAnswer {
  const text = (name: string) => new TextDecoder().decode(metadata[name] ?? new Uint8Array());
  const json = text("result.json");
  return {
    text: text("result.txt"),
    json: json ? JSON.parse(json) : undefined,
    status: Number(text("result.statuscode") || 0),
  };
}

function isUnknown(error: unknown): boolean {
  return error instanceof RpcError &&
    (error.status === Status.UNIMPLEMENTED || isUnknownQuestion(error.message));
}
