import assert from "node:assert/strict";
import { parseSources } from "../../support/apt.ts";

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
