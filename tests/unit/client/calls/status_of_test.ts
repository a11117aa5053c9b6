import assert from "node:assert/strict";
import { statusOf } from "../../../../lib/client/calls/status_of.ts";
import { remember } from "../../../../lib/client/failure/origin.ts";
import { BuildFailedError, CancelledError, OptionError, RpcError } from "../../../../lib/errors.ts";

const details = [{ typeUrl: "a", value: new Uint8Array([1]) }];
const wire = [{ type_url: "a", value: new Uint8Array([1]) }];
const daemon = new RpcError(3, "said", { details });
const step = remember(new BuildFailedError("explained", { log: ["line"] }), daemon);

const ERRORS: readonly (readonly [unknown, object])[] = [
  [daemon, { code: 3, message: "said", details: wire }],
  [step, { code: 3, message: "said", details: wire }],
  [new Error("own", { cause: step }), { code: 3, message: "own", details: wire }],
  [
    new Error("own", { cause: new TypeError("x", { cause: daemon }) }),
    { code: 3, message: "own", details: wire },
  ],
  [new BuildFailedError("own", { log: ["line"] }), { code: 2, message: "own", details: [] }],
  [new CancelledError("stopped"), { code: 1, message: "stopped", details: [] }],
  [new OptionError("bad", { detail: "why" }), { code: 2, message: "bad: why", details: [] }],
  [new TypeError(""), { code: 2, message: "TypeError", details: [] }],
  ["text", { code: 2, message: "text", details: [] }],
  ["", { code: 2, message: "the frontend has failed without a reason", details: [] }],
  [undefined, { code: 2, message: "undefined", details: [] }],
];

Deno.test("status of: an error for the daemon has its message and what the daemon said", () => {
  for (const [error, status] of ERRORS) assert.deepEqual(statusOf(error), status);
  const circle = new Error("circle");
  circle.cause = circle;
  assert.deepEqual(statusOf(circle), { code: 2, message: "circle", details: [] });
});
