import assert from "node:assert/strict";
import { AuthError } from "../../../../lib/errors.ts";
import { parseConfig } from "../../../../lib/registry/login/config.ts";

Deno.test("parseConfig: reports where the JSON is invalid, and does not quote it", () => {
  const ROWS: [text: string, message: RegExp][] = [
    ['{ "auths": "hunter2", }', /it is not JSON \(line 1 column 23\)$/],
    ['{ "auths": hunter2 }', /it is not JSON$/], // Deno gives no position for this error
  ];
  for (const [text, message] of ROWS) {
    assert.throws(() => parseConfig(text, "config.json"), (error) => {
      assert(error instanceof AuthError);
      assert.match(error.shortMessage, message);
      assert(!error.message.includes("hunter2"));
      return true;
    });
  }
});
