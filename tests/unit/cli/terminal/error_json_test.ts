import assert from "node:assert/strict";
import { type ErrorObject, errorObject } from "../../../../lib/cli/terminal/error_json.ts";
import { PatternError } from "../../../../lib/diffcopy/pattern/pattern_error.ts";
import {
  BuildFailedError,
  ConnectionError,
  ContextError,
  OptionError,
} from "../../../../lib/errors.ts";

/** The object of an error about which nothing more is known. */
const NOTHING: Omit<ErrorObject, "code" | "reason" | "message" | "exitCode"> = {
  explanation: null,
  advice: null,
  ref: null,
  step: null,
  stepExitCode: null,
  log: null,
  omitted: null,
  source: null,
  host: null,
  httpStatus: null,
  option: null,
  path: null,
  address: null,
};

Deno.test("errorObject: has everything that is known of a failed step", () => {
  const error = new BuildFailedError("the build failed in RUN make", {
    reason: "run",
    ref: "abc",
    step: "RUN make",
    exitCode: 7,
    log: ["one", "two"],
    omitted: { after: 1, lines: 5, bytes: 50 },
    source: { file: "Dockerfile", line: 3, excerpt: "-----" },
    advice: 'Set option "target".',
  });
  assert.deepEqual(errorObject(error), {
    ...NOTHING,
    code: "BUILD_FAILED",
    reason: "run",
    message: "the build failed in RUN make",
    explanation: "Dockerfile:3\n-----",
    advice: "Set --target.",
    exitCode: 1,
    ref: "abc",
    step: "RUN make",
    stepExitCode: 7,
    log: ["one", "two"],
    omitted: { after: 1, lines: 5, bytes: 50 },
    source: { file: "Dockerfile", line: 3 },
  });
});

Deno.test("errorObject: has the fields of each class, and null for all others", () => {
  const registry = new BuildFailedError("no", { reason: "push", host: "h:1", httpStatus: 403 });
  assert.deepEqual(errorObject(registry), {
    ...NOTHING,
    code: "BUILD_FAILED",
    reason: "push",
    message: "no",
    exitCode: 1,
    host: "h:1",
    httpStatus: 403,
  });
  assert.deepEqual(errorObject(new OptionError('option "tls.ca" is bad', { option: "tls.ca" })), {
    ...NOTHING,
    code: "BAD_OPTION",
    reason: "option",
    message: "--tlscacert is bad",
    exitCode: 2,
    option: "--tlscacert",
  });
  assert.deepEqual(errorObject(new ConnectionError("no", { address: "tcp://h:1" })), {
    ...NOTHING,
    code: "CONNECTION",
    reason: "connection",
    message: "no",
    exitCode: 3,
    address: "tcp://h:1",
  });
  assert.deepEqual(errorObject(new ContextError("cannot read a", "a")), {
    ...NOTHING,
    code: "CONTEXT",
    reason: "context",
    message: "cannot read a",
    exitCode: 4,
    path: "a",
  });
  const pattern = new PatternError("[", { file: ".dockerignore", line: 2 }, "it is incomplete");
  assert.deepEqual(errorObject(pattern).source, { file: ".dockerignore", line: 2 });
});

Deno.test("errorObject: calls an error that is not one of bkit's unexpected", () => {
  const { explanation, ...rest } = errorObject(new TypeError("x"));
  const { explanation: _, ...nothing } = NOTHING;
  assert.deepEqual(rest, {
    ...nothing,
    code: "UNEXPECTED",
    reason: "unexpected",
    message: "x",
    exitCode: 1,
  });
  assert.match(explanation!, /^TypeError: x\n/);
  assert.equal(errorObject("x").message, "x");
});
