import type { Candidate, Place } from "../../address/find/places.ts";
import { type Endpoint, endpoint } from "../../address/endpoint.ts";
import { BkitError, ConnectionError } from "../../errors.ts";
import type { Clock } from "../../internal/clock.ts";
import type { Log } from "../../log/log.ts";
import { connect, START_ADVICE } from "./connect.ts";
import { type Daemon, keepConnection } from "./daemon.ts";
import { waitFor, type WaitOptions } from "./wait.ts";

/**
 * Finds the first daemon that answers. Rejects with a {@linkcode ConnectionError} that lists
 * what was tried, and why each attempt failed. With `wait`, all places are tried again as long as
 * the errors are transient. The daemon has `log`, where each attempt is written.
 */
export function findDaemon(
  places: readonly Place[],
  signal?: AbortSignal,
  wait?: WaitOptions,
  clock?: Clock,
  log?: Log,
): Promise<Daemon> {
  const known = new Map<string, string>();
  if (!wait) return tryEach(places, known, log, signal);
  return waitFor((signal) => tryEach(places, known, log, signal), wait, signal, clock);
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
 * Tries each place once, in order. `known` has the reasons of earlier rounds by address: sockets
 * are tried many times a second, and only what is new is worth a record.
 */
async function tryEach(
  places: readonly Place[],
  known: Map<string, string>,
  log: Log | undefined,
  signal?: AbortSignal,
): Promise<Daemon> {
  const failures: { where: string; error: BkitError }[] = [];
  const candidates = found(places, (source, error) => {
    log?.connect.debug?.("no daemon", { from: source, error: error.detail });
    failures.push({ where: source, error });
  });
  for await (const { address, source } of candidates) {
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
      failures.push({ where: `${target.text} (${source})`, error });
    }
  }
  const [only] = failures;
  if (failures.length === 1) throw only!.error;
  const tried = failures.map(({ where, error }) => `  ${where}: ${error.detail}`);
  const reached = failures.flatMap(({ error }) => error instanceof ConnectionError ? [error] : []);
  throw new ConnectionError("no BuildKit was found", {
    explanation: `Tried, in this order:\n${tried.join("\n")}`,
    cause: new AggregateError(failures.map(({ error }) => error)),
    transient: reached.some(({ transient }) => transient),
    absent: reached.some(({ absent }) => absent),
    advice: START_ADVICE,
  });
}

/**
 * Yields the candidates of places, in order. Files that cannot be read are a failure, unless the
 * caller named what is in them: then this throws.
 */
async function* found(
  places: readonly Place[],
  failed: (source: string, error: BkitError) => void,
): AsyncGenerator<Candidate> {
  for (const place of places) {
    if (!("find" in place)) {
      yield place;
      continue;
    }
    let candidates: readonly Candidate[];
    try {
      candidates = await place.find();
    } catch (error) {
      if (place.named || !(error instanceof BkitError)) throw error;
      failed(place.source, error);
      continue;
    }
    yield* candidates;
  }
}
