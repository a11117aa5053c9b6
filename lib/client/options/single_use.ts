/** Options that can be used only once: streams, and targets of the caller. */
import type { TreeTarget } from "../../diffcopy/mod.ts";
import type { BuildOptions } from "./build.ts";
import type { Output } from "./output.ts";

/**
 * Provides the options of a build for several attempts. Each attempt gets its own streams and targets in front of the
 * caller's. An attempt that fails before it used one leaves the caller's untouched for the next.
 */
export class SingleUseInputs {
  readonly #options: BuildOptions;
  #used: string | undefined;
  /** Ends of unused streams and targets, passed on to the caller's if no attempt follows. */
  readonly #deferred: (() => unknown)[] = [];

  constructor(options: BuildOptions) {
    this.#options = options;
  }

  /** Describes what was used and cannot be used again; undefined if everything can. */
  get used(): string | undefined {
    return this.#used;
  }

  /** Returns the options for the next attempt. */
  options(): BuildOptions {
    this.#deferred.length = 0;
    const { context, outputs } = this.#options;
    return {
      ...this.#options,
      ...(context instanceof ReadableStream ? { context: this.#readable(context) } : {}),
      ...(outputs ? { outputs: outputs.map((output) => this.#output(output)) } : {}),
    };
  }

  /** Passes on to the caller's streams and targets how the last, failed attempt ended them. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#deferred.splice(0).map(async (tell) => await tell()));
  }

  #defer(tell: () => unknown): void {
    this.#deferred.push(tell);
  }

  #output(output: Output): Output {
    if (!("dest" in output) || typeof output.dest !== "object") return output;
    const words = `the output of type ${output.type}`;
    if (output.type === "local") {
      return { ...output, dest: this.#target(output.dest as TreeTarget, words) };
    }
    return { ...output, dest: this.#writable(output.dest as WritableStream<Uint8Array>, words) };
  }

  #readable(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        this.#used ??= "the stream that is the context";
        reader ??= stream.getReader();
        const { value, done } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => {
        if (reader) return reader.cancel(reason);
        return this.#defer(() => stream.cancel(reason));
      },
    }, { highWaterMark: 0 });
  }

  #writable(stream: WritableStream<Uint8Array>, words: string): WritableStream<Uint8Array> {
    let writer: WritableStreamDefaultWriter<Uint8Array> | undefined;
    const own = () => {
      this.#used ??= words;
      return writer ??= stream.getWriter();
    };
    return new WritableStream<Uint8Array>({
      write: (chunk) => own().write(chunk),
      close: () => own().close(),
      abort: (reason) => {
        if (writer) return writer.abort(reason);
        return this.#defer(() => stream.abort(reason));
      },
    });
  }

  #target(target: TreeTarget, words: string): TreeTarget {
    let touched = false;
    const own = () => {
      this.#used ??= words;
      touched = true;
      return target;
    };
    return {
      directory: (entry) => own().directory(entry),
      symlink: (entry) => own().symlink(entry),
      special: (entry) => own().special(entry),
      file: (entry) => own().file(entry),
      link: (entry) => own().link(entry),
      finish: () => own().finish(),
      abort: () => {
        if (touched) return target.abort();
        return this.#defer(() => target.abort());
      },
    };
  }
}
