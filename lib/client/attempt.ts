/** One attempt at a build, from its options to its result, including orderly cleanup. */
import {
  BkitError,
  BuildFailedError,
  ConnectionError,
  RpcError,
  SessionLostError,
} from "../errors.ts";
import type { LogFields } from "../log/log.ts";
import type { ProgressEvent } from "../progress/mod.ts";
import { type Daemon, withConnection } from "./connect/daemon.ts";
import { finish, type Solved } from "./finish.ts";
import { gather, prepare, type Prepared, type Sources } from "./prepare.ts";
import type { BuildRequest } from "./options/build.ts";
import { contextName } from "./options/context_name.ts";
import { dockerfilePath, hasFrontend } from "./frontend/frontend.ts";
import { isGraph } from "./options/graph.ts";
import type { Contexts } from "./request/contexts.ts";
import { parseRemote } from "./options/remote.ts";
import type { BuildResult } from "./options/result.ts";
import type { Attempt, Outcome } from "./retry.ts";
import type { SessionPool } from "./connect/session_pool.ts";
import { solveBuild } from "./solve_build.ts";

type Report = (event: ProgressEvent) => void;

/**
 * Runs one attempt at a build: prepares it, lets the daemon solve it, and concludes it. Never
 * rejects.
 */
export async function runAttempt(
  daemon: Daemon,
  sharing: SessionPool,
  attempt: Attempt,
  emit: Report,
  signal: AbortSignal,
): Promise<Outcome> {
  const { options, model, logins } = attempt;
  const report: Report = (event) => {
    model.apply(event);
    return emit(event);
  };
  const started = performance.now();
  const ended = (fields: LogFields) =>
    daemon.log?.build.debug?.("attempt ended", {
      ref: attempt.ref,
      ms: performance.now() - started,
      ...fields,
    });
  daemon.log?.build.debug?.("attempt begins", { ref: attempt.ref, address: daemon.text });
  let reached = false;
  let sources: Sources | undefined;
  let prepared: Prepared | undefined;
  let lost: Error | undefined;
  const explained = async (error: unknown): Promise<BkitError> => {
    const { explain } = await import("./failure/explain.ts");
    return explain(error, {
      ...{ failures: prepared?.held.failures ?? [], model, ref: attempt.ref, signal, logins },
      contextHost: contextHost(options),
      namesTrees: hasFrontend(options) || isGraph(options) || options.run !== undefined,
    });
  };
  try {
    signal.throwIfAborted();
    const gathered = await gather(options, report);
    sources = gathered;
    const solved = await withConnection(daemon, signal, async (connection) => {
      reached = true;
      prepared = await prepare(connection, daemon, sharing, attempt, gathered, report, signal);
      prepared.held.lost.then((error) => lost = error);
      return await solveBuild(connection, daemon, prepared, options, report, explained, signal);
    });
    const result = await conclude(daemon, attempt, gathered, prepared!, solved, report, signal);
    ended({ digest: result.digest });
    return { result };
  } catch (caught) {
    const { originOf } = await import("./failure/origin.ts");
    const thrown = originOf(caught) ?? caught;
    // If the daemon lost the session as well, its complaint may arrive before the cause is known
    // here.
    const cause = thrown instanceof RpcError && lost ? lost : thrown;
    const { withIgnoreFileLine } = await import("./failure/ignore_file.ts");
    const known = await explained(cause);
    ended({ code: known.code, error: known.shortMessage });
    const isLocal = prepared?.held.failures.some(({ error }) => error === known) ?? false;
    const error = await withIgnoreFileLine(
      known,
      cause,
      sources?.given.trees,
      dockerfilePath(options),
    );
    return {
      error: sources ? await withFacts(error, cause, sources.given, options) : error,
      lost: reached && cause instanceof BkitError && isConnectionLoss(known) && !isLocal,
    };
  } finally {
    await prepared?.held.release();
  }
}

/**
 * Finishes what the daemon wrote on this side, pushes what BuildKit could not, and returns the
 * result.
 */
async function conclude(
  daemon: Daemon,
  { options, logins, model, started }: Attempt,
  { cached }: Sources,
  { exported }: Prepared,
  solved: Solved,
  report: Report,
  signal: AbortSignal,
): Promise<BuildResult> {
  if (!solved.discarded) {
    await cached.finish(solved.response, signal);
    await exported.finish(solved.response, signal);
  }
  const kept = solved.discarded ? { ...options, outputs: [], tags: [] } : options;
  const result = await finish(daemon, kept, solved, logins, report, signal);
  const { steps, states, bytesSent } = model.counts;
  return {
    ...result,
    duration: Math.round(performance.now() - started),
    steps: { total: steps - states.waiting, cached: states.cached },
    bytesSent,
    warnings: [...model.warnings],
  };
}

/** Returns the error of a build with what this side knows about its cause. */
async function withFacts(
  error: BkitError,
  cause: unknown,
  { trees }: Contexts,
  options: BuildRequest,
): Promise<BkitError> {
  if (!(error instanceof BuildFailedError) || error.reason === "run") return error;
  const { contexts = {}, frontend, syntax } = options;
  const file = dockerfilePath(options);
  const { withLocalFacts } = await import("./missing/local_facts.ts");
  const names = Object.keys(contexts).map((name) => contextName(name));
  return await withLocalFacts(error, cause, {
    ...{ trees, file, contexts: names },
    syntax: syntax !== undefined,
    gateway: frontend === "gateway.v0",
  });
}

/** Returns the server that the token of the context is for; undefined if it takes none. */
function contextHost({ context }: BuildRequest): string | undefined {
  if (typeof context !== "string") return undefined;
  const { host, kind } = parseRemote(context);
  return kind === "git" && host ? host : undefined;
}

/** Returns true for an error after which another attempt can succeed. */
function isConnectionLoss(error: BkitError): boolean {
  if (error instanceof ConnectionError) return error.transient;
  return error instanceof SessionLostError;
}
