/** Runs a frontend of this process in a build. */
import { BkitError, BuildFailedError, ConnectionError, SessionLostError } from "../../errors.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { SolveOptions } from "../calls/solve.ts";
import { throughGateway } from "../calls/through_gateway.ts";
import type { Worker } from "../calls/worker.ts";
import { Lines } from "../connect/lines.ts";
import type { BuildRequest } from "../options/build.ts";
import { capabilitiesOf } from "./capabilities.ts";
import type { Core } from "./core.ts";
import { type Frontend, gatewayOf } from "./gateway.ts";
import { graphFrontend } from "./graph.ts";
import { platformsOf, type Product, wireProduct } from "./product.ts";
import { solve } from "./solve.ts";

/** A build with a frontend of this process. */
export interface FrontendBuild {
  /** Options of the build. */
  readonly options: BuildRequest;
  /** The request to the daemon. */
  readonly request: SolveOptions;
  /** Attributes of a Dockerfile for the contexts. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Platform of the daemon, which is used if the options have none. */
  readonly platform: string;
  /** Workers of the daemon. */
  readonly workers: readonly Worker[];
  /** Tells how many platforms the result has. */
  readonly expect: (platforms: number) => void;
  /** Opens a further connection to the daemon. */
  readonly open: () => Promise<RpcConnection>;
  /** Reports progress. */
  readonly report: (event: ProgressEvent) => void;
  /** Returns the error of the build for what the daemon says of a failure. */
  readonly explain: (error: unknown) => Promise<BkitError>;
}

/**
 * Runs the frontend of a build, and lets the daemon export what it returns. Returns what the exporters returned;
 * undefined if the frontend has no result. Rejects with `BuildFailedError` if the frontend throws
 * something that is not an error of bkit.
 */
export async function runFrontend(
  connection: RpcConnection,
  build: FrontendBuild,
  signal: AbortSignal,
): Promise<Record<string, string> | undefined> {
  const { options, request } = build;
  const platforms = platformsOf(options.platforms?.length ? options.platforms : [build.platform]);
  const frontend = options.run as Frontend | undefined ?? graphFrontend(options);
  const { pb } = await import("../../../proto/gen/frontend.js");
  await using lines = new Lines(connection, build.open);
  const facts = {
    ...{ options, platforms, contexts: build.contexts, workers: build.workers },
    ...{ attributes: request.attributes, inputs: {}, session: request.session },
    cacheImports: request.cacheImports.map(({ Type, Attrs }) => ({
      type: Type,
      attributes: Attrs,
    })),
    noCache: options.noCache === true,
    report: build.report,
  };
  const { response } = await throughGateway(
    connection,
    request,
    async (calls, pong, ended) => {
      const core: Core = {
        ...{ calls, capabilities: capabilitiesOf(pong), platform: platforms[0]! },
        ...{ codec: pb.Definition, explain: build.explain },
      };
      const gateway = gatewayOf(core, { ...facts, signal: ended });
      const product = await guarded(() => frontend(gateway), lines, request.ref);
      const result = await wireProduct(core, product, async (graph, platform) => {
        const { reference } = await solve(core, facts, { graph, platform });
        return reference;
      });
      build.expect(Object.keys(result?.refs?.refs ?? {}).length || 1);
      // Without exporters, nothing is there to be discarded.
      return {
        result: result ?? (request.exporters.length === 0 ? {} : undefined),
        answer: undefined,
      };
    },
    signal,
    lines,
  );
  return response;
}

/** Calls a frontend. What it throws becomes an error of the build with the same message. */
async function guarded(
  frontend: () => ReturnType<Frontend>,
  lines: Lines,
  ref: string,
): Promise<Product> {
  try {
    return await frontend();
  } catch (cause) {
    // A connection to something else may be lost, after which this build would not be retried.
    const isLoss = cause instanceof ConnectionError || cause instanceof SessionLostError;
    if (cause instanceof BkitError && (!isLoss || lines.threw(cause))) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new BuildFailedError(message, { cause, ref });
  }
}
