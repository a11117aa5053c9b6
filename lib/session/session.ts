import { randomBytes } from "node:crypto";
import type { Duplex } from "node:stream";
import { destroyAndWait } from "../address/dial/duplex.ts";
import type { Endpoint } from "../address/endpoint.ts";
import { connectTo } from "../control/connect.ts";
import { SessionLostError } from "../errors.ts";
import { type Handler, serve, type ServedConnection } from "../rpc/server.ts";
import { sessionCall, tunnel } from "../rpc/tunnel.ts";
import { health } from "./services/health.ts";
import type { SessionService } from "./services/service.ts";

/** What {@linkcode Session.open} can be given. */
export interface SessionOptions {
  /**
   * What tells the daemon that a tree is the one it has a copy of, so that only what changed is sent: something
   * stable for this machine and context, and different for others.
   *
   * @default {""}
   */
  sharedKey?: string;
  /**
   * Whether what is sent is compressed, message by message, where the daemon takes that and it helps. It saves time on
   * links with less than about 50 MB/s.
   *
   * @default {false}
   */
  compress?: boolean | undefined;
  /** Ends the opening. */
  signal?: AbortSignal | undefined;
}

/** How long a service may go on after its call is over, in milliseconds. */
const SERVICE_GRACE_MS = 5_000;

/**
 * How long a daemon may be silent, in milliseconds. It asks for our health every 5 s, and gives us 15 s to answer, twice
 * (`session/grpc.go`): one that isn't heard for so long has gone, or the link to it has.
 */
const SILENCE_LIMIT_MS = 30_000;

/** A call of the daemon that failed on this side. */
export interface SessionFailure {
  /** The method, such as `/moby.filesync.v1.FileSync/DiffCopy`. */
  readonly method: string;
  /** Why. */
  readonly error: unknown;
}

/**
 * A session: the connection in which the daemon calls back for what a build needs of this process. Health is
 * always answered; everything else is given as services.
 */
export class Session implements AsyncDisposable {
  /** The session's id, which a Solve refers to. */
  readonly id: string;
  /** Calls that failed on this side, oldest first: the root causes of a build's failure. */
  readonly failures: readonly SessionFailure[];
  readonly #served: ServedConnection;
  readonly #lost = Promise.withResolvers<SessionLostError>();
  readonly #released: () => Promise<void>;
  #closing = false;

  private constructor(
    id: string,
    served: ServedConnection,
    failures: readonly SessionFailure[],
    released: () => Promise<void>,
  ) {
    this.id = id;
    this.#released = released;
    this.failures = failures;
    this.#served = served;
    served.closed.then((cause) => {
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
   * Opens a session with a daemon: in the way that the endpoint has for sessions, else inside `Control.Session` on a
   * connection of its own. Rejects with `ConnectionError`.
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
    const duplex = await dial(endpoint, fields, options.signal);
    const failures: SessionFailure[] = [];
    const served = serve(duplex, handlers, {
      compress: options.compress ?? false,
      silence: SILENCE_LIMIT_MS,
      // A call that ends with the session isn't what ended it.
      onError: (method, error) => session.#closing || failures.push({ method, error }),
    });
    const session = new Session(id, served, failures, () => destroyAndWait(duplex));
    return session;
  }

  /** Resolves, with the cause, when the session ends without {@linkcode Session.close}. */
  get lost(): Promise<SessionLostError> {
    return this.#lost.promise;
  }

  /**
   * Ends the session, and waits for the services to let go of what they have open, 5 s at most. Does nothing the second
   * time.
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

  /** The same as {@linkcode Session.close}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/**
 * A fresh id: 25 characters of base 36, as Go's client makes them (`identity/randomid.go`). There must be no
 * colon in it; builds are named in the same form.
 */
export function newId(): string {
  let n = 0n;
  for (const byte of randomBytes(17)) n = (n << 8n) | BigInt(byte);
  return n.toString(36).padStart(26, "0").slice(-25);
}

/** The engine's own way, else the tunnel through `Control.Session`; the connection under that ends with it. */
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
