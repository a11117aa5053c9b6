import assert from "node:assert/strict";
import * as path from "node:path";
import {
  isRunning,
  parseStat,
  type Process,
  startProcess,
  stopProcess,
} from "../../../lib/builder/system_process.ts";
import { temporary } from "../../support/context.ts";

Deno.test("parseStat: reads state and start time after any process name", () => {
  const rest = "S 1 77 77 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 424242 1 2 3";
  assert.deepEqual(parseStat(`77 (a) b (c)) ${rest}`), { state: "S", ticks: 424242 });
});

Deno.test({
  name: "stopProcess: ends a process, but not another one with the same id",
  ignore: Deno.build.os !== "linux",
  async fn() {
    await using directory = await temporary();
    const log = path.join(directory.path, "log");
    const child = new Deno.Command("sleep", { args: ["1000"] }).spawn();
    const { ticks } = parseStat(await Deno.readTextFile(`/proc/${child.pid}/stat`));
    const process: Process = { pid: child.pid, ticks, since: "" };
    const other: Process = { ...process, ticks: ticks - 1 };
    assert(isRunning(process));
    assert(!isRunning(other));
    await stopProcess(other);
    assert(isRunning(process));
    await stopProcess(process);
    assert(!isRunning(process));
    assert.equal((await child.status).signal, "SIGTERM");
    await assert.rejects(
      startProcess(["/no/such/program"], log),
      /cannot run \/no\/such\/program/,
    );
  },
});
