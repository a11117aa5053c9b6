import { CancelledError } from "../errors.ts";
import { eventCost } from "../progress/events/event_cost.ts";
import type { ProgressEvent, ProgressModel, Step } from "../progress/mod.ts";
import { checkOptions } from "./check/check_options.ts";
import type { Daemon } from "./connect/daemon.ts";
import type { BuildRequest } from "./options/build.ts";
import { EventQueue } from "./event_queue.ts";
import { readPipes } from "./options/pipes.ts";
import type { BuildResult } from "./options/result.ts";
import { withRetries } from "./retry.ts";
import { runAttempt } from "./attempt.ts";
import type { SessionPool } from "./connect/session_pool.ts";

/**
 * A running build. Await it for its result, iterate over it for its progress, and cancel it with
 * {@linkcode Build.cancel} or the signal in its options. It runs whether or not it is observed.
 *
 * It is a promise in every respect. If it fails, and nobody has called `then`, `catch` or `finally`,
 * awaited it or handled {@linkcode Build.result} by the time at which it does, its error is an
 * unhandled rejection, with two exceptions:
 *
 * - Iterators that are running at that time throw the error, which is enough. If all of them are
 *   left before they come to it, by `break` for example, it is an unhandled rejection after all.
 * - A build that was cancelled, by {@linkcode Build.cancel}, by its signal or by closing the client,
 *   is never one.
 */
export class Build implements Promise<BuildResult>, AsyncIterable<ProgressEvent> {
  readonly #events = new EventQueue<ProgressEvent>(eventCost, () => this.#throwUnhandled());
  readonly #cancel = new AbortController();
  readonly #result = Promise.withResolvers<BuildResult>();
  #awaited = false;
  #error: unknown;
  #ref = "";
  #model: ProgressModel | undefined;

  /**
   * Starts a build on a daemon, and calls `onEnd` when it has ended. Use `BuildKitClient.build` to
   * create one.
   */
  constructor(daemon: Daemon, sharing: SessionPool, options: BuildRequest, onEnd?: () => void) {
    checkOptions(options);
    const signal = options.signal
      ? AbortSignal.any([options.signal, this.#cancel.signal])
      : this.#cancel.signal;
    const report = (event: ProgressEvent) => this.#events.push(event);
    const outcome = readPipes(options, signal).then((given) =>
      withRetries(daemon, given, report, signal, (attempt) => {
        this.#ref = attempt.ref;
        this.#model = attempt.model;
        return runAttempt(daemon, sharing, attempt, report, signal);
      })
    );
    outcome.then((result) => {
      this.#events.end();
      this.#result.resolve(result);
    }, (error) => this.#fail(error)).finally(onEnd);
  }

  /** The name of the class. */
  get [Symbol.toStringTag](): string {
    return "Build";
  }

  /** The result of the build as a plain promise. Rejects with a `BkitError`. */
  get result(): Promise<BuildResult> {
    this.#awaited = true;
    return this.#result.promise;
  }

  /** Id of the build in the daemon. It changes when the build is retried. */
  get ref(): string {
    return this.#ref;
  }

  /**
   * The steps so far with everything that is known of them, whether or not the progress is read. The
   * steps change while the build runs; the list does not, so get it again. It starts over when the
   * build is retried.
   */
  get steps(): readonly Readonly<Step>[] {
    return [...this.#model?.steps.values() ?? []];
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

  /** Same as `result.catch`. */
  catch<B = never>(
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<BuildResult | B> {
    return this.result.catch(onError);
  }

  /** Same as `result.finally`. */
  finally(onEnd?: (() => void) | null): Promise<BuildResult> {
    return this.result.finally(onEnd);
  }

  #fail(error: unknown): void {
    const { promise, reject } = this.#result;
    // Iterators that are running throw the error.
    if (this.#events.isRead || error instanceof CancelledError) promise.catch(() => {});
    this.#error = error;
    reject(error);
    this.#events.end(error);
  }

  /** Makes the error an unhandled rejection, since no iterator throws it. */
  #throwUnhandled(): void {
    if (this.#awaited || this.#error instanceof CancelledError) return;
    Promise.reject(this.#error);
  }
}
