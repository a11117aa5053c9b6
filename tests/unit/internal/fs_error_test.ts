import assert from "node:assert/strict";
import * as path from "node:path";
import {
  isDenied,
  isMissing,
  readFailureAdvice,
  readFailureReason,
} from "../../../lib/internal/fs_error.ts";
import { temporary } from "../../support/context.ts";

/** Returns an error with a code of the system, as `node:fs` throws it. */
function system(code: string): Error {
  return Object.assign(new Error(`${code}: /home/me/secret`), { code });
}

const { errors } = Deno;

const ROWS: [error: unknown, reason: string, advice: RegExp][] = [
  [new errors.NotFound("x"), "it is no longer there", /^$/],
  [new errors.NotADirectory("x"), "it is no longer there", /^$/],
  [system("ENOENT"), "it is no longer there", /^$/],
  [system("ENOTDIR"), "it is no longer there", /^$/],
  [new errors.PermissionDenied("x"), "permission denied", /^Make it readable/],
  [system("EACCES"), "permission denied", /^Make it readable/],
  [new errors.NotCapable("x"), "Deno was not allowed to read it", /--allow-read/],
  [new errors.FilesystemLoop("x"), "it has become a symlink", /^$/],
  [system("ELOOP"), "it has become a symlink", /^$/],
  [new Error("input/output error"), "input/output error", /^$/],
  ["text", "text", /^$/],
  [undefined, "undefined", /^$/],
];

Deno.test("readFailureReason, readFailureAdvice: explain each error, without its path", () => {
  for (const [error, reason, advice] of ROWS) {
    assert.equal(readFailureReason(error), reason);
    assert.match(readFailureAdvice(error), advice, reason);
  }
});

Deno.test("isMissing, isDenied: recognize the errors of Deno and of the system", () => {
  for (const [error, reason] of ROWS) {
    assert.equal(isMissing(error), reason === "it is no longer there", reason);
    assert.equal(isDenied(error), reason === "permission denied", reason);
  }
  assert(!isMissing({ code: 2 }));
});

Deno.test("isMissing: recognizes what Deno throws for a missing path", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "file");
  await Deno.writeTextFile(file, "");
  for (const name of ["absent", "file/below"]) {
    await assert.rejects(Deno.readFile(path.join(directory.path, name)), isMissing, name);
  }
});
