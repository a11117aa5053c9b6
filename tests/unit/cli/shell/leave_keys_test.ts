import assert from "node:assert/strict";
import fc from "fast-check";
import { LeaveKeys } from "../../../../lib/cli/shell/leave_keys.ts";

const encoder = new TextEncoder();

/** Types texts, one at a time. Returns what is passed on, with `!` if the keys to leave were typed. */
function typed(...texts: string[]): string {
  const keys = new LeaveKeys();
  let passed = "";
  for (const text of texts) {
    const { bytes, left } = keys.take(encoder.encode(text));
    passed += new TextDecoder().decode(bytes);
    if (left) return `${passed}!`;
  }
  return passed;
}

const CASES: readonly [string[], string][] = [
  [["ls\r", "exit\r"], "ls\rexit\r"],
  [["~."], "!"],
  [["ls\r~.rest"], "ls\r!"],
  [["ls\n", "~", "."], "ls\n!"],
  [["a~."], "a~."],
  [["~", "a~."], "~a~."],
  [["~~."], "~."],
  [["~~\r~."], "~\r!"],
  [["~\r", "~."], "~\r!"],
  [["cd ~/x\r"], "cd ~/x\r"],
  [["~/bin/x\r"], "~/bin/x\r"],
];

for (const [texts, expected] of CASES) {
  Deno.test(`LeaveKeys: ${JSON.stringify(texts)}`, () => assert.equal(typed(...texts), expected));
}

Deno.test("LeaveKeys: where it is cut makes no difference", () => {
  const key = fc.constantFrom("~", ".", "\r", "\n", "a", "é");
  fc.assert(fc.property(fc.array(key, { maxLength: 20 }), (keys) => {
    assert.equal(typed(...keys), typed(keys.join("")));
  }));
});
