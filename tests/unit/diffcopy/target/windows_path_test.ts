import assert from "node:assert/strict";
import { OutputError } from "../../../../lib/errors.ts";
import { checkWindowsPath } from "../../../../lib/diffcopy/target/windows_path.ts";

Deno.test("checkWindowsPath: rejects paths with another meaning on Windows", () => {
  const bad = ["a\\b", "..\\x", "c:", "c:x", "a/b:stream", "nul", "a/NUL.txt", "com1", "a.", "b "];
  for (const path of bad) assert.throws(() => checkWindowsPath(path), OutputError, path);
  for (const path of ["a/b.c", ".x", "null", "com", "é/ü", "a b"]) checkWindowsPath(path);
});
