import assert from "node:assert/strict";
import { ProgressWriter } from "../../../lib/terminal/progress_writer.ts";
import { ManualClock } from "../../support/manual_clock.ts";

/** A stream whose writes wait until they are let through. */
class SlowStream {
  written = "";
  #open = Promise.withResolvers<void>();

  async write(bytes: Uint8Array): Promise<number> {
    await this.#open.promise;
    this.written += new TextDecoder().decode(bytes);
    return bytes.length;
  }

  open(): void {
    this.#open.resolve();
  }
}

Deno.test("ProgressWriter: writes texts in order, with controls made visible", async () => {
  const stream = new SlowStream();
  const writer = new ProgressWriter(undefined, stream);
  await writer.write("");
  await writer.flush();
  await writer.write("a\n");
  await writer.write("b\x1b[2J\n");
  stream.open();
  await writer.flush();
  assert.equal(stream.written, "a\nb\\x1b[2J\n");
  await writer.write("c\n");
  await writer.flush();
  assert.equal(stream.written, "a\nb\\x1b[2J\nc\n");
});

Deno.test("ProgressWriter: lets the display wait when much is pending", async () => {
  const stream = new SlowStream();
  const writer = new ProgressWriter(undefined, stream);
  await writer.write("first");
  let ready = false;
  const waiting = writer.write("x".repeat(100_000)).then(() => ready = true);
  await new Promise((resolve) => setTimeout(resolve));
  assert(!ready);
  stream.open();
  await waiting;
  assert.equal(stream.written.length, 100_005);
});

Deno.test("ProgressWriter: a failure ends the progress, and is not an error", async () => {
  let attempts = 0;
  const full = {
    write() {
      attempts++;
      return Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
    },
  };
  const writer = new ProgressWriter(undefined, full);
  for (const text of ["a", "b", "c"]) {
    await writer.write(text);
    await writer.flush();
  }
  assert.equal(attempts, 1);
});

Deno.test("ProgressWriter: gives up a reader that has stopped, a second after the cancel", async () => {
  const clock = new ManualClock();
  const cancel = new AbortController();
  const stream = new SlowStream();
  const writer = new ProgressWriter(cancel.signal, stream, clock);
  await writer.write("a");
  const waiting = writer.write("x".repeat(100_000));
  cancel.abort();
  clock.advance(999);
  let over = false;
  const flushed = writer.flush().then(() => over = true);
  await new Promise((resolve) => setTimeout(resolve));
  assert(!over);
  clock.advance(1);
  await Promise.all([waiting, flushed]);
  await writer.write("more");
  await writer.flush();
  assert.equal(stream.written, "");
});

Deno.test("ProgressWriter: nothing is a command in a job of GitHub", async () => {
  for (const service of ["", "true"]) {
    let written = "";
    const stream = {
      write(bytes: Uint8Array) {
        written += new TextDecoder().decode(bytes);
        return Promise.resolve(bytes.length);
      },
    };
    const environment = (name: string) => name === "GITHUB_ACTIONS" ? service : undefined;
    const writer = new ProgressWriter(undefined, stream, undefined, environment);
    writer.write("a\n ::error::b\n");
    writer.writeControls("::endgroup::\n");
    await writer.flush();
    assert.equal(written, `a\n ${service ? ": :" : "::"}error::b\n::endgroup::\n`);
  }
});
