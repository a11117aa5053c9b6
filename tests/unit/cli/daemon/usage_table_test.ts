import assert from "node:assert/strict";
import { HEADER, row, summary, verbose } from "../../../../lib/cli/daemon/usage_table.ts";
import { table } from "../../../../lib/cli/format/table.ts";
import type { UsageRecord } from "../../../../mod.ts";

const RECORD: UsageRecord = {
  id: "xh7eaxrnn32ar5wlubxf3dd0d",
  parents: ["a", "b"],
  mutable: true,
  inUse: false,
  shared: false,
  size: 4096,
  createdAt: "2026-11-27T15:28:46.541871166Z",
  lastUsedAt: "2026-11-27T15:28:48.97349699Z",
  usageCount: 3,
  description: "local source for dockerfile",
  type: "source.local",
};

Deno.test("usage_table: rows are those of buildctl", () => {
  assert.equal(
    table([HEADER, row(RECORD), row({ ...RECORD, mutable: false, inUse: true, shared: true })]),
    `ID${"\t".repeat(9)}RECLAIMABLE\tSIZE\tLAST ACCESSED
xh7eaxrnn32ar5wlubxf3dd0d*                                             \ttrue       \t4.10kB\t
xh7eaxrnn32ar5wlubxf3dd0d                                              \tfalse      \t4.10kB*\t
`,
  );
});

Deno.test("usage_table: verbose has every field, and omits what is not known", () => {
  assert.equal(
    verbose(RECORD),
    `ID:\t\txh7eaxrnn32ar5wlubxf3dd0d
Parents:\ta;b
Created at:\t2026-11-27 15:28:46.541871166 +0000 UTC
Mutable:\ttrue
Reclaimable:\ttrue
Shared:\t\tfalse
Size:\t\t4.10kB
Description:\tlocal source for dockerfile
Usage count:\t3
Last used:\t2026-11-27 15:28:48.97349699 +0000 UTC
Type:\t\tsource.local

`,
  );
  const less = { ...RECORD, parents: [], lastUsedAt: undefined, description: "", type: "" };
  assert.doesNotMatch(verbose(less), /Parents|Last used|Description|Type/);
});

Deno.test("usage_table: the summary tells shared from private", () => {
  assert.equal(
    summary([RECORD, { ...RECORD, inUse: true }]),
    "Reclaimable:\t4.10kB\nTotal:\t\t8.19kB\n",
  );
  assert.equal(
    summary([RECORD, { ...RECORD, shared: true }]),
    "Shared:\t\t4.10kB\nPrivate:\t4.10kB\nReclaimable:\t8.19kB\nTotal:\t\t8.19kB\n",
  );
});

Deno.test("usage_table: a hostile record stays on its line", () => {
  const hostile = { ...RECORD, id: "a\nb\x1b[2J", description: "x\ny\tz\x07" };
  assert.equal(table([row(hostile)]).split("\n").length, 2);
  assert.match(verbose(hostile), /Description:\tx y z\\x07\n/);
});
