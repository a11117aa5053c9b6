import type { Duplex } from "node:stream";
import { destroyAndWait } from "../address/dial/duplex.ts";
import type { Endpoint } from "../address/endpoint.ts";
import { connectTo } from "../control/connect.ts";
import { type BkitError, SessionLostError } from "../errors.ts";
import { newId } from "../internal/new_id.ts";
import type { RoomLog } from "../log/log.ts";
import { FailureLog, type SessionFailure } from "./failure_log.ts";
import { type Handler, serve, type ServedConnection } from "../rpc/server.ts";
import { sessionCall, tunnel } from "../rpc/tunnel.ts";
import { health } from "./services/health.ts";
import type { SessionService } from "./services/service.ts";

/** Options for {@linkcode Session.open}. */
export interface SessionOptions {
  /**
   * The key by which the daemon recognizes a tree that it already has a copy of, so that only
   * changes are sent. Use a value that is stable for this machine and context, and different for
   * others.
   *
   * @default {""}
   */
  sharedKey?: string | undefined;
  /**
   * Compresses sent messages, one by one, if the daemon accepts that and it makes them
   * smaller. Compression saves time on links slower than about 50 MB/s.
   *
   * @default {false}
   */
  compress?: boolean | undefined;
  /** Aborts the attempt to open the session. */
  signal?: AbortSignal | undefined;
}

/** Time for which a service may keep running after its call has ended, in milliseconds. */
const SERVICE_GRACE_MS = 5_000;

/**
 * Time for which the daemon may be silent, in milliseconds. It checks this side's health every 5 s and
 * allows 15 s for the answer, twice (`session/grpc.go`): a daemon that is silent for longer has
 * gone, or the link to it is down.
 */
const SILENCE_LIMIT_MS = 30_000;

/**
 * A session: the connection over which the daemon calls back for what a build needs from this
 * process. The session always answers health checks; every other call is answered by a service.
 */
export class Session implements AsyncDisposable {
  /** Session id, which a Solve request refers to. */
  readonly id: string;
  readonly #failures: FailureLog;
  readonly #served: ServedConnection;
  readonly #lost = Promise.withResolvers<SessionLostError>();
  readonly #released: () => Promise<void>;
  #closing = false;

  private constructor(
    id: string,
    served: ServedConnection,
    failures: FailureLog,
    released: () => Promise<void>,
    log: RoomLog | undefined,
  ) {
    this.id = id;
    this.#released = released;
    this.#failures = failures;
    this.#served = served;
    served.closed.then((cause) => {
      log?.debug?.(this.#closing ? "session closed" : "session lost", { error: cause?.message });
      if (this.#closing) return;
      this.#lost.resolve(
        new SessionLostError(
          `the session with the daemon was lost${cause?.message ? `: ${cause.message}` : ""}`,
          { cause },
        ),
      );
    });
  }

  /**
   * Opens a session with a daemon: through the endpoint's own way to open sessions if it has one,
   * otherwise inside `Control.Session` on a new connection. Rejects with `ConnectionError`.
   */
  static async open(
    endpoint: Endpoint,
    services: readonly SessionService[],
    options: SessionOptions = {},
  ): Promise<Session> {
    const id = newId();
    const handlers = new Map<string, Handler>();
    for (const service of [health(), ...services]) {
      for (const [method, handler] of service.handlers) handlers.set(method, handler);
    }
    const fields: [string, string][] = [
      ["x-docker-expose-session-uuid", id],
      ["x-docker-expose-session-sharedkey", options.sharedKey ?? ""],
      ...[...handlers.keys()].map((method): [string, string] => [
        "x-docker-expose-session-grpc-method",
        method,
      ]),
    ];
    const started = performance.now();
    const duplex = await dial(endpoint, fields, options.signal);
    const log = endpoint.log?.session;
    log?.debug?.("session opened", { ms: performance.now() - started, methods: handlers.size });
    const failures = new FailureLog();
    const served = serve(duplex, handlers, {
      compress: options.compress ?? false,
      silence: SILENCE_LIMIT_MS,
      log: endpoint.log,
      // A call that ends because the session is closing is not a failure.
      onError: (method, error) => session.#closing || failures.add({ method, error }),
    });
    const session = new Session(id, served, failures, () => destroyAndWait(duplex), log);
    return session;
  }

  /** Resolves with the cause when the session ends other than by {@linkcode Session.close}. */
  get lost(): Promise<SessionLostError> {
    return this.#lost.promise;
  }

  /** Calls that failed on this side, oldest first: the root causes of a failed build. */
  get failures(): readonly SessionFailure[] {
    return this.#failures.list;
  }

  /**
   * Resolves with the cause when a result cannot be written on this side. The build fails then, but
   * the daemon need not say so.
   */
  get exportFailed(): Promise<BkitError> {
    return this.#failures.exportFailed;
  }

  /**
   * Resolves with the cause when a tree cannot be sent as the daemon wants it. The daemon may go on
   * without it: a frontend builds without the patterns of an ignore file that it does not get.
   */
  get treeFailed(): Promise<BkitError> {
    return this.#failures.treeFailed;
  }

  /**
   * Ends the session, and waits up to 5 s for the services to release what they have open. Further
   * calls have no effect.
   */
  async close(): Promise<void> {
    this.#closing = true;
    this.#served.close();
    await this.#served.closed;
    const enough = Promise.withResolvers<void>();
    const timer = setTimeout(enough.resolve, SERVICE_GRACE_MS);
    await Promise.race([this.#served.settled(), enough.promise]);
    clearTimeout(timer);
    await this.#released();
  }

  /** Calls {@linkcode Session.close}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/**
 * Opens the stream that carries the session: the engine's own way if there is one, otherwise a
 * tunnel through `Control.Session`, which closes its connection when it ends.
 */
async function dial(
  endpoint: Endpoint,
  fields: readonly [string, string][],
  signal: AbortSignal | undefined,
): Promise<Duplex> {
  const own = await endpoint.dialSession?.(fields, signal);
  if (own) return own;
  const connection = await connectTo(endpoint, signal);
  return tunnel(sessionCall(connection, fields), () => connection.close());
}
