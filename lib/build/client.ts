import { parseAddress } from "../address/address.ts";
import { candidates } from "../address/candidates.ts";
import type { Endpoint } from "../address/endpoint.ts";
import { CancelledError } from "../errors.ts";
import type { CallOptions, RpcConnection } from "../rpc/client.ts";
import { Build } from "./build.ts";
import { reach, withConnection } from "./connect.ts";
import { type DaemonInfo, health, info, workers } from "./facts.ts";
import type { BuildOptions } from "./options.ts";
import { provenance } from "./provenance.ts";
import { defaultCredentials } from "../registry/mod.ts";
import { Sharing } from "./share.ts";
import type { Worker } from "./worker.ts";

/** What {@linkcode BuildKitClient.connect} can be given. */
export interface ConnectOptions {
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
 * A client of one BuildKit daemon. It holds no connection while nothing runs: each call and each build opens
 * one, which is a matter of a millisecond, and survives the daemon's restarts.
 */
export class BuildKitClient implements AsyncDisposable {
  readonly #endpoint: Endpoint;
  readonly #sharing = new Sharing();
  /** One for all builds, so that each login is looked up once. */
  readonly #credentials = defaultCredentials();
  readonly #builds = new Set<Build>();
  #closed = false;

  private constructor(endpoint: Endpoint) {
    this.#endpoint = endpoint;
  }

  /**
   * Finds a daemon and makes sure that it answers: the one at `address`, else the first that answers of
   * `BUILDKIT_HOST`, `BUILDKIT_ADDR`, the well-known sockets, `DOCKER_HOST`, the Docker Engine's socket.
   *
   * Rejects with `OptionError` for an address that can't be one, and with `ConnectionError` that lists what was
   * tried when none answers.
   */
  static async connect(address?: string, options: ConnectOptions = {}): Promise<BuildKitClient> {
    const list = address === undefined
      ? candidates((name) => Deno.env.get(name))
      : [{ address: parseAddress(address), source: "given" }];
    return new BuildKitClient(await reach(list, options.signal));
  }

  /** The daemon's address, such as `unix:///run/buildkit/buildkitd.sock`. */
  get address(): string {
    return this.#endpoint.text;
  }

  /**
   * Starts a build. Throws `OptionError` at once for options that can't be right. Builds that run at the same time with
   * the same tree send it once.
   */
  build(options: BuildOptions): Build {
    this.#check();
    const build = new Build(this.#endpoint, this.#sharing, {
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
      this.#endpoint,
      signal,
      (connection) => call(connection, { signal }),
    );
  }

  #check(): void {
    if (this.#closed) throw new CancelledError("the client is closed");
  }
}
