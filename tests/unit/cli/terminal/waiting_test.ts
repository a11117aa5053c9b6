import assert from "node:assert/strict";
import { waitingText } from "../../../../lib/cli/terminal/waiting.ts";
import { ConnectionError } from "../../../../lib/errors.ts";

Deno.test("waitingText: has the address and the cause, or a count", () => {
  const one = new ConnectionError("no BuildKit at tcp://h:1", {
    address: "tcp://h:1",
    detail: "ssh ended with exit code 255 and said: refused",
  });
  assert.equal(
    waitingText({ attempt: 2, pause: 1, error: one }),
    "waiting for BuildKit at tcp://h:1: ssh ended with exit code 255 and said: refused (attempt 2)",
  );
  const many = new ConnectionError("no BuildKit was found", {
    cause: new AggregateError([one, one, one]),
  });
  assert.equal(
    waitingText({ attempt: 1, pause: 1, error: many }),
    "waiting for BuildKit at any of 3 addresses (name one with --addr or BUILDKIT_HOST) (attempt 1)",
  );
});
