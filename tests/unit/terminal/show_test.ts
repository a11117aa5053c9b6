import assert from "node:assert/strict";
import { OptionError } from "../../../lib/errors.ts";
import type { ProgressEvent } from "../../../lib/progress/mod.ts";
import type { DisplayStream } from "../../../lib/terminal/stdio.ts";
import { show } from "../../../lib/terminal/show.ts";

/** A stream that keeps what is written. */
class Stream implements DisplayStream {
  readonly #terminal: boolean;
  readonly #decoder = new TextDecoder();
  text = "";

  constructor(terminal = false) {
    this.#terminal = terminal;
  }

  write(bytes: Uint8Array): Promise<number> {
    return Promise.resolve(this.writeSync(bytes));
  }

  writeSync(bytes: Uint8Array): number {
    this.text += this.#decoder.decode(bytes);
    return bytes.length;
  }

  isTerminal(): boolean {
    return this.#terminal;
  }
}

/** Returns a build with one step, which ends with a result or an error. */
function build(outcome: () => Promise<string>): AsyncIterable<ProgressEvent> & PromiseLike<string> {
  const done = outcome();
  done.catch(() => {});
  const vertex = { digest: "sha256:1", name: "RUN make", inputs: [], cached: false, error: "" };
  return {
    then: (onResult, onError) => done.then(onResult, onError),
    async *[Symbol.asyncIterator]() {
      yield { type: "vertex", vertex: { ...vertex, started: 1000 } };
      yield { type: "vertex", vertex: { ...vertex, started: 1000, completed: 3000 } };
      await done;
    },
  };
}

Deno.test("show: writes lines to a stream, and resolves with the result", async () => {
  const stream = new Stream();
  const options = { stream, mode: "plain" } as const; // "auto" depends on where the tests run
  assert.equal(await show(build(() => Promise.resolve("done")), options), "done");
  assert.match(stream.text, /^#1 RUN make\n#1 DONE 2\.0s\n/);
});

Deno.test("show: draws on a terminal, and leaves it restored if the build fails", async () => {
  const stream = new Stream(true);
  await assert.rejects(
    show(build(() => Promise.reject(new Error("the build failed"))), { stream }),
    /the build failed/,
  );
  assert.match(stream.text, /RUN make/);
  assert(stream.text.endsWith("\x1b[?25h\x1b[?2026l"), JSON.stringify(stream.text));
  assert(!stream.text.includes("the build failed"));
});

Deno.test("show: shows nothing if it is to be quiet", async () => {
  const stream = new Stream(true);
  await show(build(() => Promise.resolve("done")), { stream, mode: "quiet" });
  assert.equal(stream.text, "");
});

Deno.test("show: refuses to draw where there is no terminal", async () => {
  const stream = new Stream();
  await assert.rejects(
    show(build(() => Promise.resolve("done")), { stream, mode: "tty" }),
    (error) => error instanceof OptionError && error.option === "mode",
  );
});
