import assert from "node:assert/strict";
import { warningRows } from "../../../../lib/progress/tty/warnings.ts";

const warning = {
  vertex: "v",
  short: "FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 3)",
  detail: ["The 'as' keyword should match the case of the 'from' keyword"],
  url: "https://example.com/rule",
  source: { file: "Dockerfile", line: 3 },
};

const lines = (...args: Parameters<typeof warningRows>) =>
  warningRows(...args).map(({ left }) => left);

Deno.test("warningRows: a line for each warning, with its place told once", () => {
  assert.deepEqual(lines([warning, { ...warning, source: { file: "x", line: 4 } }], 80), [
    "2 warnings:",
    " - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (Dockerfile:3)",
    " - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (line 3) (x:4)",
  ]);
  assert.deepEqual(lines([], 80), []);
});

Deno.test("warningRows: adds the address of the explanation where there is room", () => {
  assert.deepEqual(lines([warning], 120), [
    "1 warning:",
    " - FromAsCasing: 'as' and 'FROM' keywords' casing do not match (Dockerfile:3) https://example.com/rule",
  ]);
});

Deno.test("warningRows: keeps the details of bkit's own warnings", () => {
  const own = { vertex: "", short: "sent in part", detail: ["Exclude it."], url: "" };
  assert.deepEqual(lines([own], 80), ["1 warning:", " - sent in part", "   Exclude it."]);
});

Deno.test("warningRows: shows what could control a terminal", () => {
  const bad = { ...warning, short: "a\x1b[2Jb\nc", source: undefined, url: "" };
  assert.deepEqual(lines([bad], 80).slice(1), [" - a\\x1b[2Jb c"]);
});
