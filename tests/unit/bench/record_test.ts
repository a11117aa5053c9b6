import assert from "node:assert/strict";
import * as path from "node:path";
import {
  type BenchRecord,
  cpuModel,
  describe,
  readRecord,
  writeRecord,
} from "../../bench/record.ts";
import { temporary } from "../../support/context.ts";

const RECORD: BenchRecord = {
  date: "2026-01-02T03:04:05.678Z",
  machine: { cpu: "Some CPU", cores: 2, memoryMib: 8000, kernel: "6.1.0" },
  versions: { bkit: "0.1.0", deno: "2.9.6" },
  scale: 1,
  comparisons: [],
};

Deno.test("cpuModel: is that of the first processor, or the architecture", () => {
  const cpuinfo = "processor\t: 0\nmodel name\t: Some CPU\n\nprocessor\t: 1\nmodel name\t: Other\n";
  assert.equal(cpuModel(cpuinfo), "Some CPU");
  assert.equal(cpuModel("processor\t: 0\n"), Deno.build.arch);
});

Deno.test("describe: has the date, the machine, a scale that is not 1, and the versions", () => {
  const line = "2026-01-02: Some CPU, 2 cores, 8 GiB, Linux 6.1.0";
  assert.equal(describe(RECORD), `${line}\nbkit 0.1.0, deno 2.9.6`);
  assert.equal(
    describe({ ...RECORD, scale: 0.1 }),
    `${line}, at a scale of 0.1\nbkit 0.1.0, deno 2.9.6`,
  );
});

Deno.test("writeRecord: rounds numbers, and readRecord reads the file", async () => {
  await using temp = await temporary();
  const file = path.join(temp.path, "record.json");
  await writeRecord(file, { ...RECORD, scale: 0.1 + 0.2 });
  assert.deepEqual(await readRecord(file), { ...RECORD, scale: 0.3 });
});
