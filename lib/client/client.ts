import type { Duplex } from "node:stream";
import { buildxPlace, candidates, placeOf } from "../address/find/candidates.ts";
import type { Place } from "../address/find/places.ts";
import type { Dialer } from "../address/endpoint.ts";
import { loadTls } from "../address/tls/tls.ts";
import type { TlsOptions } from "../address/tls/options.ts";
import { secureAll } from "../address/find/secure.ts";
import { CancelledError } from "../errors.ts";
import { type Environment, processEnvironment } from "../internal/environment.ts";
import { invalidOption, optionText } from "../internal/option_text.ts";
import type { LogOptions } from "../log/open_log.ts";
import type { RpcConnection } from "../rpc/client.ts";
import type { CallOptions } from "../rpc/client_call.ts";
import { builderCandidates, builderPlace } from "../builder/running.ts";
import { Build } from "./build.ts";
import { type Connector, type Daemon, withConnection } from "./connect/daemon.ts";
import { health, info, workers } from "./calls/info.ts";
import type { BuildHistory } from "./control/history.ts";
import { lazyHistory } from "./control/lazy_history.ts";
import type { WorkersOptions } from "./control/client.ts";
import type { Frontend, GatewayOptions } from "./gateway/gateway.ts";
import type { BuildOptions, BuildRequest } from "./options/build.ts";
import { findDaemon } from "./connect/find_daemon.ts";
import { defaultLogins } from "../registry/default_logins.ts";
import type { RequestOptions } from "./options/request.ts";
import { SessionPool } from "./connect/session_pool.ts";
import { checkWait, type WaitOptions } from "./connect/wait.ts";
import type { DiskUsageOptions, PruneOptions, UsageRecord } from "./calls/usage.ts";
import type { DaemonInfo, Worker } from "./calls/worker.ts";

/** Options for {@linkcode BuildKitClient.connect}. */
export interface ConnectOptions extends LogOptions {
  /**
   * Waits for a daemon that does not answer yet. `true` stands for 10 attempts in about 95 s.
   * Errors that waiting cannot fix, such as a socket that this user may not open, are thrown at
   * once.
   *
   * @default {false}
   */
  wait?: boolean | WaitOptions | undefined;
  /**
   * TLS options for an address that is a TCP port. `true` trusts the system's certificate
   * authorities, as does an address of the form `https://HOST:PORT`.
   *
   * @default {no TLS; for the TCP port of a Docker Engine, as DOCKER_TLS_VERIFY and
   * DOCKER_CERT_PATH say}
   */
  tls?: boolean | TlsOptions | undefined;
  /**
   * Name of the builder to use instead of an address: one of this user that is up, or one of buildx,
   * or a context of Docker's, whichever has this name first.
   *
   * @default {none}
   */
  builder?: string | undefined;
  /**
   * Platforms of the builds, such as `linux/arm64`. Of several nodes of a builder of buildx, those
   * that list all of them are tried first.
   *
   * @default {[]}
   */
  platforms?: readonly string[] | undefined;
  /** Aborts the attempt to connect. */
  signal?: AbortSignal | undefined;
}

/** The result of a successful health check. */
export interface Health {
  /** Address of the daemon. */
  readonly address: string;
  /** Time that connecting and checking took, in milliseconds. */
  readonly latency: number;
}

/**
 * Client of one BuildKit daemon. It holds no connection while idle, and survives restarts of the
 * daemon: each request and each build opens a connection. The first of them uses the connection on
 * which the daemon was found, if it starts within a second.
 */
export class BuildKitClient implements AsyncDisposable {
  readonly #daemon: Daemon;
  readonly #sessions = new SessionPool();
  /** Shared by all builds, so that each login is looked up once. */
  readonly #credentials = defaultLogins();
  /** The running builds, with promises of their ends. */
  readonly #builds = new Map<Build, Promise<void>>();
  /** Aborts what is not a build when the client is closed. */
  readonly #end = new AbortController();
  #closed = false;

  private constructor(daemon: Daemon) {
    this.#daemon = daemon;
  }

  /**
   * Finds a daemon and checks that it answers: the one at `address`, which may be a function that
   * opens a byte stream to it, or the builder of the options. Otherwise it is the first that answers
   * of `BUILDKIT_HOST`, `BUILDKIT_ADDR`, a running builder of this user, the builder of buildx that
   * `BUILDX_BUILDER` names or that is its current one, the well-known sockets, `DOCKER_HOST`,
   * Docker's context, and the sockets of Docker Engines.
   *
   * Each is tried once, unless `wait` is set. Opening a socket times out after 5 s, waiting for the
   * daemon's answer after 10 s.
   *
   * Rejects with `OptionError` if the address, `tls` or `logLevels` is invalid, and with a `ConnectionError`
   * that lists what was tried if none answers.
   */
  static async connect(
    address?: string | Dialer,
    options: ConnectOptions = {},
  ): Promise<BuildKitClient> {
    const env = processEnvironment;
    const places = placesOf(address, options, env);
    const { wait, tls, signal } = options;
    const logs = options.onLog !== undefined || options.logLevels !== undefined;
    const log = logs ? (await import("../log/open_log.ts")).openLog(options) : undefined;
    const secured = await secureAll(places, tls ? await loadTls(tls) : undefined, env);
    return new BuildKitClient(await findDaemon(secured, signal, checkWait(wait), undefined, log));
  }

  /** Address of the daemon, such as `unix:///run/buildkit/buildkitd.sock`. */
  get address(): string {
    return this.#daemon.text;
  }

  /**
   * Starts a build. Throws `OptionError` at once if an option is invalid. Concurrent builds with
   * the same tree send it once.
   */
  build(options: BuildOptions): Build {
    return this.#build(options);
  }

  /**
   * Starts a build whose frontend is in this process: a function that decides step by step what is
   * built, and returns the result. Progress, sessions, secrets and outputs are those of `build`.
   * Throws `OptionError` at once if an option is invalid.
   *
   * What the function throws is the error of the build, with the same message and as its `cause`. When
   * the connection is lost, the build starts over, and the function is called again.
   */
  gateway(frontend: Frontend, options: GatewayOptions = {}): Build {
    return this.#build({ ...options, run: frontend });
  }

  #build(options: BuildRequest): Build {
    this.#throwIfClosed();
    const ended = Promise.withResolvers<void>();
    const build: Build = new Build(this.#daemon, this.#sessions, {
      credentials: this.#credentials,
      ...options,
    }, () => {
      this.#builds.delete(build);
      ended.resolve();
    });
    this.#builds.set(build, ended.promise);
    return build;
  }

  /** Checks that the daemon is healthy. Rejects if it is not. */
  async health(options: RequestOptions = {}): Promise<Health> {
    const start = performance.now();
    await this.#call(health, options);
    return { address: this.address, latency: performance.now() - start };
  }

  /**
   * Returns the version of the daemon. The fields are empty if the daemon is too old to report it.
   */
  info(options: RequestOptions = {}): Promise<DaemonInfo> {
    return this.#call(info, options);
  }

  /**
   * Opens a connection on which the daemon serves its Control API over HTTP/2, and returns it
   * before any data is exchanged. The caller must destroy it. Rejects with `ConnectionError`.
   */
  dial(options: RequestOptions = {}): Promise<Duplex> {
    this.#throwIfClosed();
    return this.#daemon.dial(options.signal);
  }

  /** Returns the workers of the daemon; with a filter, those that match it. */
  workers({ filter = [], ...options }: WorkersOptions = {}): Promise<Worker[]> {
    return this.#call((connection, options) => workers(connection, options, filter), options);
  }

  /** The records that the daemon keeps of its builds, since BuildKit v0.11. */
  get history(): BuildHistory {
    return lazyHistory(this.#connect);
  }

  /** Returns the records of the daemon's cache, the smallest first. */
  async diskUsage(options: DiskUsageOptions = {}): Promise<UsageRecord[]> {
    const { diskUsage } = await import("./control/cache.ts");
    return await diskUsage(this.#connect, options);
  }

  /**
   * Removes records of the cache that no build uses, and reports each. Nothing is removed before the
   * iteration begins; leaving it cancels the request, but what was removed until then stays removed.
   */
  async *prune(options: PruneOptions = {}): AsyncGenerator<UsageRecord, void, undefined> {
    const { prune } = await import("./control/cache.ts");
    yield* prune(this.#connect, options);
  }

  /**
   * Returns the SLSA provenance of a build, as the daemon recorded it, by platform; the key is
   * empty if the result has no platforms. The record is empty if the daemon keeps no records
   * (before BuildKit v0.11), or none of that build.
   */
  async provenance(ref: string, options: RequestOptions = {}): Promise<Record<string, unknown>> {
    const { provenance } = await import("./calls/history.ts");
    return await this.#call((connection) => provenance(connection, ref, options.signal), options);
  }

  /** Cancels the running builds, and waits for them to end. Calling it again has no effect. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#end.abort(new CancelledError("the client was closed"));
    for (const build of this.#builds.keys()) build.cancel(new Error("the client was closed"));
    await Promise.all(this.#builds.values());
    await this.#daemon.release();
  }

  /** Alias of {@linkcode BuildKitClient.close}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Opens a connection for a call, which ends when the client is closed. */
  readonly #connect: Connector = async (signal, use) => {
    this.#throwIfClosed();
    const end = this.#end.signal;
    const merged = signal ? AbortSignal.any([signal, end]) : end;
    return await withConnection(
      this.#daemon,
      merged,
      (connection) => use(connection, merged),
    );
  };

  async #call<T>(
    call: (connection: RpcConnection, options: CallOptions) => Promise<T>,
    { signal }: RequestOptions,
  ): Promise<T> {
    this.#throwIfClosed();
    return await withConnection(
      this.#daemon,
      signal,
      (connection) => call(connection, { signal }),
    );
  }

  #throwIfClosed(): void {
    if (this.#closed) throw new CancelledError("the client is closed");
  }
}

/** Returns the places to search. Throws `OptionError` for an invalid address or builder. */
function placesOf(
  address: string | Dialer | undefined,
  { builder, platforms = [] }: ConnectOptions,
  env: Environment,
): Place[] {
  if (builder !== undefined) {
    if (address !== undefined) {
      throw invalidOption("builder", `go without ${optionText("address")}`);
    }
    if (!builder) throw invalidOption("builder", "be the name of a builder", builder);
    return [
      builderPlace(builder, env) ?? buildxPlace(builder, "the given builder", env, platforms),
    ];
  }
  if (address === undefined) return candidates(env, builderCandidates, platforms);
  if (typeof address === "string") return [placeOf(address, "given", env, platforms)];
  const text = `dialer:${address.name || "anonymous"}`;
  const transport = { kind: "function", open: address } as const;
  return [{ address: { text, daemon: "buildkit", transport }, source: "given" }];
}
