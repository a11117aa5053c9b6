import assert from "node:assert/strict";
import * as path from "node:path";
import { followFile, lastLines } from "../../../lib/builder/log_file.ts";
import {
  isRunning,
  parseStat,
  type Process,
  startProcess,
  stopProcess,
} from "../../../lib/builder/system_process.ts";
import { findProgram, runProgram, streamProgram } from "../../../lib/builder/command.ts";
import { temporary } from "../../support/context.ts";

Deno.test("findProgram: returns the first executable file of the directories", async () => {
  await using folder = await temporary();
  const [one, two, three] = ["one", "two", "three"].map((name) => path.join(folder.path, name));
  for (const place of [one!, two!, three!]) await Deno.mkdir(place);
  await Deno.writeTextFile(path.join(one!, "docker"), "", { mode: 0o644 });
  await Deno.mkdir(path.join(one!, "podman"));
  for (const place of [two!, three!]) {
    await Deno.writeTextFile(path.join(place, "docker"), "", { mode: 0o755 });
  }
  const folders = [".", "", one, "/no/such/folder", two, three].join(":");
  assert.equal(findProgram("docker", folders), path.join(two!, "docker"));
  assert.equal(findProgram("podman", folders), undefined);
  assert.equal(findProgram("docker", ""), undefined);
});

Deno.test("runProgram: returns exit code and output, and rejects a missing program", async () => {
  const ran = await runProgram("/bin/sh", ["-c", "echo out; echo err >&2; exit 3"]);
  assert.deepEqual(ran, { code: 3, stdout: "out\n", stderr: "err\n" });
  await assert.rejects(runProgram("/no/such/program", []), /cannot run \/no\/such\/program/);
  const reason = new Error("enough");
  const aborted = runProgram("/bin/sh", ["-c", "exec sleep 1000"], AbortSignal.abort(reason));
  await assert.rejects(aborted, reason);
  const controller = new AbortController();
  const cut = runProgram("/bin/sh", ["-c", "exec sleep 1000"], controller.signal);
  controller.abort(reason);
  await assert.rejects(cut, reason);
});

Deno.test("streamProgram: yields both outputs, and ends the program with its reader", async () => {
  const decoder = new TextDecoder();
  let all = "";
  for await (const part of streamProgram("/bin/sh", ["-c", "echo out; echo err >&2"])) {
    all += decoder.decode(part, { stream: true });
  }
  assert.deepEqual(all.trim().split("\n").sort(), ["err", "out"]);
  for await (const part of streamProgram("/bin/sh", ["-c", "echo out; exec sleep 1000"])) {
    assert.equal(decoder.decode(part), "out\n");
    break;
  }
  const controller = new AbortController();
  await assert.rejects(async () => {
    for await (
      const _ of streamProgram("/bin/sh", ["-c", "echo; exec sleep 1000"], controller.signal)
    ) {
      controller.abort(new Error("enough"));
    }
  }, /enough/);
});

Deno.test("lastLines: returns the last lines of a file of any size", async () => {
  await using folder = await temporary();
  const file = path.join(folder.path, "log");
  const long = "x".repeat(100_000);
  const cases: [text: string, count: number, expected: string][] = [
    ["", 5, ""],
    ["a\nb\nc\n", 2, "b\nc\n"],
    ["a\nb\nc", 2, "b\nc"],
    ["a\nb\nc\n", 3, "a\nb\nc\n"],
    ["a\nb\nc\n", 9, "a\nb\nc\n"],
    ["a\nb\nc\n", 0, ""],
    ["\n\n\n", 2, "\n\n"],
    [`a\n${long}\nb\n`, 2, `${long}\nb\n`],
    [`a\n${long}\nb\n`, 3, `a\n${long}\nb\n`],
  ];
  for (const [text, count, expected] of cases) {
    await Deno.writeTextFile(file, text);
    assert.equal(await lastLines(file, count), expected);
  }
});

Deno.test("followFile: follows a file to its end until its writer is gone", async () => {
  await using folder = await temporary();
  const file = path.join(folder.path, "log");
  await Deno.writeTextFile(file, "one\n");
  let lines = "";
  let writing = true;
  const more = () => {
    // The writer ends between the question and the read, with last words.
    if (lines === "one\ntwo\n" && writing) {
      writing = false;
      Deno.writeTextFileSync(file, "three\n", { append: true });
    }
    return writing;
  };
  for await (const part of followFile(file, undefined, more)) {
    lines += new TextDecoder().decode(part);
    if (lines === "one\n") await Deno.writeTextFile(file, "two\n", { append: true });
  }
  assert.equal(lines, "one\ntwo\nthree\n");
  const controller = new AbortController();
  await assert.rejects(async () => {
    for await (const _ of followFile(file, undefined, () => true, controller.signal)) {
      controller.abort(new Error("enough"));
    }
  }, /enough/);
});

Deno.test("parseStat: reads state and start time after any process name", () => {
  const rest = "S 1 77 77 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 424242 1 2 3";
  assert.deepEqual(parseStat(`77 (a) b (c)) ${rest}`), { state: "S", ticks: 424242 });
});

Deno.test({
  name: "stopProcess: ends a process, but not another one with the same id",
  ignore: Deno.build.os !== "linux",
  async fn() {
    await using folder = await temporary();
    const log = path.join(folder.path, "log");
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
