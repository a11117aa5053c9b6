import assert from "node:assert/strict";
import { CancelledError } from "../../../../lib/errors.ts";
import { askLine, askSecret, type Keyboard } from "../../../../lib/cli/terminal/prompt.ts";

/** A terminal on which chunks are typed; it records its modes. */
class Typed implements Keyboard {
  readonly modes: boolean[] = [];
  readonly #chunks: Uint8Array[];

  constructor(...chunks: (string | Uint8Array)[]) {
    this.#chunks = chunks.map((chunk) =>
      typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk
    );
  }

  read(buffer: Uint8Array): Promise<number | null> {
    const chunk = this.#chunks.shift();
    if (!chunk) return new Promise(() => {});
    if (chunk.length === 0) return Promise.resolve(null);
    buffer.set(chunk);
    return Promise.resolve(chunk.length);
  }

  setRaw(raw: boolean): void {
    this.modes.push(raw);
  }
}

const never = new AbortController().signal;

Deno.test("askSecret: reads keys up to the end of the line", async () => {
  for (
    const [chunks, secret] of [
      [["abc\r"], "abc"],
      [["a", "b", "c\nrest"], "abc"],
      [["abx\x7fc\r"], "abc"],
      [["aé日\x08\x08\x7f\x7fz\r"], "z"],
      [["wrong\x15right\r"], "right"],
      [["a\x1bb\tc\r"], "abc"],
      [[new Uint8Array([0xc3]), new Uint8Array([0xa9, 13])], "é"],
      [["\x04"], ""],
      [["ab\x04c\r"], "abc"],
      [["ab", ""], "ab"],
      [["\r"], ""],
    ] as const
  ) {
    const keyboard = new Typed(...chunks);
    assert.equal(await askSecret("", never, keyboard), secret, JSON.stringify(chunks));
    assert.deepEqual(keyboard.modes, [true, false]);
  }
});

Deno.test("askSecret: the terminal is as before however it ends", async () => {
  const cancelled = new Typed("ab\x03");
  await assert.rejects(askSecret("", never, cancelled), CancelledError);
  assert.deepEqual(cancelled.modes, [true, false]);
  const controller = new AbortController();
  const aborted = new Typed("ab");
  const asking = askSecret("", controller.signal, aborted);
  controller.abort(new CancelledError("cancelled"));
  await assert.rejects(asking, CancelledError);
  assert.deepEqual(aborted.modes, [true, false]);
  const unread = new Typed("ab\r");
  await assert.rejects(askSecret("", controller.signal, unread), CancelledError);
  assert.deepEqual(unread.modes, []);
});

Deno.test("askLine: returns the line without spaces around it, and nothing at the end", async () => {
  assert.equal(await askLine("", never, new Typed(" ann \n")), "ann");
  assert.equal(await askLine("", never, new Typed("")), "");
  await assert.rejects(
    askLine("", AbortSignal.abort(new CancelledError("cancelled")), new Typed()),
    CancelledError,
  );
});
