import type { Duplex } from "node:stream";
import { parseAddress } from "../address/parse/address.ts";
import { candidates } from "../address/find/candidates.ts";
import { loadTls } from "../address/tls/tls.ts";
import type { TlsOptions } from "../address/tls/options.ts";
import { secureAll } from "../address/find/secure.ts";
import { CancelledError } from "../errors.ts";
import type { CallOptions, RpcConnection } from "../rpc/client.ts";
import { builderCandidates } from "../builder/running.ts";
import { Build } from "./build.ts";
import { type Daemon, withConnection } from "./connect/daemon.ts";
import { type DaemonInfo, health, info, workers } from "./calls/info.ts";
import type { BuildOptions } from "./options/build.ts";
import { provenance } from "./calls/history.ts";
import { findDaemon } from "./connect/find_daemon.ts";
import { defaultCredentials } from "../registry/mod.ts";
import { SessionPool } from "./connect/session_pool.ts";
import { checkWait, type WaitOptions } from "./connect/wait.ts";
import type { Worker } from "./calls/worker.ts";

/** Options for {@linkcode BuildKitClient.connect}. */
export interface ConnectOptions {
  /**
   * Waits for a daemon that does not answer yet: `true` for 10 attempts in about 95 s. A fault that does not pass, such as a
   * socket that this user may not open, is an error at once.
   *
   * @default {false}
   */
  wait?: boolean | WaitOptions;
  /**
   * TLS for an address with a TCP port. `true` trusts the system's certificate authorities, as does an address
   * `https://HOST:PORT`.
   *
   * @default {none; for a Docker Engine at a TCP port, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH decide}
   */
  tls?: boolean | TlsOptions;
  /** Aborts the attempt to connect. */
  signal?: AbortSignal;
}

/** Options for a single request. */
export interface RequestOptions {
  /** Aborts the request. */
  signal?: AbortSignal;
}

/** Result of a successful health check. */
export interface Health {
  /** Address of the daemon. */
  readonly address: string;
  /** Time to connect and get an answer, in milliseconds. */
  readonly latency: number;
}

/**
 * A client of one BuildKit daemon. It holds no connection while nothing runs, because each call and each build opens its
 * own, and so it survives restarts of the daemon. If opening a connection is expensive (over a network, SSH or a program), the
 * first call within a second gets the connection on which the daemon was found.
 *
 * ```ts ignore
 * import { BuildKitClient, directory } from "@x/bkit";
 *
 * await using client = await BuildKitClient.connect();
 * const { digest } = await client.build({ context: directory("."), tags: ["app:1"] });
 * console.log(digest);
 * ```
 */
export class BuildKitClient implements AsyncDisposable {
  readonly #daemon: Daemon;
  readonly #sharing = new SessionPool();
  /** Shared by all builds, so that each login is looked up once. */
  readonly #credentials = defaultCredentials();
  readonly #builds = new Set<Build>();
  #closed = false;

  private constructor(daemon: Daemon) {
    this.#daemon = daemon;
  }

  /**
   * Finds a daemon and checks that it answers: the one at `address`, else the first that answers of `BUILDKIT_HOST`,
   * `BUILDKIT_ADDR`, your own builders that are up, the well-known sockets, `DOCKER_HOST`, and the socket of the Docker Engine.
   *
   * Each is tried once unless `wait` is set. A socket may take 5 s to open, and the daemon 10 s to answer.
   *
   * Rejects with `OptionError` for an invalid address or invalid `tls`, and with a `ConnectionError` that lists what was tried
   * if no daemon answers.
   */
  static async connect(address?: string, options: ConnectOptions = {}): Promise<BuildKitClient> {
    const env = (name: string) => Deno.env.get(name);
    const found = address === undefined
      ? candidates(env, builderCandidates)
      : [{ address: parseAddress(address), source: "given" }];
    const { wait, tls, signal } = options;
    const list = await secureAll(found, tls ? await loadTls(tls) : undefined, env);
    return new BuildKitClient(await findDaemon(list, signal, checkWait(wait)));
  }

  /** Address of the daemon, such as `unix:///run/buildkit/buildkitd.sock`. */
  get address(): string {
    return this.#daemon.text;
  }

  /**
   * Starts a build. Throws `OptionError` at once for invalid options, and `CancelledError` if the client is closed. The build
   * rejects with other kinds of `BkitError`. Builds that run at the same time with the same tree send it once.
   */
  build(options: BuildOptions): Build {
    this.#check();
    const build = new Build(this.#daemon, this.#sharing, {
      credentials: this.#credentials,
      ...options,
    });
    this.#builds.add(build);
    const forget = () => void this.#builds.delete(build);
    build.then(forget, forget);
    return build;
  }

  /** Checks the health of the daemon. Rejects with `ConnectionError` or `RpcError` if it is not well. */
  async health(options: RequestOptions = {}): Promise<Health> {
    const start = performance.now();
    await this.#call(health, options);
    return { address: this.address, latency: performance.now() - start };
  }

  /** Returns the version of the daemon, with empty fields if the daemon is too old to report it. */
  info(options: RequestOptions = {}): Promise<DaemonInfo> {
    return this.#call(info, options);
  }

  /**
   * Opens a connection on which the daemon serves its Control API over HTTP/2, and returns it before any byte was exchanged.
   * The caller must destroy it. Rejects with `ConnectionError`.
   */
  dial(options: RequestOptions = {}): Promise<Duplex> {
    this.#check();
    return this.#daemon.dial(options.signal);
  }

  /** Returns the workers of the daemon. */
  workers(options: RequestOptions = {}): Promise<Worker[]> {
    return this.#call(workers, options);
  }

  /**
   * Returns the provenance of a build by platform, as the daemon recorded it in SLSA's form; the key is empty if the result
   * has no platforms. The result is empty if the daemon keeps no records (before BuildKit v0.11) or has none of this build.
   */
  provenance(ref: string, options: RequestOptions = {}): Promise<Record<string, unknown>> {
    return this.#call((connection) => provenance(connection, ref, options.signal), options);
  }

  /** Cancels running builds and waits for their end. Does nothing the second time. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const build of this.#builds) build.cancel(new Error("the client was closed"));
    await Promise.allSettled([...this.#builds].map(({ result }) => result));
    await this.#daemon.release();
  }

  /** The same as {@linkcode BuildKitClient.close}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #call<T>(
    call: (connection: RpcConnection, options: CallOptions) => Promise<T>,
    { signal }: RequestOptions,
  ): Promise<T> {
    this.#check();
    return await withConnection(
      this.#daemon,
      signal,
      (connection) => call(connection, { signal }),
    );
  }

  #check(): void {
    if (this.#closed) throw new CancelledError("the client is closed");
  }
}
