/** Runs a frontend over a byte stream to the daemon that has started it. */
import type { Duplex } from "node:stream";
import { Gateway as Calls } from "../../control/gateway.ts";
import { type BkitError, CancelledError } from "../../errors.ts";
import { decodeDefinition } from "../../llb/marshal/definition.ts";
import { stateOf } from "../../llb/marshal/parse.ts";
import { scratch, type State } from "../../llb/mod.ts";
import { RpcConnection } from "../../rpc/client.ts";
import { statusOf } from "../calls/status_of.ts";
import { capabilitiesOf } from "../bridge/capabilities.ts";
import { type Core, settle } from "../bridge/core.ts";
import { type Frontend, gatewayOf } from "../gateway/gateway.ts";
import { platformsOf, wireProduct } from "../gateway/product.ts";
import { solve } from "../gateway/solve.ts";
import type { FrontendEnvironment } from "./environment.ts";
import { optionsOf } from "./options.ts";
import { answerRequest, type FrontendRequests } from "./requests.ts";

/** A frontend, and what it can be asked besides. */
export interface Served {
  /** The frontend. */
  readonly frontend: Frontend;
  /** Questions that it answers. */
  readonly requests: FrontendRequests;
}

/**
 * Runs a frontend, and tells the daemon its result or its error. Rejects with that error, after the
 * daemon has learned of it, and with `ConnectionError` if the daemon cannot be told of a result. `signal`
 * cancels the build.
 */
export async function runOver(
  duplex: Duplex,
  environment: FrontendEnvironment,
  served: Served,
  signal: AbortSignal,
): Promise<void> {
  const connection = await RpcConnection.open(duplex, "localhost", signal);
  const over = new AbortController();
  connection.closed.then(() => over.abort(new CancelledError("the build has ended")));
  try {
    const running = AbortSignal.any([signal, over.signal]);
    const calls = await Calls.of(connection, undefined, running);
    // The daemon is also told of the end of a build that was cancelled.
    const last = await Calls.of(connection, undefined, over.signal);
    const opened = new Set<AsyncDisposable>();
    let result;
    try {
      const made = produce({ calls, cleanup: last, opened }, environment, served, running);
      made.catch(() => {}); // it may end later than the build
      result = await Promise.race([made, aborted(running)]);
      await settle(opened);
    } catch (error) {
      await settle(opened);
      await last.return({ error: statusOf(error) }).catch(() => {}); // the build may have ended
      throw error;
    }
    await last.return({ result });
  } finally {
    await connection.close();
  }
}

/** Rejects when a signal is aborted: a frontend need not listen to it. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
  });
}

async function produce(
  means: Pick<Core, "calls" | "cleanup" | "opened">,
  { attributes, session, workers }: FrontendEnvironment,
  { frontend, requests }: Served,
  signal: AbortSignal,
): Promise<NonNullable<Parameters<Calls["return"]>[0]["result"]>> {
  const { options, ...asked } = optionsOf(attributes);
  const native = workers[0]?.platforms[0] ?? "linux/amd64";
  const platforms = platformsOf(options.platforms?.length ? options.platforms : [native]);
  const capabilities = capabilitiesOf(await means.calls.ping());
  const { pb } = await import("../../../proto/gen/frontend.js");
  const core: Core = {
    ...{ ...means, capabilities, platform: platforms[0]!, codec: pb.Definition },
    explain: (error) => explained(error, signal),
    solve: async (graph, platform) => (await solve(core, facts, { graph, platform })).reference,
  };
  const inputs = capabilities.frontend.has("frontend.inputs") ? await inputsOf(core) : {};
  const facts = {
    ...{ ...asked, attributes, inputs, session, platforms, workers, signal },
    options: { ...options, run: frontend },
    noCache: options.noCache === true,
    sessions: new Map<string, string>(), // the daemon asks that of the build
    report: () => {}, // a daemon that takes no warnings shows none
  };
  const gateway = gatewayOf(core, facts);
  const request = attributes["requestid"];
  if (request !== undefined) {
    return { ref: { id: "" }, metadata: await answerRequest(request, requests, gateway) };
  }
  const product = await frontend(gateway);
  const result = await wireProduct(core, product, platforms);
  return result ?? { ref: { id: "" } };
}

async function inputsOf({ calls, codec }: Core): Promise<Record<string, State>> {
  const { Definitions } = await calls.inputs();
  return Object.fromEntries(
    Object.entries(Definitions).map(([name, input]) => {
      const definition = decodeDefinition(codec.encode(input).finish());
      return [name, definition.ops.length === 0 ? scratch() : stateOf(definition)];
    }),
  );
}

/** Returns the error for what the daemon says of a failure. No progress of the build is known here. */
async function explained(error: unknown, signal: AbortSignal): Promise<BkitError> {
  const { explain } = await import("../failure/explain.ts");
  const { ProgressModel } = await import("../../progress/model/model.ts");
  return explain(error, { failures: [], model: new ProgressModel(), ref: "", signal });
}
