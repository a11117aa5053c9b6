import assert from "node:assert/strict";
import fc from "fast-check";
import { LinearRegexp, RegexpBudget } from "../../../../lib/diffcopy/regexp/linear_regexp.ts";
import { translate } from "../../../../lib/diffcopy/pattern/translate.ts";
import { javaScriptTest } from "./regexp_oracle.ts";

/** Patterns for which other ways to match take exponential or at least quadratic time. */
const HARD = [
  "*?".repeat(30) + "[Z]",
  "*a*a*a*a*a*b*c",
  "?*".repeat(40) + "Z",
  "**/a/**/a/**/a/**/b",
  "**/a*/".repeat(10) + "b",
  "*[ab]".repeat(20) + "Z",
  "*[^b]*[[:alpha:]]*\\pL".repeat(5) + "Z",
  "*a|*a*a|*a*a*a*b",
  "*a{1,9}*a{2,9}*a{3,}Z",
  "**a*".repeat(10) + "**Z",
  "a*\\bb*\\B".repeat(8) + "Z",
];

const NAMES = [
  "a".repeat(64),
  "a".repeat(121),
  "a".repeat(4096),
  "ab".repeat(2048),
  "😀é".repeat(600),
  "a/".repeat(32 * 1024) + "a",
  Array.from({ length: 8192 }, (_, i) => `dir${i}`).join("/"),
];

Deno.test("linear_regexp: takes time proportional to the name and to the pattern", () => {
  for (const pattern of HARD) {
    const { source } = translate(pattern);
    for (const name of NAMES) {
      const regexp = new LinearRegexp(source);
      regexp.test(name);
      // each character follows each instruction and compares each set at most once
      const most = 3 * regexp.size * (name.length + 1);
      assert.ok(regexp.steps <= most, `${pattern}: ${regexp.steps} steps, not ${most}`);
      if (!pattern.includes("{")) assert.ok(regexp.size <= 5 * pattern.length + 3, pattern);
    }
  }
});

Deno.test("linear_regexp: stays linear when nothing can be kept", () => {
  for (const pattern of HARD) {
    const budget = new RegexpBudget();
    budget.left = 0;
    const regexp = new LinearRegexp(translate(pattern).source, budget);
    const name = "ab/a".repeat(512);
    const found = regexp.test(name);
    assert.ok(regexp.steps <= 3 * regexp.size * (name.length + 1), pattern);
    assert.equal(found, new LinearRegexp(translate(pattern).source).test(name));
  }
});

Deno.test("linear_regexp: a name that was tested before takes no more steps", () => {
  for (const pattern of HARD) {
    const regexp = new LinearRegexp(translate(pattern).source);
    const name = "ab/ba".repeat(20);
    regexp.test(name);
    const { steps } = regexp;
    regexp.test(name);
    assert.equal(regexp.steps, steps, pattern);
  }
});

Deno.test("linear_regexp: the memory for many different names is limited", () => {
  const budget = new RegexpBudget();
  const whole = budget.left;
  const regexp = new LinearRegexp("(a|b)*a(a|b){14}$", budget);
  let random = 1;
  for (let i = 0; i < 200; i++) {
    let name = "";
    for (let j = 0; j < 200; j++) {
      random = random * 48271 % 0x7fffffff;
      name += random & 64 ? "a" : "b";
    }
    assert.equal(regexp.test(name), name.at(-15) === "a", name);
    assert.ok(whole - budget.left <= 32 * 1024);
  }
});

Deno.test("linear_regexp: tells many different characters apart", () => {
  const characters = Array.from({ length: 1200 }, (_, i) => String.fromCodePoint(0x4e00 + i));
  const regexp = new LinearRegexp(`^(${characters.join("|")})*x$`);
  const text = characters.join("");
  assert.equal(regexp.test(`${text}x`), true);
  assert.equal(regexp.test(`${text}${text}x`), true);
  assert.equal(regexp.test(`${text}y`), false);
  assert.equal(regexp.test(`${text}\u4dffx`), false);
  const ascii = Array.from({ length: 94 }, (_, i) => `\\x${(33 + i).toString(16)}`);
  const short = new LinearRegexp(`^(${ascii.join("|")})*$`);
  assert.equal(short.test("~!aZ09".repeat(100)), true);
  assert.equal(short.test("~!aZ 09"), false);
});

Deno.test("linear_regexp: rejects an expression that repetitions make too large", () => {
  assert.throws(() => new LinearRegexp("a{1000}".repeat(66)), /too complex/);
  assert.throws(() => new LinearRegexp("a{0}" + "\\Q\\E{1000}".repeat(20) + "b".repeat(65536)));
  new LinearRegexp("a{0}" + "\\Q\\E{1000}".repeat(20)).test("a");
});

Deno.test("linear_regexp: a class of everything takes a character beyond 16 bits", () => {
  for (const source of ["[\\s\\S]\\z", "^[\\s\\S]$", "[[:word:]\\W]$"]) {
    assert.equal(new LinearRegexp(source).test("😀"), true, source);
  }
});

const word = fc.constantFrom("a", "b", "ab", "1", "_", "-", "/", "\n", "é", "😀", ".");
const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(""));
const atom = fc.constantFrom(
  ...["a", "b", "1", "_", "\\-", "/", "é", "😀", ".", "\\.", "\\n", "[ab]", "[^a]", "[^/]", "\\d"],
  ...["\\W", "[[:word:]]", "[\\s\\S]", "\\pL", "[^\\PL1]", "\\Qa-\\E", "\\x41", "^", "$", "\\b"],
  ...["\\B", "\\A", "\\z", "((.*/)?)", "(a|b)", "(|a)"],
);
const times = fc.constantFrom("", "", "", "*", "+", "?", "{2}", "{0,2}", "{1,}", "*?", "{0}");
const regexps = fc.array(fc.tuple(atom, times, fc.constantFrom("", "", "", "", "|")), {
  minLength: 1,
  maxLength: 7,
}).map((pieces) => pieces.flat().join(""));

Deno.test("linear_regexp: matches like JavaScript's expressions", () => {
  fc.assert(
    fc.property(regexps, fc.array(text, { minLength: 1, maxLength: 4 }), (source, texts) => {
      const expected = javaScriptTest(source);
      const regexp = new LinearRegexp(source);
      for (const text of texts) assert.equal(regexp.test(text), expected(text), text);
    }),
    { numRuns: 4000 },
  );
});

Deno.test("linear_regexp: accepts and rejects the same expressions as before", () => {
  const piece = fc.constantFrom(
    ...[
      "a",
      "(",
      ")",
      "[",
      "]",
      "[^",
      "{",
      "}",
      "{2}",
      "{2,1}",
      "*",
      "+",
      "?",
      "|",
      "^",
      "$",
      "\\",
    ],
    ...[
      "-",
      "\\p",
      "{L}",
      "L",
      "\\d",
      "\\Q",
      "\\E",
      "[:alpha:]",
      "[:no:]",
      "[:",
      ":]",
      "\\x4",
      "1",
    ],
  );
  const source = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(source, text, (source, text) => {
      let expected: (text: string) => boolean;
      try {
        expected = javaScriptTest(source);
      } catch (error) {
        assert.throws(() => new LinearRegexp(source), { message: (error as Error).message });
        return;
      }
      assert.equal(new LinearRegexp(source).test(text), expected(text));
    }),
    { numRuns: 4000 },
  );
});
