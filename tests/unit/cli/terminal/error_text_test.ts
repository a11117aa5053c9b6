import assert from "node:assert/strict";
import { errorText, failureLog } from "../../../../lib/cli/terminal/error_text.ts";
import { BuildFailedError, ConnectionError, OptionError } from "../../../../mod.ts";

Deno.test("errorText: an error that is not one of bkit's is reported as a bug in bkit", () => {
  assert.match(errorText(new TypeError("x")), /a bug in bkit: TypeError: x/);
  assert.equal(errorText(new OptionError("a", { advice: "b" })), "error: a\nb\n");
});

Deno.test("errorText: has the error, what explains it, and the advice, in this order", () => {
  const error = new ConnectionError("no BuildKit was found", {
    explanation: "Tried, in this order:\n  a\n  b",
    advice: "Start one.",
  });
  assert.equal(
    errorText(error),
    "error: no BuildKit was found\nTried, in this order:\n  a\n  b\nStart one.\n",
  );
  const failed = new BuildFailedError("the build failed in RUN make: it ended", {
    log: ["one", "two"],
    source: { file: "Dockerfile", line: 3, excerpt: "-----" },
    advice: "Repair it.",
  });
  assert.equal(
    errorText(failed),
    "error: the build failed in RUN make: it ended\nDockerfile:3\n-----\nRepair it.\n",
  );
});

Deno.test("failureLog: shows all lines of a failed step, or the last ones", () => {
  const log = Array.from({ length: 30 }, (_, i) => `line ${i + 1}`);
  const error = new BuildFailedError("it failed", { step: "[1/1] RUN make", log, ref: "abc" });
  assert.equal(
    failureLog(error, {}),
    `output of [1/1] RUN make:\n${log.map((line) => `  ${line}\n`).join("")}\n`,
  );
  assert.equal(
    failureLog(error, { limit: 2, file: "build.log" }),
    "last 2 of 30 lines of [1/1] RUN make:\n  line 29\n  line 30\n\n",
  );
  assert.equal(failureLog(new BuildFailedError("it failed"), {}), "");
  assert.equal(failureLog(new OptionError("no"), {}), "");
});

Deno.test("failureLog: counts the lines that are left out, and says where they are", () => {
  const omitted = { after: 1, lines: 12_345, bytes: 5_100_000 };
  const error = new BuildFailedError("it failed", { log: ["first", "last"], omitted, ref: "abc" });
  assert.equal(
    failureLog(error, {}),
    "output of the step:\n  first\n  … 12345 lines (5.10MB) left out …\n  last\n" +
      "all of it is in the daemon's history under abc\n\n",
  );
  assert.equal(
    failureLog(error, { limit: 1, file: "build.log" }),
    "last 1 of 12347 lines of the step:\n  last\n" +
      "all of it is in build.log, and in the daemon's history under abc\n\n",
  );
});
