import { eventCost } from "../progress/event_cost.ts";
import type { ProgressEvent } from "../progress/mod.ts";
import { checkOptions } from "./options/check.ts";
import type { Daemon } from "./connect/daemon.ts";
import type { BuildOptions } from "./options/build.ts";
import { EventQueue } from "./event_queue.ts";
import { readPipes } from "./options/pipes.ts";
import type { BuildResult } from "./options/result.ts";
import { withRetries } from "./retry.ts";
import { runAttempt } from "./attempt.ts";
import type { SessionPool } from "./connect/session_pool.ts";

/**
 * A running build. Await it for its result, iterate over it for its progress, and cancel it with
 * {@linkcode Build.cancel} or the signal in its options. It runs whether or not it is observed.
 */
export class Build implements PromiseLike<BuildResult>, AsyncIterable<ProgressEvent> {
  /** The result of the build. Rejects with a `BkitError`. */
  readonly result: Promise<BuildResult>;
  readonly #events = new EventQueue<ProgressEvent>(eventCost);
  readonly #cancel = new AbortController();
  #ref = "";

  /** Starts a build on a daemon. Use `BuildKitClient.build` to create one. */
  constructor(daemon: Daemon, sharing: SessionPool, options: BuildOptions) {
    checkOptions(options);
    const signal = options.signal
      ? AbortSignal.any([options.signal, this.#cancel.signal])
      : this.#cancel.signal;
    const report = (event: ProgressEvent) => this.#events.push(event);
    this.result = readPipes(options, signal).then((given) =>
      withRetries(daemon, given, report, signal, (attempt) => {
        this.#ref = attempt.ref;
        return runAttempt(daemon, sharing, attempt, report, signal);
      })
    );
    this.result.then(() => this.#events.end(), (error) => this.#events.end(error));
  }

  /** Id of the build in the daemon. It changes when the build is retried. */
  get ref(): string {
    return this.#ref;
  }

  /**
   * Progress events from the start of the build; each event is delivered to one reader. Ends when
   * the build does, and throws its error if it failed. Until the first reader starts, only the
   * newest events are kept.
   */
  get progress(): AsyncIterable<ProgressEvent> {
    return this.#events;
  }

  /** Same as {@linkcode Build.progress}. */
  [Symbol.asyncIterator](): AsyncIterator<ProgressEvent> {
    return this.#events[Symbol.asyncIterator]();
  }

  /**
   * Stops the build in the daemon; its result rejects with `CancelledError`. Has no effect once the
   * build has ended.
   */
  cancel(reason: unknown = new Error("cancel() was called")): void {
    this.#cancel.abort(reason);
  }

  /** Same as `result.then`, which makes the build awaitable. */
  then<A = BuildResult, B = never>(
    onResult?: ((result: BuildResult) => A | PromiseLike<A>) | null,
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.result.then(onResult, onError);
  }
}
