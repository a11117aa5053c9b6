import assert from "node:assert/strict";
import { parseRemote } from "../../../../lib/client/options/remote.ts";

const ADDRESSES: [text: string, url: string, host: string, kind: "git" | "http"][] = [
  ["https://h/a.git", "https://h/a.git", "h", "git"],
  ["https://h:8443/a.git#main:dir", "https://h:8443/a.git#main:dir", "h:8443", "git"],
  ["https://github.com/o/r", "https://github.com/o/r.git", "github.com", "git"],
  ["https://github.com/o/r/#v1", "https://github.com/o/r.git#v1", "github.com", "git"],
  ["https://github.com/o/r.git#v1", "https://github.com/o/r.git#v1", "github.com", "git"],
  ["github.com/o/r#v1:sub", "https://github.com/o/r.git#v1:sub", "github.com", "git"],
  [
    "https://github.com/o/r/archive/main.tar.gz",
    "https://github.com/o/r/archive/main.tar.gz",
    "github.com",
    "http",
  ],
  ["http://h/context.tar.gz", "http://h/context.tar.gz", "h", "http"],
  ["git@h:o/r.git#main", "git@h:o/r.git#main", "", "git"],
  ["ssh://git@h:22/o/r.git", "ssh://git@h:22/o/r.git", "", "git"],
  ["git://h/o/r", "git://h/o/r", "", "git"],
];

for (const [text, url, host, kind] of ADDRESSES) {
  Deno.test(`parseRemote: accepts ${text}`, () => {
    assert.deepEqual(parseRemote(text), { url, host, kind });
  });
}

for (const text of ["", ".", "./a", "/a", "a/b", "ftp://h/a", "https://", "file:///etc"]) {
  Deno.test(`parseRemote: rejects ${JSON.stringify(text)}`, () => {
    assert.throws(() => parseRemote(text), { code: "BAD_OPTION" });
  });
}
