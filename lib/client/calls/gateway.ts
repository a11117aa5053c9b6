/**
 * Asks the frontend of a Dockerfile a question. It answers in the metadata of a result without
 * files. Only the gateway returns metadata, so the frontend is run through it (`client/build.go`).
 */
import type { Gateway } from "../../control/gateway.ts";
import { RpcError, UnsupportedError } from "../../errors.ts";
import { parsePeerJson } from "../../internal/peer_json.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { Status } from "../../rpc/codes.ts";
import { isUnknownQuestion } from "../failure/daemon_text.ts";
import { CALLS, requestOf } from "../frontend/frontend.ts";
import type { CallAnswer } from "../options/result.ts";
import type { SolveOptions } from "./solve.ts";
import { throughGateway } from "./through_gateway.ts";

/**
 * Asks the frontend a question, such as `frontend.lint`. Rejects with {@linkcode UnsupportedError}
 * if it does not support the question, and with `RpcError` if it cannot read the Dockerfile.
 */
export async function call(
  connection: RpcConnection,
  question: string,
  options: SolveOptions,
  signal: AbortSignal,
): Promise<CallAnswer> {
  try {
    const { answer } = await throughGateway(
      connection,
      { ...options, attributes: {}, exporters: [] },
      async ({ gateway }) => ({
        result: {},
        answer: await askFrontend(gateway, question, options),
      }),
      signal,
    );
    return parseAnswer(answer);
  } catch (error) {
    if (isUnknown(error)) {
      throw new UnsupportedError(
        `this daemon's frontend does not support the question ${nameOf(question)}`,
        {
          cause: error,
          advice:
            "Add a line such as # syntax=docker/dockerfile:1 to the Dockerfile to use the newest " +
            "frontend; outline and targets require version 1.5, check requires version 1.8.",
        },
      );
    }
    throw error;
  }
}

async function askFrontend(
  gateway: Gateway,
  question: string,
  options: SolveOptions,
): Promise<Record<string, Uint8Array>> {
  const { result } = await gateway.solve({
    Frontend: options.frontend,
    FrontendOpt: {
      // Without this, a frontend that does not support questions would build.
      "frontend.caps": "moby.buildkit.frontend.subrequests",
      ...options.attributes,
      requestid: question,
    },
    allowResultReturn: true,
    allowResultArrayRef: true,
    CacheImports: [...options.cacheImports],
  });
  return result?.metadata ?? {};
}

function parseAnswer(metadata: Readonly<Record<string, Uint8Array>>): CallAnswer {
  const text = (name: string) => new TextDecoder().decode(metadata[name] ?? new Uint8Array());
  const json = text("result.json");
  // As `buildctl` prints the answer of a frontend that has no text for people.
  const others = Object.keys(metadata).filter((name) => name.startsWith("result.")).sort()
    .map((name) => `${name}\n${text(name)}\n`);
  return {
    text: "result.txt" in metadata ? text("result.txt") : others.join(""),
    json: json ? parsePeerJson(json, "the daemon", "an answer of the frontend") : undefined,
    status: Number(text("result.statuscode") || 0),
  };
}

/** Returns the name that the option `call` has for a question. */
function nameOf(request: string): string {
  return CALLS.find((call) => requestOf({ call }) === request) ?? request;
}

function isUnknown(error: unknown): boolean {
  return error instanceof RpcError &&
    (error.status === Status.UNIMPLEMENTED || isUnknownQuestion(error.message));
}
