import assert from "node:assert/strict";
import { prepareContexts } from "../../../lib/client/request/contexts.ts";
import { address } from "../../../lib/cli/github.ts";

for (
  const [name, url] of [
    ["owner/repo", "https://github.com/owner/repo.git"],
    ["owner/repo.git", "https://github.com/owner/repo.git"],
    ["o/r.git#main:dir", "https://github.com/o/r.git#main:dir"],
    ["owner/repo#main", "https://github.com/owner/repo.git#main"],
    ["owner/re.po#v1.2:some/directory", "https://github.com/owner/re.po.git#v1.2:some/directory"],
    ["owner/repo#:directory", "https://github.com/owner/repo.git#:directory"],
  ] as const
) {
  Deno.test(`address: ${name} has this URL, and a token only for github.com`, async () => {
    assert.equal(address(name), url);
    const found = await prepareContexts({ context: address(name), token: "t" });
    assert.deepEqual(found.attributes, { context: url });
    assert.deepEqual(found.tokens, { "GIT_AUTH_TOKEN.github.com": "t" });
    assert.deepEqual((await prepareContexts({ context: address(name) })).tokens, {});
  });
}

const INVALID = [
  "",
  "owner",
  "owner/",
  "/repo",
  "a/b/c",
  "https://github.com/a/b",
  "a b/c",
  "o/r?x",
];
for (const name of INVALID) {
  Deno.test(`address: ${JSON.stringify(name)} is an error`, () => {
    assert.throws(() => address(name), {
      code: "BAD_OPTION",
      message: /OWNER\/REPO#REF:DIRECTORY/,
    });
  });
}
