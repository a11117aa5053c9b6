/** The daemons that a build could use, with their state. */
import type { Address } from "../../address/parse/address.ts";
import { candidates, flattened } from "../../address/find/candidates.ts";
import type { Place } from "../../address/find/places.ts";
import { builderCandidates } from "../../builder/running.ts";
import { BkitError, ConnectionError } from "../../errors.ts";
import { deadline } from "../../internal/deadline.ts";
import { type Environment, processEnvironment } from "../../internal/environment.ts";
import { invalidOption } from "../../internal/option_text.ts";
import type { Log } from "../../log/log.ts";
import { type LogOptions, openLog } from "../../log/open_log.ts";
import { info, workers } from "../calls/info.ts";
import { withConnection } from "./daemon.ts";
import { findDaemon } from "./find_daemon.ts";
import { type DaemonKind, knownDaemons } from "./known_daemons.ts";

export type { DaemonKind };

/** A daemon that a build could use. */
export interface ListedDaemon {
  /** What names it: a variable, a builder, a builder and its node, a context, or what a socket is. */
  readonly name: string;
  /**
   * Where it was found: a variable, a builder of this user, a builder of buildx, a context of
   * Docker's, or a well-known socket.
   */
  readonly kind: DaemonKind;
  /** Driver of a builder of buildx. */
  readonly driver?: string | undefined;
  /** Address; undefined if it cannot be used. */
  readonly address?: string | undefined;
  /**
   * `up` if it answered; `down` if it did not; `unknown` if finding out would run a program that the
   * user did not select, such as `ssh`.
   */
  readonly state: "up" | "down" | "unknown";
  /** Why it is not up. */
  readonly reason?: string | undefined;
  /** Version of BuildKit; undefined if it does not tell. */
  readonly version?: string | undefined;
  /** Platforms that it builds for, its native one first; those that buildx lists if it is not up. */
  readonly platforms: readonly string[];
  /** True if a build that names no daemon would use it. */
  readonly selected: boolean;
}

/** Options for {@linkcode listDaemons}. */
export interface ListOptions extends LogOptions {
  /** Aborts the requests. */
  signal?: AbortSignal | undefined;
  /**
   * Time for each daemon to answer, in milliseconds. All are asked at once.
   *
   * @default {5000}
   */
  timeout?: number | undefined;
}

/** State of a daemon that was asked. */
type State = Pick<ListedDaemon, "state" | "reason" | "version"> & {
  readonly platforms?: readonly string[];
  /** True if nothing listens there. */
  readonly absent?: boolean;
};

/**
 * Returns all daemons that a build could use, by kind, and which one it would use. Well-known sockets that do not exist are left out. A program
 * such as `ssh` or `kubectl` runs only for what the user selected.
 *
 * Throws `OptionError` if an option is invalid, or the signal's reason.
 */
export async function listDaemons(
  options: ListOptions = {},
): Promise<ListedDaemon[]> {
  const { timeout = 5_000, signal } = options;
  if (!(timeout > 0)) {
    throw invalidOption("timeout", "be a number of milliseconds greater than 0", timeout);
  }
  const env = processEnvironment;
  const log = openLog(options);
  const tried = await inOrder(env);
  const entries = await knownDaemons(env);
  const mayRun = new Set(tried.map(({ text }) => text));
  const states = await Promise.all(
    entries.map(({ address }) => stateOf(address, { mayRun, timeout, signal, log })),
  );
  signal?.throwIfAborted();
  const up = new Set(
    entries.flatMap(({ address }, i) =>
      states[i]!.state === "up" && !(address instanceof BkitError) ? [address.text] : []
    ),
  );
  const chosen = tried.find(({ text }) => up.has(text))?.text;
  return entries.flatMap(({ name, kind, driver, address, platforms = [], usual }, i) => {
    const { absent, ...state } = states[i]!;
    if (usual && absent) return [];
    const text = address instanceof BkitError ? undefined : address.text;
    const selected = text !== undefined && text === chosen;
    return [{ name, kind, driver, address: text, platforms, ...state, selected }];
  });
}

/** Returns what a build would try, in order. What cannot be read ends the list if it was named. */
async function inOrder(env: Environment): Promise<Address[]> {
  const found: Address[] = [];
  let places: Place[];
  try {
    places = candidates(env, builderCandidates);
  } catch {
    return []; // an invalid variable is among the entries, with its reason
  }
  for (const place of places) {
    try {
      for (const { address } of await flattened([place])) found.push(address);
    } catch (error) {
      if (!(error instanceof BkitError)) throw error;
      if ("find" in place && place.named) break;
    }
  }
  return found;
}

/** Asks a daemon. It never rejects, except with what is a bug. */
async function stateOf(
  address: Address | BkitError,
  { mayRun, timeout, signal, log }: {
    readonly mayRun: ReadonlySet<string>;
    readonly timeout: number;
    readonly signal: AbortSignal | undefined;
    readonly log: Log | undefined;
  },
): Promise<State> {
  if (address instanceof BkitError) return { state: "down", reason: address.shortMessage };
  const { transport, text } = address;
  if (transport.kind === "command" && !mayRun.has(text)) {
    return { state: "unknown", reason: `not tried: it runs ${transport.command[0]}` };
  }
  const late = new ConnectionError(`no answer within ${timeout / 1000} s`);
  using limit = deadline(timeout, late, signal);
  try {
    const daemon = await findDaemon(
      [{ address, source: "list" }],
      limit.signal,
      undefined,
      undefined,
      log,
    );
    try {
      const options = { signal: limit.signal };
      const [{ version }, found] = await withConnection(
        daemon,
        limit.signal,
        (connection) => Promise.all([info(connection, options), workers(connection, options)]),
      );
      const platforms = [...new Set(found.flatMap(({ platforms }) => platforms))];
      return { state: "up", version: version || undefined, platforms };
    } finally {
      await daemon.release();
    }
  } catch (error) {
    if (!(error instanceof BkitError)) {
      if (signal?.aborted) return { state: "unknown" };
      throw error;
    }
    const absent = error instanceof ConnectionError && error.absent;
    return { state: "down", reason: error.detail || error.shortMessage, absent };
  }
}
