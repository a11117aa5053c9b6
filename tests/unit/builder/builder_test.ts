import assert from "node:assert/strict";
import { builderLogs, builderUp } from "../../../lib/builder/mod.ts";
import { OptionError } from "../../../lib/errors.ts";

Deno.test("builderUp, builderLogs: reject invalid options before they run anything", async () => {
  await assert.rejects(builderUp({ name: "a/b" }), OptionError);
  // deno-lint-ignore no-explicit-any -- what a program without types may give
  await assert.rejects(builderUp({ engine: "sh" as any }), /option "engine" must .*"sh"/);
  assert.throws(() => builderLogs({ tail: -1 }), /option "tail" must/);
});
