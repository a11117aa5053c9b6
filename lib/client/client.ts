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

/** What {@linkcode BuildKitClient.connect} can be given. */
export interface ConnectOptions {
  /**
   * Whether a daemon is waited for that doesn't answer yet, and how long: `true` for 10 attempts in about 95 s. What
   * waiting doesn't mend, such as a socket that this user may not open, is an error at once.
   *
   * @default {false}
   */
  wait?: boolean | WaitOptions;
  /**
   * TLS for an address that is a TCP port. `true` trusts the system's certificate authorities, which `https://HOST:PORT`
   * as an address says, too.
   *
   * @default {none; for a Docker Engine's TCP port what DOCKER_TLS_VERIFY and DOCKER_CERT_PATH say}
   */
  tls?: boolean | TlsOptions;
  /** Ends the connecting. */
  signal?: AbortSignal;
}

/** What the short calls can be given. */
export interface RequestOptions {
  /** Ends the call. */
  signal?: AbortSignal;
}

/** A daemon that is well. */
export interface Health {
  /** The daemon's address. */
  readonly address: string;
  /** How long it took to connect and to hear from it, in milliseconds. */
  readonly latency: number;
}

/**
 * A client of one BuildKit daemon. It holds no connection while nothing runs, and survives the daemon's restarts: each call
 * and each build opens one. Where that is dear (a network, SSH, a program) the first of them, within a second, gets the one
 * on which the daemon was found.
 */
export class BuildKitClient implements AsyncDisposable {
  readonly #daemon: Daemon;
  readonly #sharing = new SessionPool();
  /** One for all builds, so that each login is looked up once. */
  readonly #credentials = defaultCredentials();
  readonly #builds = new Set<Build>();
  #closed = false;

  private constructor(daemon: Daemon) {
    this.#daemon = daemon;
  }

  /**
   * Finds a daemon and makes sure that it answers: the one at `address`, else the first that answers of
   * `BUILDKIT_HOST`, `BUILDKIT_ADDR`, a builder of one's own that is up, the well-known sockets, `DOCKER_HOST`, the Docker
   * Engine's socket.
   *
   * Each is tried once, unless `wait` says otherwise; a socket may take 5 s to open, and the daemon 10 s to answer.
   *
   * Rejects with `OptionError` for an address that can't be one and for `tls` that can't be used, and with
   * `ConnectionError` that lists what was tried when none answers.
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

  /** The daemon's address, such as `unix:///run/buildkit/buildkitd.sock`. */
  get address(): string {
    return this.#daemon.text;
  }

  /**
   * Starts a build. Throws `OptionError` at once for options that can't be right. Builds that run at the same time with
   * the same tree send it once.
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

  /** Asks the daemon whether it's well. Rejects when it isn't. */
  async health(options: RequestOptions = {}): Promise<Health> {
    const start = performance.now();
    await this.#call(health, options);
    return { address: this.address, latency: performance.now() - start };
  }

  /** The daemon's version, with empty fields where the daemon is too old to tell. */
  info(options: RequestOptions = {}): Promise<DaemonInfo> {
    return this.#call(info, options);
  }

  /**
   * Opens a connection on which the daemon serves its Control API over HTTP/2, and hands it over as it is, with nothing
   * said yet. Who gets it destroys it. Rejects with `ConnectionError`.
   */
  dial(options: RequestOptions = {}): Promise<Duplex> {
    this.#check();
    return this.#daemon.dial(options.signal);
  }

  /** The daemon's workers. */
  workers(options: RequestOptions = {}): Promise<Worker[]> {
    return this.#call(workers, options);
  }

  /**
   * How a build of this daemon came about, as it recorded it: SLSA's provenance by platform, the key empty where the
   * result has no platforms. Empty where the daemon keeps no records (before BuildKit v0.11), or none of that build.
   */
  provenance(ref: string, options: RequestOptions = {}): Promise<Record<string, unknown>> {
    return this.#call((connection) => provenance(connection, ref, options.signal), options);
  }

  /** Cancels the builds that run, and waits for their end. Does nothing the second time. */
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
