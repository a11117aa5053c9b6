import assert from "node:assert/strict";
import { inspectText } from "../../../../lib/cli/history/inspect.ts";
import { listTable } from "../../../../lib/cli/history/list.ts";
import { reportDetails } from "../../../../lib/cli/history/report.ts";
import { NOW, RECORD } from "./record.ts";

Deno.test("list: the table is that of buildx", () => {
  const failed = { ...RECORD, error: { status: 2, message: "no" } };
  const long = { ...RECORD, frontendAttrs: { target: "x".repeat(50) }, completedAt: undefined };
  assert.equal(
    listTable([failed, long], NOW, true),
    `BUILD ID                    NAME                                   STATUS    CREATED AT       DURATION
i80egzdbqbckzokxvxofpk8dt   Dockerfile.dev (app)                   Error     10 minutes ago   8.4s
i80egzdbqbckzokxvxofpk8dt   ..${"x".repeat(34)}   Running   10 minutes ago   10m  7s+
`,
  );
  assert.match(listTable([long], NOW, false), /x{50} {3}Running/);
});

Deno.test("inspect: shows what is known, and nothing that is not", () => {
  const text = inspectText({ ...RECORD, error: { status: 2, message: "exit\ncode\x1b[31m" } }, NOW);
  const local = /\nStarted: {4}2026-11-2\dT\d\d:28:40(?:Z|[+-]\d\d:\d\d)\n/;
  assert.match(text, local);
  assert.equal(
    text.replace(local, "\n").replace(/Completed: .*\n/, ""),
    `Ref:        i80egzdbqbckzokxvxofpk8dt
Name:       Dockerfile.dev (app)
Dockerfile: Dockerfile.dev
Target:     app
Frontend:   dockerfile.v0
Status:     Error
Error:      exit code\\x1b[31m
Duration:   8.4s
Steps:      9/9, 6 cached
Warnings:   1
Image:      a:1
Digest:     sha256:1

Options:
build-arg:A 1
no-cache

Outputs:
image name=a:1,push=true

Blobs:
sha256:2 668B    application/m linux/amd64
sha256:3 13.55kB https://slsa.dev/provenance/v1 linux/amd64
`,
  );
});

Deno.test("report: details come from the record", () => {
  assert.deepEqual(reportDetails(RECORD, "unix:///s", NOW), {
    outcome: "built",
    started: Date.parse("2026-11-27T15:28:40.5Z"),
    duration: 8403,
    names: ["a:1"],
    digest: "sha256:1",
    ref: RECORD.ref,
    address: "unix:///s",
    failure: undefined,
  });
  const failed = reportDetails({ ...RECORD, error: { status: 2, message: "a\x1b\nb" } }, "", NOW);
  assert.equal(failed.outcome, "failed");
  assert.equal(failed.failure?.message, "a\\x1b b");
});
