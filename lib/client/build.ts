import type { ProgressEvent } from "../progress/mod.ts";
import { checkOptions } from "./options/check.ts";
import type { Daemon } from "./connect/daemon.ts";
import type { BuildOptions } from "./options/build.ts";
import { EventQueue } from "./event_queue.ts";
import type { BuildResult } from "./options/result.ts";
import { withRetries } from "./retry.ts";
import { runAttempt } from "./attempt.ts";
import type { SessionPool } from "./connect/session_pool.ts";

/**
 * A running build. Await it for its result, iterate it for its progress, and cancel it by {@linkcode Build.cancel} or the
 * signal in its options. It runs even if nothing awaits or iterates it.
 *
 * ```ts ignore
 * const build = client.build({ context: directory(".") });
 * for await (const event of build) {
 *   if (event.type === "vertex") console.log(event.vertex.name);
 * }
 * console.log((await build).digest);
 * ```
 */
export class Build implements PromiseLike<BuildResult>, AsyncIterable<ProgressEvent> {
  /** Resolves to the result. Rejects with a `BkitError`. */
  readonly result: Promise<BuildResult>;
  readonly #events = new EventQueue<ProgressEvent>();
  readonly #cancel = new AbortController();
  #ref = "";

  /** Starts a build. Use `BuildKitClient.build` instead. */
  constructor(daemon: Daemon, sharing: SessionPool, options: BuildOptions) {
    checkOptions(options);
    const signal = options.signal
      ? AbortSignal.any([options.signal, this.#cancel.signal])
      : this.#cancel.signal;
    const report = (event: ProgressEvent) => this.#events.push(event);
    this.result = withRetries(daemon, options, report, signal, (trial) => {
      this.#ref = trial.ref;
      return runAttempt(daemon, sharing, trial, report, signal);
    });
    this.result.then(() => this.#events.end(), (error) => this.#events.end(error));
  }

  /** Id of the build in the daemon. Each attempt has its own. */
  get ref(): string {
    return this.#ref;
  }

  /**
   * Events of the build from its start. Each event goes to one reader. The iteration ends with the build and throws its error
   * if it failed. Until it is read, only the newest events are kept.
   */
  get progress(): AsyncIterable<ProgressEvent> {
    return this.#events;
  }

  /** The same as {@linkcode Build.progress}. */
  [Symbol.asyncIterator](): AsyncIterator<ProgressEvent> {
    return this.#events[Symbol.asyncIterator]();
  }

  /** Stops the build in the daemon; its result rejects with `CancelledError`. Does nothing once it is over. */
  cancel(reason: unknown = new Error("cancel() was called")): void {
    this.#cancel.abort(reason);
  }

  /** The same as `result.then`, so that a build can be awaited. */
  then<A = BuildResult, B = never>(
    onResult?: ((result: BuildResult) => A | PromiseLike<A>) | null,
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.result.then(onResult, onError);
  }
}
