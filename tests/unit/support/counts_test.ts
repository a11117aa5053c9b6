import assert from "node:assert/strict";
import { counts } from "../../support/counts.ts";

Deno.test("counts: returns the passed, failed and skipped tests of a report", () => {
  const report = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="deno test" tests="5" failures="1" errors="0" time="0.1">
  <testsuite name="a.ts" tests="5" disabled="1" errors="0" failures="1">
    <testcase name="one"></testcase><testcase name="two"><skipped/></testcase>
    <testcase name="three"><failure message="no"/></testcase>
  </testsuite>
</testsuites>`;
  assert.deepEqual(counts(report), { passed: 3, failed: 1, skipped: 1 });
});

Deno.test("counts: returns zeros for an empty report", () => {
  assert.deepEqual(counts(""), { passed: 0, failed: 0, skipped: 0 });
});
