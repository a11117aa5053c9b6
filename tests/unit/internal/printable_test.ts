import assert from "node:assert/strict";
import fc from "fast-check";
import {
  oneLine,
  printable,
  printableJson,
  shortened,
  withoutEscapes,
  withoutMiddle,
  withoutRpcPrefix,
} from "../../../lib/internal/printable.ts";

const CASES: [text: string, shown: string][] = [
  ["plain text, ünïcode 日本語 😀\n\ttab", "plain text, ünïcode 日本語 😀\n\ttab"],
  ["\x1b[2J\x1b]0;title\x07", "\\x1b[2J\\x1b]0;title\\x07"],
  ["\x9b31m", "\\x9b31m"],
  ["over\rwritten\b\b", "over\\x0dwritten\\x08\\x08"],
  ["\x7f\0", "\\x7f\\x00"],
  ["user\u202efdp.exe", "user\\u202efdp.exe"],
  ["\u2066a\u2069 \u200e\u061c", "\\u2066a\\u2069 \\u200e\\u061c"],
  ["a\u2028b", "a\\u2028b"],
  ["half \ud83d of a pair", "half \\ud83d of a pair"],
];

Deno.test("printable: shows what could control a terminal, and keeps the rest", () => {
  for (const [text, shown] of CASES) assert.equal(printable(text), shown);
});

Deno.test("printableJson: is the same value, in which nothing could control a terminal", () => {
  const text = fc.string({ unit: "binary", maxLength: 50 });
  fc.assert(fc.property(fc.dictionary(text, text), (value) => {
    const json = printableJson(value);
    assert.deepEqual(JSON.parse(json), JSON.parse(JSON.stringify(value)));
    // deno-lint-ignore no-control-regex
    assert.doesNotMatch(json, /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/);
  }));
});

Deno.test("withoutEscapes: removes whole sequences", () => {
  const cases: [string, string][] = [
    ["\x1b[31;1mred\x1b[0m", "red"],
    ["\x1b]8;;http://a\x07link\x1b]8;;\x1b\\ end", "link end"],
    ["\x1b(B\x1b=\x1bMx", "x"],
    ["\x1b]0;never ends", ""],
    ["\x1b[1;1", "1;1"], // no sequence, because it does not end
    ["end\x1b", "end"],
  ];
  for (const [text, shown] of cases) assert.equal(withoutEscapes(text), shown, text);
});

Deno.test("withoutEscapes, printable: leave nothing that controls a terminal", () => {
  const character = fc.constantFrom(
    "\x1b",
    "[",
    "]",
    "1",
    ";",
    "m",
    "\x07",
    "\\",
    " ",
    "a",
    "\x9b",
  );
  fc.assert(fc.property(fc.array(character), (characters) => {
    // deno-lint-ignore no-control-regex
    assert.doesNotMatch(printable(withoutEscapes(characters.join(""))), /[\x07\x1b\x9b]/);
  }));
});

Deno.test("shortened: cuts a text, and marks that", () => {
  assert.equal(shortened("abc", 3), "abc");
  assert.equal(shortened("abcd", 3), "ab…");
});

Deno.test("withoutMiddle: keeps the beginning and the end of a long text", () => {
  assert.equal(withoutMiddle("short", 5), "short");
  assert.equal(withoutMiddle("beginning and end", 9), "beg … end");
});

Deno.test("oneLine: joins the lines of a name, and cuts a long one", () => {
  assert.equal(oneLine("RUN a &&\n    b\tc"), "RUN a && b c");
  assert.equal(oneLine(`${" ".repeat(5000)}end`), " …");
});

Deno.test("withoutRpcPrefix: removes the prefix everywhere, and nothing else", () => {
  const text = "rpc error: code = Unknown desc = a: rpc error: code = NotFound desc = b";
  assert.equal(withoutRpcPrefix(text), "a: b");
  assert.equal(withoutRpcPrefix("rpc error: lost"), "rpc error: lost");
});
