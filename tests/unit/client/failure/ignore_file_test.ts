import assert from "node:assert/strict";
import { withIgnoreFileLine } from "../../../../lib/client/failure/ignore_file.ts";
import { files, type FileTree } from "../../../../lib/diffcopy/mod.ts";
import { PatternList } from "../../../../lib/diffcopy/pattern/pattern_list.ts";
import {
  type BkitError,
  BuildFailedError,
  ContextError,
  RpcError,
} from "../../../../lib/errors.ts";

const FAULT = new RpcError(2, "failed to solve: syntax error in pattern");

/** Returns the error that a list of patterns causes. */
function patternError(...patterns: string[]): BkitError {
  try {
    new PatternList(patterns).match("x", []);
  } catch (error) {
    return error as BkitError;
  }
  throw new Error("the patterns are valid");
}

function trees(entries: Record<string, Record<string, string>>): Map<string, FileTree> {
  return new Map(Object.entries(entries).map(([name, texts]) => [name, files(texts)]));
}

Deno.test("withIgnoreFileLine: finds the line of a pattern that this side rejects", async () => {
  const context = { ".dockerignore": "# [a\n\nb[\n!./c*[/\n/d\\\n" };
  for (
    const [pattern, place] of [["b[", 3], ["!c*[", 4], ["d\\", 5]] as const
  ) {
    const error = patternError("y", "!z", ...(pattern.startsWith("!") ? ["x"] : []), pattern);
    const found = await withIgnoreFileLine(error, error, trees({ context }));
    assert.match(
      found.message,
      new RegExp(`^cannot use the pattern .* \\(\\.dockerignore:${place}\\): `),
    );
    assert.equal(found.code, "BAD_OPTION");
  }
  const unknown = patternError("e[");
  assert.equal(await withIgnoreFileLine(unknown, unknown, trees({ context })), unknown);
});

Deno.test("withIgnoreFileLine: finds the first invalid line when the daemon names no pattern", async () => {
  const failed = new BuildFailedError("the build failed: syntax error in pattern");
  const context = { ".dockerignore": "[z-a]\nb\n!c[\nd[\n" };
  const found = await withIgnoreFileLine(failed, FAULT, trees({ context }));
  assert.match(found.message, /^cannot use the pattern "c\[" \(\.dockerignore:3\): syntax error: /);
  const late = await withIgnoreFileLine(
    failed,
    FAULT,
    trees({ context: { ".dockerignore": "[z-a]\n" } }),
  );
  assert.match(late.message, /^cannot use the pattern "\[z-a\]" \(\.dockerignore:1\): /);
  const alone = new RpcError(2, 'illegal exclusion pattern: "!"');
  const negated = trees({ context: { ".dockerignore": "a\n!\n" } });
  assert.match((await withIgnoreFileLine(failed, alone, negated)).message, /\(\.dockerignore:2\)/);
  for (const texts of [{ ".dockerignore": "a\n" }, {}]) {
    assert.equal(await withIgnoreFileLine(failed, FAULT, trees({ context: texts })), failed);
  }
});

Deno.test("withIgnoreFileLine: searches the ignore files that the daemon reads", async () => {
  const error = patternError("b[");
  const ignore = { ".dockerignore": "b[\n" };
  const message = async (given: Record<string, Record<string, string>>, file?: string) =>
    (await withIgnoreFileLine(error, error, trees(given), file)).message;
  const own = { "app/Dockerfile.dockerignore": "a\nb[\n" };
  assert.match(
    await message({ context: ignore, dockerfile: own }, "app/Dockerfile"),
    /\(app\/Dockerfile\.dockerignore:2\)/,
  );
  const valid = { "Dockerfile.dockerignore": "a\n" };
  assert.doesNotMatch(await message({ context: ignore, dockerfile: valid }), /dockerignore/);
  assert.match(await message({ context: {}, assets: ignore }), /\(assets\/\.dockerignore:1\)/);
});

Deno.test("withIgnoreFileLine: returns all other errors as they are", async () => {
  const context = { ".dockerignore": "b[\n" };
  const other = new ContextError("cannot read a", "a");
  assert.equal(await withIgnoreFileLine(other, other, trees({ context })), other);
  assert.equal(await withIgnoreFileLine(other, new RpcError(2, "no"), trees({ context })), other);
  assert.equal(await withIgnoreFileLine(other, FAULT), other);
});
