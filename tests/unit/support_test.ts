import assert from "node:assert/strict";
import { parseSources } from "../support/apt.ts";
import { counts } from "../support/counts.ts";

const KEYS = "/usr/share/keyrings/archive.gpg";

const SOURCES: [name: string, text: string, found: ReturnType<typeof parseSources>][] = [
  ["one line", "deb http://m.test/debian bookworm main\n", {
    uri: "http://m.test/debian",
    keys: undefined,
  }],
  ["options", `deb [arch=amd64 signed-by=${KEYS}] https://m.test/d bookworm main`, {
    uri: "https://m.test/d",
    keys: KEYS,
  }],
  ["options with space around", `deb [ signed-by=${KEYS} ] https://m.test/d bookworm main`, {
    uri: "https://m.test/d",
    keys: KEYS,
  }],
  ["source packages", "deb-src http://m.test/debian bookworm main", undefined],
  ["a comment", "# deb http://m.test/debian bookworm main", undefined],
  ["another suite", "deb http://m.test/debian bookworm-updates main", undefined],
  [
    "the second of two",
    "deb http://a.test/ trixie main\ndeb http://b.test/ bookworm main",
    { uri: "http://b.test/", keys: undefined },
  ],
  [
    "a stanza",
    `Types: deb\n# URIs: http://no.test\nURIs: http://m.test/debian http://n.test\nSuites: bookworm bookworm-updates\nSigned-By: ${KEYS}\n`,
    { uri: "http://m.test/debian", keys: KEYS },
  ],
  [
    "the second stanza",
    "Types: deb\nURIs: http://a.test\nSuites: nodistro\n\nTypes: deb\nURIs: http://b.test\nSuites: bookworm\n",
    { uri: "http://b.test", keys: undefined },
  ],
  [
    "folded fields in small letters",
    "types: deb\nuris:\n http://m.test\nsuites: trixie\n bookworm\n",
    { uri: "http://m.test", keys: undefined },
  ],
  [
    "a key in the stanza",
    "Types: deb\nURIs: http://m.test\nSuites: bookworm\nSigned-By:\n -----BEGIN PGP PUBLIC KEY BLOCK-----\n .\n mQIN\n",
    { uri: "http://m.test", keys: undefined },
  ],
  [
    "a stanza for source packages",
    "Types: deb-src\nURIs: http://m.test\nSuites: bookworm\n",
    undefined,
  ],
  [
    "a stanza that is off",
    "Types: deb\nURIs: http://m.test\nSuites: bookworm\nEnabled: no\n",
    undefined,
  ],
  ["nothing", "", undefined],
];

for (const [name, text, found] of SOURCES) {
  Deno.test(`parseSources: returns the archive of the suite: ${name}`, () => {
    assert.deepEqual(parseSources(text, "bookworm"), found);
  });
}

Deno.test("counts: returns the passed, failed and skipped tests of a report", () => {
  const report = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="deno test" tests="5" failures="1" errors="0" time="0.1">
  <testsuite name="a.ts" tests="5" disabled="1" errors="0" failures="1">
    <testcase name="one"></testcase><testcase name="two"><skipped/></testcase>
    <testcase name="three"><failure message="no"/></testcase>
  </testsuite>
</testsuites>`;
  assert.deepEqual(counts(report), { passed: 3, failed: 1, skipped: 1 });
});

Deno.test("counts: returns zeros for an empty report", () => {
  assert.deepEqual(counts(""), { passed: 0, failed: 0, skipped: 0 });
});
