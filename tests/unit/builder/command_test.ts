import assert from "node:assert/strict";
import * as path from "node:path";
import { findProgram, runProgram, streamProgram } from "../../../lib/builder/command.ts";
import { temporary } from "../../support/context.ts";

Deno.test("findProgram: returns the first executable file of the directories", async () => {
  await using directory = await temporary();
  const [one, two, three] = ["one", "two", "three"].map((name) => path.join(directory.path, name));
  for (const parent of [one!, two!, three!]) await Deno.mkdir(parent);
  await Deno.writeTextFile(path.join(one!, "docker"), "", { mode: 0o644 });
  await Deno.mkdir(path.join(one!, "podman"));
  for (const parent of [two!, three!]) {
    await Deno.writeTextFile(path.join(parent, "docker"), "", { mode: 0o755 });
  }
  const directories = [".", "", one, "/no/such/directory", two, three].join(":");
  assert.equal(findProgram("docker", directories), path.join(two!, "docker"));
  assert.equal(findProgram("podman", directories), undefined);
  assert.equal(findProgram("docker", ""), undefined);
});

Deno.test("runProgram: returns exit code and output, and rejects a missing program", async () => {
  const result = await runProgram("/bin/sh", ["-c", "echo out; echo err >&2; exit 3"]);
  assert.deepEqual(result, { code: 3, stdout: "out\n", stderr: "err\n" });
  await assert.rejects(runProgram("/no/such/program", []), /cannot run \/no\/such\/program/);
  const reason = new Error("enough");
  const aborted = runProgram("/bin/sh", ["-c", "exec sleep 1000"], AbortSignal.abort(reason));
  await assert.rejects(aborted, reason);
  const controller = new AbortController();
  const cancelled = runProgram("/bin/sh", ["-c", "exec sleep 1000"], controller.signal);
  controller.abort(reason);
  await assert.rejects(cancelled, reason);
});

Deno.test("runProgram: passes its input on, whether the program reads it or not", async () => {
  const input = new TextEncoder().encode("line\n".repeat(100_000));
  const counted = await runProgram("wc", ["-l"], undefined, input);
  assert.equal(counted.stdout.trim(), "100000");
  assert.equal((await runProgram("/bin/sh", ["-c", "exit 3"], undefined, input)).code, 3);
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
