/** The commands about the records of builds, on real daemons: since BuildKit v0.11. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildFailedError, BuildKitClient, files } from "../../mod.ts";
import { bkit, command, text } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

/** Runs a command in a build. Returns the id of the build, whether or not it fails. */
async function build(address: string, script: string): Promise<string> {
  await using client = await BuildKitClient.connect(address);
  const context = files({ "bin/busybox": { content: busybox(), mode: 0o755 } });
  try {
    return (await client.build({ context, dockerfile: shell(script) })).ref;
  } catch (error) {
    assert(error instanceof BuildFailedError, String(error));
    return error.ref!;
  }
}

/** Runs the command, which must succeed, and returns what it prints. */
async function run(address: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await bkit([...args, "--addr", address]);
  assert.equal(code, 0, stderr);
  return stdout;
}

for (const { name, address } of daemons().slice(-1)) {
  Deno.test(`${name}: history: ls, inspect, logs and rm`, async () => {
    const ref = await build(address, "echo to be remembered");
    const failed = await build(address, "echo before the end; exit 3");
    const table = await run(address, "history", "ls", "--no-trunc");
    assert.match(table, /^BUILD ID {2,}NAME {2,}STATUS {2,}CREATED AT {2,}DURATION\n/);
    assert.match(table, new RegExp(`\n${ref} +Completed +.* ago +[\\d.]+s\n`));
    assert.match(table, new RegExp(`\n${failed} +Error +`));
    const errors = await run(
      address,
      "history",
      "ls",
      "--filter",
      "status=error",
      "--format",
      "json",
    );
    const found = errors.trim().split("\n").map((line) => JSON.parse(line));
    assert(found.some((record) => record.ref === failed && record.status === "Error"));
    assert(!found.some((record) => record.ref === ref));

    assert.match(
      await run(address, "history", "inspect", ref.slice(0, 20)),
      new RegExp(`^Ref: +${ref}\n`),
    );
    assert.match(await run(address, "history", "inspect", failed), /\nError: .*exit code: 3\n/);
    assert.equal(await run(address, "history", "inspect", ref, "--format", "{{.Ref}}"), `${ref}\n`);
    const log = await run(address, "history", "logs", ref);
    assert.match(log, /#\d+ \d\.\d+ to be remembered\n/);
    assert.match(log, /#\d+ DONE \d\.\ds\n/);
    const raw = await run(address, "debug", "logs", ref, "--progress", "rawjson");
    assert(raw.trim().split("\n").every((line) => typeof JSON.parse(line) === "object"));
    assert.equal(await run(address, "history", "rm", ref), `${ref}\n`);
    const gone = await bkit(["history", "inspect", ref, "--addr", address]);
    assert.equal(gone.code, 2);
    assert.match(gone.stderr, new RegExp(`cannot find the build ${ref}`));
  });

  Deno.test(`${name}: history: report and export write files`, async () => {
    await using directory = await temporary();
    const at = (name: string) => path.join(directory.path, name);
    const ref = await build(address, "echo in the report");
    await run(address, "history", "report", ref, "-o", at("report.html"));
    const page = await Deno.readTextFile(at("report.html"));
    assert(page.includes(ref) && page.includes("in the report"));
    await run(address, "history", "export", ref, "-o", at("a.dockerbuild"));
    const tar = new Deno.Command("tar", { args: ["tzf", at("a.dockerbuild")] });
    const list = text((await tar.output()).stdout).trim().split("\n");
    assert(list.includes("index.json") && list.length > 4, list.join());

    // Completing a record does not unpin it, whatever the daemon takes the request for.
    await run(address, "debug", "ctl", ref.slice(0, 20), "--pin");
    const other = await build(address, "echo in the same file");
    await run(address, "history", "export", ref, other, "--finalize", "-o", at("two.dockerbuild"));
    const index = new Deno.Command("tar", { args: ["xzOf", at("two.dockerbuild"), "index.json"] });
    assert.equal(JSON.parse(text((await index.output()).stdout)).manifests.length, 2);
    assert.equal(
      await run(address, "history", "inspect", ref, "--format", "{{.Pinned}}"),
      "true\n",
    );
    await run(address, "debug", "ctl", ref, "--unpin");
    // Not every daemon keeps traces.
    const traced = await bkit(
      ["history", "trace", ref, "--output", at("trace.json"), "--addr", address],
    );
    if (traced.code === 5) assert.match(traced.stderr, /the daemon has no trace of the build/);
    else assert.match(await Deno.readTextFile(at("trace.json")), /^\{/, traced.stderr);
    const all = await bkit(["history", "export", ref, "--all", "--addr", address]);
    assert.match(all.stderr, /must have the ids of builds, or --all instead/);
  });

  Deno.test(`${name}: history: inspect attachment prints the documents of a build`, async () => {
    await using client = await BuildKitClient.connect(address);
    const { ref, digest } = await client.build({
      context: files({ "a.txt": crypto.randomUUID() }),
      dockerfile: "FROM scratch\nCOPY a.txt /\n",
      outputs: [{ type: "oci", dest: new WritableStream() }],
      provenance: "mode=max",
    });
    const attachment = (...args: string[]) =>
      run(address, "history", "inspect", "attachment", ref, ...args);
    const provenance = JSON.parse(await attachment());
    assert(provenance.buildDefinition ?? provenance.buildType, JSON.stringify(provenance));
    const index = JSON.parse(await attachment("--type", "index"));
    assert(index.manifests.length >= 2);
    assert.equal(await attachment(digest!.slice(0, 20)), await attachment("--type", "index"));
    const none = await bkit(
      ["history", "inspect", "attachment", ref, "--type", "sbom", "--addr", address],
    );
    assert.equal(none.code, 2);
    assert.match(
      none.stderr,
      /none matches\nsha256:[0-9a-f]{64} application\/vnd\.oci\.image\.index/,
    );
  });

  Deno.test(`${name}: debug: info, histories, ctl, get and monitor`, async () => {
    const ref = await build(address, "echo to be debugged");
    assert.match(await run(address, "debug", "info"), /^BuildKit: +github\.com\/moby\/buildkit v/);
    const version = JSON.parse(await run(address, "debug", "info", "--format", "json"));
    assert.match(version.buildkitVersion.package, /moby\/buildkit/);
    assert.match(await run(address, "debug", "workers"), /^ID\t+PLATFORMS\n/);
    assert.match(await run(address, "debug", "workers", "--verbose"), /^ID:\t/);
    await run(address, "debug", "ctl", ref, "--pin");
    const histories = await run(address, "debug", "histories");
    assert.match(histories, /^TYPE\t+REF\t+CREATED\t+COMPLETED\t+GENERATION\tPINNED\n/);
    assert.match(histories, new RegExp(`\nCOMPLETE\t${ref}\t\\S+\t\\S+\t\\d+\t+\\*\n`));
    const events = (await run(address, "debug", "histories", "--format", "json")).trim().split("\n")
      .map((line) => JSON.parse(line));
    const { record } = events.find(({ record }) => record.Ref === ref);
    assert.equal(record.pinned, true);
    const blob = await run(address, "debug", "get", record.logs.digest);
    assert(blob.includes("to be debugged"));

    const child = command(["debug", "monitor", "--completed", "--ref", ref, "--addr", address])
      .spawn();
    let seen = "";
    for await (const chunk of child.stdout) {
      seen += text(chunk);
      if (/logs: .*\n/.test(seen)) break;
    }
    child.kill("SIGINT");
    assert.match(seen, new RegExp(`^event: COMPLETE ref:${ref}\n {2}cache: \\d+/\\d+\n`));
    assert.equal((await child.status).code, 130);
    await child.stderr.cancel();

    const pruned = await run(address, "prune-histories");
    assert.match(pruned, /^TYPE\t+REF\t+CREATED\t+COMPLETED\t+GENERATION\n/);
    assert(!pruned.includes(ref));
    await run(address, "debug", "ctl", ref, "--unpin");
    assert.match(
      await run(address, "prune-histories", "--format", "{{.Record.Ref}}"),
      new RegExp(ref),
    );
    const other = await build(address, "echo to be deleted");
    await run(address, "debug", "ctl", other, "--delete");
    const last = await build(address, "echo to be deleted with all others");
    assert.equal(await run(address, "history", "rm", "--all"), `${last}\n`);
    const none = await bkit(["history", "logs", "--addr", address]);
    assert.match(none.stderr, /cannot find the build that is the newest/);
  });
}

Deno.test("history: a daemon without records is an error that says so", async () => {
  const { address } = daemons()[0]!;
  const { code, stderr } = await bkit(["history", "ls", "--addr", address]);
  assert.equal(code, 5, stderr);
  assert.match(stderr, /keeps no records of builds/);
});
