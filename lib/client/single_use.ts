/** Inputs of the caller that can be used only once: streams and targets. */
import type { TreeTarget } from "../diffcopy/mod.ts";
import type { BuildRequest } from "./options/build.ts";
import type { Output } from "./options/output.ts";

/**
 * Derives the options for several attempts at a build: each attempt gets its own streams and
 * targets, which forward to those of the caller. An attempt that fails before it used one leaves
 * the caller's untouched for the next attempt.
 */
export class SingleUseInputs {
  readonly #options: BuildRequest;
  #used: string | undefined;
  /** Cancellations of unused inputs, forwarded to the caller's inputs if no attempt follows. */
  readonly #deferred: (() => unknown)[] = [];

  constructor(options: BuildRequest) {
    this.#options = options;
  }

  /** Description of an input that was used and cannot be used again; undefined if there is none. */
  get used(): string | undefined {
    return this.#used;
  }

  /** Returns the options for the next attempt. */
  options(): BuildRequest {
    this.#deferred.length = 0;
    const { context, outputs } = this.#options;
    return {
      ...this.#options,
      ...(context instanceof ReadableStream ? { context: this.#readable(context) } : {}),
      ...(outputs ? { outputs: outputs.map((output) => this.#output(output)) } : {}),
    };
  }

  /** Forwards to the caller's inputs what the last attempt, which failed, did to them. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#deferred.splice(0).map(async (settle) => await settle()));
  }

  #defer(settle: () => unknown): void {
    this.#deferred.push(settle);
  }

  #output(output: Output): Output {
    if (!("dest" in output) || typeof output.dest !== "object") return output;
    const description = `the output of type ${output.type}`;
    if (output.type === "local") {
      return { ...output, dest: this.#target(output.dest as TreeTarget, description) };
    }
    return {
      ...output,
      dest: this.#writable(output.dest as WritableStream<Uint8Array>, description),
    };
  }

  #readable(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
    let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
    return new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        this.#used ??= "the context stream";
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

  #writable(stream: WritableStream<Uint8Array>, description: string): WritableStream<Uint8Array> {
    let writer: WritableStreamDefaultWriter<Uint8Array> | undefined;
    const claim = () => {
      this.#used ??= description;
      return writer ??= stream.getWriter();
    };
    return new WritableStream<Uint8Array>({
      write: (chunk) => claim().write(chunk),
      close: () => claim().close(),
      abort: (reason) => {
        if (writer) return writer.abort(reason);
        return this.#defer(() => stream.abort(reason));
      },
    });
  }

  #target(target: TreeTarget, description: string): TreeTarget {
    let touched = false;
    const claim = () => {
      this.#used ??= description;
      touched = true;
      return target;
    };
    return {
      directory: (entry) => claim().directory(entry),
      symlink: (entry) => claim().symlink(entry),
      special: (entry) => claim().special(entry),
      file: (entry) => claim().file(entry),
      link: (entry) => claim().link(entry),
      finish: () => claim().finish(),
      abort: () => {
        if (touched) return target.abort();
        return this.#defer(() => target.abort());
      },
    };
  }
}
