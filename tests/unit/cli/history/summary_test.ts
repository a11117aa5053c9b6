import assert from "node:assert/strict";
import {
  age,
  nameOf,
  shortDuration,
  statusOf,
  timeOf,
} from "../../../../lib/cli/history/summary.ts";
import { NOW, RECORD } from "./record.ts";

Deno.test("summary: statusOf tells the four states apart", () => {
  assert.equal(statusOf(RECORD), "Completed");
  assert.equal(statusOf({ ...RECORD, completedAt: undefined }), "Running");
  assert.equal(statusOf({ ...RECORD, error: { status: 2, message: "exit code: 3" } }), "Error");
  const cancelled = { status: 1, message: "context canceled" };
  assert.equal(statusOf({ ...RECORD, error: cancelled }), "Canceled");
});

Deno.test("summary: nameOf takes context, Dockerfile and target", () => {
  const name = (frontendAttrs: Record<string, string>) => nameOf({ ...RECORD, frontendAttrs });
  assert.equal(nameOf(RECORD), "Dockerfile.dev (app)");
  assert.equal(name({ filename: "Dockerfile" }), "");
  assert.equal(name({ filename: "Dockerfile", target: "t" }), "t");
  assert.equal(name({ context: "https://g/a.git" }), "https://g/a.git");
  assert.equal(name({ "vcs:localdir:context": "sub", target: "t" }), "sub (t)");
  assert.equal(name({ "build-arg:BUILDKIT_BUILD_NAME": "mine", target: "t" }), "mine");
  assert.equal(name({ "vcs:source": "https://g/b.git" }), "https://g/b.git");
});

Deno.test("summary: durations and ages", () => {
  assert.equal(shortDuration(timeOf(RECORD, NOW)), "8.4s");
  assert.equal(shortDuration(timeOf({ ...RECORD, completedAt: undefined }, NOW)), "10m  7s");
  assert.equal(timeOf({ ...RECORD, createdAt: undefined }, NOW), 0);
  const ages = [0, 1, 5, 60, 300, 3600, 7200, 86_400, 3 * 86_400, 20 * 86_400, 90 * 86_400];
  assert.deepEqual(ages.map((seconds) => age(seconds * 1000)), [
    ...["Less than a second", "1 second", "5 seconds", "About a minute", "5 minutes"],
    ...["About an hour", "2 hours", "24 hours", "3 days", "2 weeks", "3 months"],
  ]);
  assert.equal(age(800 * 86_400_000), "2 years");
});
