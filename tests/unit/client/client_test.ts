import assert from "node:assert/strict";
import { BuildKitClient } from "../../../lib/client/mod.ts";
import { OptionError } from "../../../lib/errors.ts";

Deno.test("BuildKitClient: rejects invalid wait options in connect", async () => {
  for (const wait of [{ attempts: 0 }, { attempts: 1.5 }, { limit: 0 }, { limit: NaN }]) {
    await assert.rejects(BuildKitClient.connect("unix:///none.sock", { wait }), OptionError);
  }
});
