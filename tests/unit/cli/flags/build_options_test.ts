import assert from "node:assert/strict";
import { isRemote } from "../../../../lib/cli/flags/build_options.ts";

Deno.test("isRemote: addresses are remote, directories are not", () => {
  for (const text of ["https://a/b", "git@h:a", "ssh://h/a", "github.com/a/b"]) {
    assert(isRemote(text), text);
  }
  for (const text of [".", "a/b", "/a", "./github.com/a/b", "a@b"]) assert(!isRemote(text), text);
});
