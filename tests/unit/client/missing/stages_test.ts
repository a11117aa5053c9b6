import assert from "node:assert/strict";
import { intendedStage, stageNames } from "../../../../lib/client/missing/stages.ts";

Deno.test("stageNames: reads the names of stages", () => {
  const text = "ARG A=1\nFROM scratch AS base\r\nfrom --platform=$BUILDPLATFORM x:1 as Build\n" +
    "FROM base\nRUN echo FROM a AS b\n  FROM x AS last";
  assert.deepEqual(stageNames(text), ["base", "Build", "last"]);
  assert.deepEqual(stageNames(""), []);
});

Deno.test("intendedStage: only a plain name can be meant for a stage", () => {
  const names = ["build", "assets"];
  const rows: [string, string | undefined][] = [
    ["docker.io/library/biuld:latest", "build"],
    ["docker.io/library/asset:latest", "assets"],
    ["biuld", "build"],
    ["docker.io/library/biuld:1", undefined],
    ["docker.io/someone/biuld:latest", undefined],
    ["docker.io/library/alpine:latest", undefined],
    ["docker.io/library/build:latest", undefined],
  ];
  for (const [image, meant] of rows) {
    assert.equal(intendedStage(image, names)?.meant, meant, image);
  }
});
