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
 * A build that runs: awaited for its result, iterated for its progress, cancelled by
 * {@linkcode Build.cancel} or the signal in its options. It runs whether or not anyone looks.
 */
export class Build implements PromiseLike<BuildResult>, AsyncIterable<ProgressEvent> {
  /** The result. Rejects with a `BkitError`. */
  readonly result: Promise<BuildResult>;
  readonly #events = new EventQueue<ProgressEvent>();
  readonly #cancel = new AbortController();
  #ref = "";

  /** Starts a build at a daemon; `BuildKitClient.build` is the way to get one. */
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

  /** The build's id in the daemon; another one when it's tried again. */
  get ref(): string {
    return this.#ref;
  }

  /**
   * What the build reports, from its start: each report goes to one reader. Ends with the build, by
   * throwing its error where it failed. Until someone reads, only the newest reports are kept.
   */
  get progress(): AsyncIterable<ProgressEvent> {
    return this.#events;
  }

  /** The same as {@linkcode Build.progress}. */
  [Symbol.asyncIterator](): AsyncIterator<ProgressEvent> {
    return this.#events[Symbol.asyncIterator]();
  }

  /** Stops the build in the daemon; its result rejects with `CancelledError`. Does nothing once it's over. */
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
