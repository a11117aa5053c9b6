import assert from "node:assert/strict";
import { readBounded } from "../../../../lib/internal/files/bounded.ts";

/** Returns a file that answers each read with the next of these. */
function file(...answers: (string | Error)[]) {
  return {
    read(buffer: Uint8Array): Promise<number | null> {
      const answer = answers.shift();
      if (answer instanceof Error) return Promise.reject(answer);
      if (answer === undefined) return Promise.resolve(null);
      return Promise.resolve(new TextEncoder().encodeInto(answer, buffer).written);
    },
  };
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

Deno.test("readBounded: joins what it reads, up to the limit and one byte", async () => {
  assert.equal(text(await readBounded(file("a", "bc"), 10)), "abc");
  assert.equal(text(await readBounded(file("abc", "def"), 3)), "abcd");
  assert.equal(text(await readBounded(file(), 3)), "");
});

Deno.test("readBounded: tries again when a non-blocking file is not ready", async () => {
  const later = new Deno.errors.WouldBlock("Resource temporarily unavailable");
  assert.equal(text(await readBounded(file("a", later, "b"), 10)), "ab");
  const controller = new AbortController();
  const reading = readBounded(file(later, "b"), 10, controller.signal);
  controller.abort(new Error("enough"));
  await assert.rejects(reading, /^Error: enough$/);
});

Deno.test("readBounded: passes errors on", async () => {
  await assert.rejects(readBounded(file("a", new Error("broken")), 10), /^Error: broken$/);
});
