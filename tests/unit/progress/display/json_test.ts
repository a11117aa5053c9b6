import assert from "node:assert/strict";
import { JsonDisplay, type ProgressEvent, RawJsonDisplay } from "../../../../lib/progress/mod.ts";
import { BUILD, log, text, vertex } from "../events.ts";

/** Returns the objects of lines of JSON. */
const parsed = (lines: string): Record<string, unknown>[] =>
  lines.trimEnd().split("\n").map((line) => JSON.parse(line));

Deno.test("JsonDisplay: formats every kind of event", async (t) => {
  const display = new JsonDisplay();
  const lines = BUILD.map((event) => display.apply(event)).join("");
  await t.assertSnapshot(lines + display.end());
});

Deno.test("JsonDisplay: a build without events has its version", () => {
  assert.deepEqual(parsed(new JsonDisplay().end()), [{ type: "start", version: 1 }]);
});

Deno.test("JsonDisplay: a character that is cut arrives whole", () => {
  const display = new JsonDisplay();
  display.apply(vertex("a", "a", { started: 1 }));
  const [first, rest] = [text.encode("a€").subarray(0, 2), text.encode("a€").subarray(2)];
  const piece = (data: Uint8Array): ProgressEvent => ({
    type: "log",
    log: { vertex: "a", stream: "stdout", time: 1, data },
  });
  const lines = parsed(display.apply(piece(first)) + display.apply(piece(rest)));
  assert.deepEqual(lines.map(({ log }) => (log as { data: string }).data), ["a", "€"]);
});

Deno.test("RawJsonDisplay: shows responses as they are, and the rest in their form", () => {
  const display = new RawJsonDisplay();
  const events: ProgressEvent[] = [
    { type: "raw", json: '{"vertexes":[{"digest":"sha256:1"}]}' },
    vertex("sha256:1", "RUN make"),
    log("sha256:1", "x\n", 1),
    vertex("push:a", "pushing a", { started: 1000, completed: 2500 }),
    { type: "warning", warning: { vertex: "", short: "lost", detail: [], url: "" } },
    { type: "transfer", transfer: { name: "a", files: 1, bytes: 1, done: true } },
  ];
  assert.equal(
    events.map((event) => display.apply(event)).join("") + display.end(),
    '{"vertexes":[{"digest":"sha256:1"}]}\n' +
      '{"vertexes":[{"digest":"push:a","name":"pushing a","started":"1970-01-01T00:00:01Z",' +
      '"completed":"1970-01-01T00:00:02.5Z"}]}\n' +
      '{"warnings":[{"level":1,"short":"bG9zdA=="}]}\n',
  );
});
