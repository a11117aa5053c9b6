import assert from "node:assert/strict";
import { cpuModel, describe } from "../../bench/record.ts";

Deno.test("cpuModel: is that of the first processor, or the architecture", () => {
  const cpuinfo = "processor\t: 0\nmodel name\t: Some CPU\n\nprocessor\t: 1\nmodel name\t: Other\n";
  assert.equal(cpuModel(cpuinfo), "Some CPU");
  assert.equal(cpuModel("processor\t: 0\n"), Deno.build.arch);
});

Deno.test("describe: has the date, the machine, a scale that is not 1, and the versions", () => {
  const record = {
    date: "2026-01-02T03:04:05.678Z",
    machine: { cpu: "Some CPU", cores: 2, memoryMib: 8000, kernel: "6.1.0" },
    versions: { bkit: "0.1.0", deno: "2.9.6" },
    scale: 1,
    comparisons: [],
  };
  const line = "2026-01-02: Some CPU, 2 cores, 8 GiB, Linux 6.1.0";
  assert.equal(describe(record), `${line}\nbkit 0.1.0, deno 2.9.6`);
  assert.equal(
    describe({ ...record, scale: 0.1 }),
    `${line}, at a scale of 0.1\nbkit 0.1.0, deno 2.9.6`,
  );
});
