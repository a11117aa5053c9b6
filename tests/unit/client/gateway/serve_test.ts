import assert from "node:assert/strict";
import { attributesOf, serveFrontend } from "../../../../lib/client/gateway/serve.ts";

Deno.test("serveFrontend: attributes are variables with names and values", () => {
  assert.deepEqual(
    attributesOf({
      BUILDKIT_FRONTEND_OPT_0: "filename=a=b",
      BUILDKIT_FRONTEND_OPT_12: "build-arg:EMPTY=",
      BUILDKIT_FRONTEND_OPT_1: "=no name",
      BUILDKIT_FRONTEND_OPT_X: "other=1",
      BUILDKIT_SESSION_ID: "id=1",
    }),
    { filename: "a=b", "build-arg:EMPTY": "" },
  );
});

Deno.test("serveFrontend: says so if no daemon has run the program", async () => {
  await assert.rejects(serveFrontend(() => {}), {
    code: "BAD_OPTION",
    shortMessage: "cannot serve a frontend: BuildKit did not run this program",
  });
});
