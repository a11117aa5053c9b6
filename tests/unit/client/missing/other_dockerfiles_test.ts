import assert from "node:assert/strict";
import { otherDockerfiles } from "../../../../lib/client/missing/other_dockerfiles.ts";
import { prepareContexts } from "../../../../lib/client/request/contexts.ts";
import type { FileTree } from "../../../../lib/diffcopy/mod.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { tree } from "../../../support/tree.ts";

Deno.test("otherDockerfiles: finds usual names in the root", async () => {
  const rows: [string, string[]][] = [
    ["Containerfile\na", ["Containerfile"]],
    ["Dockerfile.prod\nDockerfile-dev\napp.dockerfile\nDockerfile.prod.dockerignore", [
      "Dockerfile-dev",
      "Dockerfile.prod",
      "app.dockerfile",
    ]],
    ["Dockerfile/\nx/Dockerfile\nMyDockerfiles", []],
  ];
  for (const [text, expected] of rows) {
    assert.deepEqual(await otherDockerfiles(tree(text)), expected, text);
  }
  const unreadable = { list: () => Promise.reject(new Error("no")) } as unknown as FileTree;
  assert.deepEqual(await otherDockerfiles(unreadable), []);
});

Deno.test("otherDockerfiles: a missing Dockerfile is an error that offers them", async () => {
  const rows: [string, string][] = [
    ["a", 'Name the Dockerfile with option "file", or the directory that contains it.'],
    ["Containerfile", 'Name the Dockerfile with option "file": there is Containerfile.'],
    [
      "Dockerfile.a\nDockerfile.b\nDockerfile.c",
      'Name the Dockerfile with option "file": there is Dockerfile.a, Dockerfile.b and Dockerfile.c.',
    ],
  ];
  for (const [text, advice] of rows) {
    await assert.rejects(prepareContexts({ context: tree(text) }), (error: unknown) => {
      assert(error instanceof OptionError);
      assert.deepEqual([error.option, error.advice], ["file", advice]);
      return true;
    });
  }
});
