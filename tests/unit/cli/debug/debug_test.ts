import assert from "node:assert/strict";
import { infoText } from "../../../../lib/cli/debug/info.ts";
import { monitorText } from "../../../../lib/cli/debug/monitor.ts";
import { RecordsTable } from "../../../../lib/cli/debug/records_table.ts";
import { goJson } from "../../../../lib/cli/format/go_value.ts";
import { eventView } from "../../../../lib/cli/format/views.ts";
import { RECORD } from "../history/record.ts";

Deno.test("debug info: in buildctl's form", () => {
  const info = { package: "p", version: "v1", revision: "", dockerfileVersion: "1.26.0" };
  assert.equal(infoText(info), "BuildKit:   p v1 \nDockerfile: 1.26.0\n");
  const unknown = { package: "", version: "", revision: "", dockerfileVersion: "" };
  assert.match(infoText(unknown), /^BuildKit: unknown \(BuildKit before v0\.11/);
});

Deno.test("debug histories: titles stand above the first record, or alone", () => {
  const table = new RecordsTable(true);
  const first = table.row("complete", { ...RECORD, pinned: true });
  assert.match(first, /^TYPE\t\tREF\t{4}CREATED\t+COMPLETED\t+GENERATION\tPINNED\nCOMPLETE\ti80e/);
  assert.match(first, /\t2\t\t\*\n$/);
  const running = { ...RECORD, completedAt: undefined };
  assert.match(table.row("started", running), /^STARTED\ti80egzdbqbckzokxvxofpk8dt\t\S+\t+2\t\n$/);
  assert.equal(table.end(), "");
  assert.equal(
    new RecordsTable(false).end(),
    "TYPE\tREF\tCREATED\tCOMPLETED\tGENERATION\n",
  );
});

Deno.test("debug monitor: a record with its blobs", () => {
  assert.equal(
    monitorText({ type: "complete", record: RECORD }),
    `event: COMPLETE ref:i80egzdbqbckzokxvxofpk8dt
  cache: 6/9
  warnings: 1
  logs: media_type:"application/l" digest:"sha256:4" size:5
  [linux/amd64] descriptor: media_type:"application/m" digest:"sha256:2" size:668
  [linux/amd64] attestation: media_type:"application/vnd.in-toto+json" digest:"sha256:3" size:13550 ` +
      `annotations:{key:"in-toto.io/predicate-type" value:"https://slsa.dev/provenance/v1"}
`,
  );
});

Deno.test("debug histories: JSON leaves out what is empty, as Go does", () => {
  const record = {
    ...RECORD,
    results: {},
    exporters: [],
    frontendAttrs: {},
    exporterResponse: {},
    generation: 0,
    warnings: 0,
    logs: undefined,
  };
  assert.equal(
    goJson(eventView({ type: "complete", record })),
    '{"type":1,"record":{"Ref":"i80egzdbqbckzokxvxofpk8dt","Frontend":"dockerfile.v0",' +
      '"CreatedAt":{"seconds":1795793320,"nanos":500000000},' +
      '"CompletedAt":{"seconds":1795793328,"nanos":903367154},' +
      '"numCachedSteps":6,"numTotalSteps":9,"numCompletedSteps":9}}',
  );
  assert.match(goJson(eventView({ type: "started", record })), /^\{"record":/);
});
