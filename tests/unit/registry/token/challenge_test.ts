import assert from "node:assert/strict";
import { parseChallenges } from "../../../../lib/registry/token/challenge.ts";

Deno.test("parseChallenges: parses every form of WWW-Authenticate", () => {
  const table: [string, string][] = [
    [
      'Bearer realm="https://a/t",service="s",scope="x y"',
      "bearer realm=https://a/t service=s scope=x y",
    ],
    ['Bearer realm = "a" , Service=s', "bearer realm=a service=s"],
    ['Basic realm="a, b", Bearer realm=c', "basic realm=a, b | bearer realm=c"],
    ['Basic realm="a \\"b\\""', 'basic realm=a "b"'],
    ["Negotiate, Basic", "negotiate | basic"],
    ["", ""],
    ['realm="x"', ""],
    ['Bearer realm="x', "bearer realm="],
  ];
  for (const [field, expected] of table) {
    const text = parseChallenges(field).map(({ scheme, parameters }) =>
      [scheme, ...[...parameters].map(([name, value]) => `${name}=${value}`)].join(" ")
    ).join(" | ");
    assert.equal(text, expected, field);
  }
});
