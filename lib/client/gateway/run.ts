/** Runs a frontend of this process in a build. */
import type { moby } from "../../../proto/gen/frontend.js";
import { BkitError, BuildFailedError, ConnectionError, SessionLostError } from "../../errors.ts";
import type { ProgressEvent } from "../../progress/mod.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { SolveOptions } from "../calls/solve.ts";
import { type RunningBuild, throughGateway } from "../calls/through_gateway.ts";
import type { Worker } from "../calls/worker.ts";
import { Lines } from "../connect/lines.ts";
import type { BuildRequest } from "../options/build.ts";
import { capabilitiesOf } from "../bridge/capabilities.ts";
import { type Core, settle } from "../bridge/core.ts";
import { type Frontend, type GatewayFacts, gatewayOf } from "./gateway.ts";
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
 * Runs the frontend of a build, and lets the daemon export what it returns. Returns what the exporters
 * returned; undefined if the frontend has no result. Rejects with `BuildFailedError` if the frontend
 * throws something that is not an error of bkit.
 */
export async function runFrontend(
  connection: RpcConnection,
  build: FrontendBuild,
  signal: AbortSignal,
): Promise<Record<string, string> | undefined> {
  const { options, request } = build;
  const platforms = platformsOf(options.platforms?.length ? options.platforms : [build.platform]);
  const frontend = options.run as Frontend | undefined ?? graphFrontend(options);
  await using lines = new Lines(connection, build.open);
  const facts = {
    ...{ options, platforms, contexts: build.contexts, workers: build.workers },
    ...{ attributes: request.attributes, inputs: {}, session: request.session },
    cacheImports: request.cacheImports.map(({ Type, Attrs }) => ({
      type: Type,
      attributes: Attrs,
    })),
    noCache: options.noCache === true,
    sessions: treeSessions(build),
    report: build.report,
  };
  const opened = new Set<AsyncDisposable>();
  const { response } = await throughGateway(
    connection,
    request,
    async (running) => {
      const means = { ...running, opened, lines, ref: request.ref };
      const result = await resultOf(frontend, means, facts, build.explain);
      build.expect(Object.keys(result?.refs?.refs ?? {}).length || 1);
      // Without exporters, nothing is there to be discarded.
      const empty = request.exporters.length === 0 ? {} : undefined;
      return { result: result ?? empty, answer: undefined };
    },
    signal,
    { caller: lines, settle: () => settle(opened) },
  );
  return response;
}

/** What a frontend runs on. */
interface FrontendMeans extends RunningBuild {
  /** What must be released before the build ends. */
  readonly opened: Set<AsyncDisposable>;
  /** Connections of its calls. */
  readonly lines: Lines;
  /** Id of the build. */
  readonly ref: string;
}

/** Runs a frontend. Returns its result for the daemon; undefined if it has none. */
async function resultOf(
  frontend: Frontend,
  { gateway: calls, cleanup, daemon, signal, opened, lines, ref }: FrontendMeans,
  facts: Omit<GatewayFacts, "signal">,
  explain: Core["explain"],
): Promise<moby.buildkit.v1.frontend.IResult | undefined> {
  const { pb } = await import("../../../proto/gen/frontend.js");
  const core: Core = {
    ...{ calls, cleanup, opened, explain, codec: pb.Definition },
    capabilities: capabilitiesOf(daemon),
    platform: facts.platforms[0]!,
    async solve(graph, platform) {
      return (await solve(core, facts, { graph, platform })).reference;
    },
  };
  const gateway = gatewayOf(core, { ...facts, signal });
  const product = await guarded(() => frontend(gateway), lines, ref);
  return await wireProduct(core, product, facts.platforms);
}

/**
 * Returns the sessions that offer the trees of graphs: of builds that run at the same time with the
 * same tree, the one that was first offers it to all, and the tree is sent once.
 */
function treeSessions(
  { options: { context, contexts, locals }, request }: FrontendBuild,
): ReadonlyMap<string, string> {
  const { attributes, session } = request;
  const names = Object.keys({ ...context && { context }, ...contexts, ...locals });
  return new Map(names.map((name) => [name, attributes[`local-sessionid:${name}`] ?? session]));
}

/** Calls a frontend. What it throws becomes an error of the build with the same message. */
async function guarded(
  frontend: () => ReturnType<Frontend>,
  lines: Lines,
  ref: string,
): Promise<Product> {
  try {
    return await frontend();
  } catch (thrown) {
    // What fails first explains more than what then fails when it is disposed of.
    const cause = thrown instanceof SuppressedError ? thrown.suppressed : thrown;
    // A connection to something else may be lost, after which this build would not be retried.
    const isLoss = cause instanceof ConnectionError || cause instanceof SessionLostError;
    if (cause instanceof BkitError && (!isLoss || lines.threw(cause))) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new BuildFailedError(message, { cause, ref });
  }
}
