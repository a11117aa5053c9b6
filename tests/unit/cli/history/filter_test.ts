import assert from "node:assert/strict";
import { recordFilter } from "../../../../lib/cli/history/filter.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { NOW, RECORD } from "./record.ts";

Deno.test("recordFilter: every kind of filter", () => {
  const rows: [string, boolean][] = [
    ["status=completed", true],
    ["status=error", false],
    ["status!=error", true],
    ["ref=i80e", true],
    ["ref==i80e", false],
    ["repository=github.com", false],
    ["startedAt>1h", true],
    ["startedAt<1h", false],
    ["startedAt>2026-11-27T00:00:00Z", true],
    ["completedAt<=2026-11-27", false],
    ["duration>=8s", true],
    ["duration<8s", false],
  ];
  for (const [text, matches] of rows) {
    assert.equal(recordFilter([text])(RECORD, NOW), matches, text);
  }
});

Deno.test("recordFilter: a record must match all; none match everything", () => {
  assert(recordFilter()(RECORD, NOW));
  assert(!recordFilter(["status=completed", "duration>1h"])(RECORD, NOW));
});

Deno.test("recordFilter: anything else is an error", () => {
  for (const text of ["x=1", "status>error", "startedAt=1h", "duration>soon", "completedAt<soon"]) {
    assert.throws(() => recordFilter([text]), OptionError, text);
  }
});
