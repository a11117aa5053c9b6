import type { Candidate } from "../../address/find/candidates.ts";
import { type Endpoint, endpoint } from "../../address/endpoint.ts";
import { BkitError, ConnectionError } from "../../errors.ts";
import type { Clock } from "../../internal/clock.ts";
import type { Log } from "../../log/log.ts";
import { connect, START_ADVICE } from "./connect.ts";
import { type Daemon, keepConnection } from "./daemon.ts";
import { waitFor, type WaitOptions } from "./wait.ts";

/**
 * Finds the first candidate that answers. Rejects with a {@linkcode ConnectionError} that lists
 * what was tried, and why each attempt failed. With `wait`, all candidates are tried again as long
 * as the errors are transient. The daemon has `log`, where each attempt is written.
 */
export function findDaemon(
  candidates: readonly Candidate[],
  signal?: AbortSignal,
  wait?: WaitOptions,
  clock?: Clock,
  log?: Log,
): Promise<Daemon> {
  const known = new Map<string, string>();
  if (!wait) return tryEach(candidates, known, log, signal);
  return waitFor((signal) => tryEach(candidates, known, log, signal), wait, signal, clock);
}

/** Waits until a daemon that was lost answers again. Rejects with {@linkcode ConnectionError}. */
export function waitUntilUp(
  target: Endpoint,
  wait: WaitOptions,
  signal?: AbortSignal,
  clock?: Clock,
): Promise<void> {
  return waitFor(
    async (signal) => await (await connect(target, signal)).close(),
    wait,
    signal,
    clock,
  );
}

/**
 * Tries each candidate once, in order. `known` has the reasons of earlier rounds by address: sockets
 * are tried many times a second, and only what is new is worth a record.
 */
async function tryEach(
  candidates: readonly Candidate[],
  known: Map<string, string>,
  log: Log | undefined,
  signal?: AbortSignal,
): Promise<Daemon> {
  const failures: { text: string; source: string; error: BkitError }[] = [];
  for (const { address, source } of candidates) {
    const target = endpoint(address, log);
    const started = performance.now();
    const tried = { address: target.text, from: source };
    try {
      const connection = await connect(target, signal);
      log?.connect.debug?.("daemon found", { ...tried, ms: performance.now() - started });
      return keepConnection(target, connection);
    } catch (error) {
      const why = error instanceof BkitError ? error.detail : String(error);
      const { debug, trace } = log?.connect ?? {};
      const write = known.get(target.text) === why ? trace : debug;
      write?.("no daemon", { ...tried, ms: performance.now() - started, error: why });
      known.set(target.text, why);
      signal?.throwIfAborted();
      if (!(error instanceof BkitError)) throw error;
      failures.push({ text: target.text, source, error });
    }
  }
  const [only] = failures;
  if (failures.length === 1) throw only!.error;
  const tried = failures.map(({ text, source, error }) => `  ${text} (${source}): ${error.detail}`);
  const reached = failures.flatMap(({ error }) => error instanceof ConnectionError ? [error] : []);
  throw new ConnectionError("no BuildKit was found", {
    explanation: `Tried, in this order:\n${tried.join("\n")}`,
    cause: new AggregateError(failures.map(({ error }) => error)),
    transient: reached.some(({ transient }) => transient),
    absent: reached.some(({ absent }) => absent),
    advice: START_ADVICE,
  });
}
