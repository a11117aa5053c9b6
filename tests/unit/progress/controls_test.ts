/** Texts of a daemon that would control a terminal, in every display. */
import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import {
  CiDisplay,
  drawFrame,
  JsonDisplay,
  PlainDisplay,
  type ProgressEvent,
  ProgressModel,
} from "../../../lib/progress/mod.ts";
import { LineSplitter } from "../../../lib/progress/model/lines.ts";

const BAD = "a\x1b[2J\x1b]0;title\x07\x9b31m\u202eb\u2066c\x7fd\re\0";
// deno-lint-ignore no-control-regex
const CONTROL = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

const step = { digest: "d", name: BAD, inputs: [], cached: false, error: "", started: 1 };
const EVENTS: ProgressEvent[] = [
  { type: "vertex", vertex: step },
  {
    type: "status",
    status: { id: BAD, vertex: "d", name: BAD, current: 1, total: 2, started: 1 },
  },
  { type: "log", log: { vertex: "d", stream: "stdout", time: 2, data: encode(`${BAD}\n`) } },
  {
    type: "warning",
    warning: {
      vertex: "d",
      short: BAD,
      detail: [BAD],
      url: BAD,
      source: { file: BAD, line: 1 },
    },
  },
  {
    type: "status",
    status: { id: BAD, vertex: "d", name: "", current: 2, total: 2, started: 1, completed: 2 },
  },
  { type: "vertex", vertex: { ...step, completed: 3, error: BAD } },
];

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

Deno.test("PlainDisplay: shows no text of a daemon that controls a terminal", () => {
  const display = new PlainDisplay();
  const shown = EVENTS.map((event) => display.apply(event)).join("") + display.end();
  assert(!CONTROL.test(shown), JSON.stringify(shown));
  assert.equal(shown.split("\\u202e").length, 9);
  // the name, a status, a warning at its place and in full at the end, an error
});

Deno.test("CiDisplay: shows no text of a daemon that controls a terminal", () => {
  const marker = "\x1b[0K";
  for (const service of [undefined, "github", "gitlab"] as const) {
    const display = new CiDisplay(service);
    const shown = EVENTS.map((event) => display.apply(event, 10)).join("") + display.end(5020);
    const rest = service === "gitlab" ? shown.replaceAll(marker, "").replaceAll("\r", "") : shown;
    assert(!CONTROL.test(rest), JSON.stringify(rest));
    assert(shown.split("\\u202e").length > 5);
  }
});

Deno.test("drawFrame: shows no text of a daemon that controls a terminal", () => {
  const model = new ProgressModel();
  for (const event of EVENTS) {
    model.apply(event);
    for (const color of [false, true]) {
      const frame = drawFrame(model, { columns: 200, rows: 50, color }, {
        now: 5,
        started: 1,
      });
      assert(!CONTROL.test(color ? stripVTControlCharacters(frame) : frame), JSON.stringify(frame));
    }
  }
});

Deno.test("JsonDisplay: is valid JSON without characters that control a terminal", () => {
  const display = new JsonDisplay();
  for (const event of EVENTS) {
    const line = display.apply(event).split("\n").at(-2)!;
    assert(!CONTROL.test(line), JSON.stringify(line));
    if (event.type === "vertex") assert.deepEqual(JSON.parse(line).vertex, event.vertex);
  }
});

Deno.test("LineSplitter: keeps 64 KiB of a line, and the end of one that starts over", () => {
  const splitter = new LineSplitter("stdout");
  const piece = encode("x".repeat(10_000));
  for (let i = 0; i < 1000; i++) assert.deepEqual(splitter.push(piece, 1), []);
  const [line, ...more] = splitter.push(encode("y\nnext\n"), 2);
  assert.equal(line!.text, "x".repeat(64 * 1024));
  assert.deepEqual(more.map(({ text }) => text), ["next"]);
  for (let i = 0; i < 1000; i++) splitter.push(encode(`\r${i} ${"#".repeat(500)}`), 3);
  assert.deepEqual(splitter.end(4).map(({ text }) => text), [`999 ${"#".repeat(500)}`]);
});

Deno.test("LineSplitter: reads a line feed after carriage returns in separate pieces", () => {
  const splitter = new LineSplitter("stdout");
  const lines = ["one\r", "\r\n", "two\rthr", "ee\r\n", "\rfour\n"].flatMap((text) =>
    splitter.push(encode(text), 1)
  );
  assert.deepEqual(lines.map(({ text }) => text), ["one", "three", "four"]);
});

Deno.test("displays: a name of many spaces and lines is examined as far as it is shown", () => {
  const name = `${" \n".repeat(200_000)}end`;
  const display = new PlainDisplay();
  const shown = display.apply({ type: "vertex", vertex: { ...step, name } });
  assert(shown.length < 5000);
});
