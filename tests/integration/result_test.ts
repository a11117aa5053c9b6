/** Results that the command reports, and what it passes to a build. */
import assert from "node:assert/strict";
import * as path from "node:path";
import type { BuildReport } from "../../lib/report/mod.ts";
import { bkit } from "../support/command.ts";
import { busybox, hello, shell, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { inspect } from "../support/inspect.ts";

/** Creates a directory whose Dockerfile runs a command. */
async function contextThat(command: string, mount = "") {
  const directory = await temporary();
  await Deno.mkdir(path.join(directory.path, "bin"));
  await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
  const dockerfile = shell(command).replace("RUN [", `RUN ${mount} [`);
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), dockerfile);
  return directory;
}

for (const { name, address } of daemons()) {
  const env = { BUILDKIT_HOST: address };

  Deno.test(`${name}: result: the command writes the image id and the metadata to files`, async () => {
    await using directory = await temporary();
    const at = (file: string) => path.join(directory.path, file);
    const files = ["--iidfile", at("id"), "--metadata-file", at("metadata.json")];
    const ran = await bkit(["local", hello, "-t", "hello:files", "--json", ...files], { env });
    assert.equal(ran.code, 0, ran.stderr);
    const result = JSON.parse(ran.stdout);
    const id = await Deno.readTextFile(at("id"));
    assert.equal(id, result.engineId);
    assert.equal((await inspect(address, "hello:files")).Id, id);
    assert.equal((await inspect(address, id)).Id, id);
    const metadata = JSON.parse(await Deno.readTextFile(at("metadata.json")));
    assert.equal(metadata["bkit.build.ref"], result.ref);
    assert.equal(metadata["containerimage.digest"], result.digest);
    if (name === "old") return;
    assert.equal(metadata["containerimage.descriptor"].digest, result.digest);
    assert.equal(result.descriptor.digest, result.digest);
    assert.match(metadata["bkit.build.provenance"].buildType, /buildkit/);
    assert.deepEqual([...Deno.readDirSync(directory.path)].length, 2);
  });

  Deno.test(`${name}: result: the command reads secrets from files and variables`, async () => {
    await using directory = await contextThat(
      "/bin/busybox cat /run/secrets/file /run/secrets/variable /run/secrets/VARIABLE",
      "--mount=type=secret,id=file --mount=type=secret,id=variable --mount=type=secret,id=VARIABLE",
    );
    const file = path.join(directory.path, "file");
    await Deno.writeTextFile(file, "first ");
    const secrets = [`id=file,src=${file}`, "id=variable,env=SECOND", "id=VARIABLE"];
    const args = secrets.flatMap((secret) => ["--secret", secret]);
    const ran = await bkit(["local", directory.path, ...args], {
      env: { ...env, SECOND: "second ", VARIABLE: "third" },
    });
    assert.equal(ran.code, 0, ran.stderr);
    assert.match(ran.stderr, /first second third/);
  });

  for (
    const [what, mount] of [["secret", "type=secret,id=token"], ["agent", "type=ssh"]] as const
  ) {
    Deno.test(`${name}: result: the message for a missing ${what}`, async (t) => {
      await using directory = await contextThat("true", `--mount=${mount},required=true`);
      const ran = await bkit(["local", directory.path, "-q"], { env });
      assert.equal(ran.code, 1);
      await t.assertSnapshot(ran.stderr.replace(/# [0-9a-f-]{36}/, "# ID"));
    });
  }

  Deno.test(`${name}: result: the message for a secret whose variable is not set names it`, async () => {
    await using directory = await contextThat("true", "--mount=type=secret,id=token,required=true");
    const args = ["local", directory.path, "-q", "--secret", "id=token,env=BKIT_TEST_UNSET"];
    const ran = await bkit(args, { env });
    assert.equal(ran.code, 1);
    assert.match(
      ran.stderr,
      /secret token, but the environment variable BKIT_TEST_UNSET is not set\n/,
    );
    assert.match(
      ran.stderr,
      /\nSet the environment variable BKIT_TEST_UNSET of the secret token, or pass the secret with --secret id=token,src=FILE or /,
    );
  });

  Deno.test(`${name}: result: the message for a step that needs a missing optional secret`, async () => {
    await using directory = await contextThat(
      "/bin/busybox cat /run/secrets/token",
      "--mount=type=secret,id=token",
    );
    const ran = await bkit(["local", directory.path, "-q"], { env });
    assert.equal(ran.code, 1);
    assert.match(ran.stderr, /can't open '\/run\/secrets\/token'/);
    assert.match(ran.stderr, /--secret id=token,src=FILE/);
  });
}

Deno.test("result: faults of a Dockerfile are printed, and set the exit code", async () => {
  const { address } = daemons().at(-1)!;
  await using directory = await temporary();
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), "FROM scratch\nLABEL a=$B\n");
  const ran = await bkit(["local", directory.path, "--check"], { env: { BUILDKIT_HOST: address } });
  assert.equal(ran.code, 1, ran.stderr);
  assert.match(ran.stdout, /UndefinedVar/);
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), "FROM scratch\nLABEL a=b\n");
  const fine = await bkit(["local", directory.path, "--check"], {
    env: { BUILDKIT_HOST: address },
  });
  assert.equal(fine.code, 0, fine.stderr);
});

Deno.test("result: an unwritable file is an error before the build", async () => {
  for (const option of ["--iidfile", "--metadata-file", "--report", "--chrome-trace"]) {
    const ran = await bkit(["local", hello, option, import.meta.filename + "/id"]);
    assert.equal(ran.code, 2);
    assert.match(ran.stderr, /^error: cannot write .*\/id: .*result_test\.ts is not a directory\n/);
  }
});

Deno.test("result: a report tells what was built, and why a build failed", async () => {
  const { address } = daemons().at(-1)!;
  for (const [command, code] of [["echo $((6 * 7))", 0], ["echo broken; exit 7", 1]] as const) {
    await using directory = await contextThat(command);
    const at = (file: string) => path.join(directory.path, file);
    const files = ["--report", at("report.html"), "--chrome-trace", at("trace.json")];
    const ran = await bkit([
      "local",
      directory.path,
      "-t",
      "report:1",
      ...files,
      "--addr",
      address,
    ]);
    assert.equal(ran.code, code, ran.stderr);
    const page = await Deno.readTextFile(at("report.html"));
    const [, json] = /id="bkit-report">(.*)<\/script>/.exec(page)!;
    const report: BuildReport = JSON.parse(json!);
    assert.equal(report.outcome, code === 0 ? "built" : "failed");
    const step = report.steps.find(({ name }) => name.includes("RUN"))!;
    assert.deepEqual([step.state, step.line], [code === 0 ? "done" : "failed", 4]);
    assert(report.criticalPath.includes(step.index));
    assert.match(page, code === 0 ? /Build succeeded: .*report:1/ : /exit code 7/);
    assert.match(page, code === 0 ? />42\n/ : />broken\n/);
    const context = report.transfers.find(({ name }) => name === "context")!;
    assert.deepEqual(context.directories[0], { path: "bin", files: 1, bytes: busybox().length });
    const { traceEvents } = JSON.parse(await Deno.readTextFile(at("trace.json")));
    assert(
      traceEvents.some(({ name }: { name: string }) => name === `#${step.index} ${step.name}`),
    );
  }
});

Deno.test("result: a failed build removes an old image id and old metadata, and leaves a device", async () => {
  const { address } = daemons().at(-1)!;
  await using directory = await contextThat("exit 7");
  const at = (file: string) => path.join(directory.path, file);
  for (const file of ["id", "metadata"]) await Deno.writeTextFile(at(file), "old");
  await Deno.symlink("/dev/null", at("null"));
  for (const [id, metadata] of [["id", "metadata"], ["null", "null"]] as const) {
    const files = ["--iidfile", at(id), "--metadata-file", at(metadata)];
    const ran = await bkit(["local", directory.path, ...files, "--addr", address]);
    assert.equal(ran.code, 1, ran.stderr);
  }
  for (const file of ["id", "metadata"]) {
    await assert.rejects(Deno.lstat(at(file)), Deno.errors.NotFound);
  }
  const files = ["--iidfile", at("null"), "--metadata-file", at("null")];
  const fine = await bkit(["local", hello, ...files, "--addr", address]);
  assert.equal(fine.code, 0, fine.stderr);
  assert.equal(await Deno.readLink(at("null")), "/dev/null");
});

Deno.test("result: an image id is refused before the build if there will be no image", async () => {
  await using directory = await temporary();
  const at = (file: string) => path.join(directory.path, file);
  await Deno.writeTextFile(at("id"), "old");
  for (const args of [["-o", at("out")], ["-o", `type=tar,dest=${at("a")}`], ["--check"]]) {
    const ran = await bkit(["local", hello, "--iidfile", at("id"), ...args]);
    assert.equal(ran.code, 2, ran.stderr);
    assert.match(ran.stderr, /cannot use --iidfile with --(output type=(local|tar)|call check): /);
  }
  assert.equal(await Deno.readTextFile(at("id")), "old");
});
