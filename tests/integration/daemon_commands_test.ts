/** The commands that look after a daemon, on real daemons. */
import assert from "node:assert/strict";
import { BuildKitClient, files } from "../../mod.ts";
import { bkit } from "../support/command.ts";
import { busybox, shell } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { answers, onTerminal, type TerminalResult } from "../support/terminal.ts";

/** Builds something that is in no cache. Returns its id. */
async function build(address: string, command: string): Promise<string> {
  await using client = await BuildKitClient.connect(address);
  const context = files({ "bin/busybox": { content: busybox(), mode: 0o755 } });
  return (await client.build({ context, dockerfile: shell(command) })).ref;
}

/** Runs the command, which must succeed, and returns what it prints. */
async function run(address: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await bkit([...args, "--addr", address]);
  assert.equal(code, 0, stderr);
  return stdout;
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: du: the table, the records as JSON and a template agree`, async () => {
    await build(address, "echo to be measured");
    const [table, json, ids] = [
      await run(address, "du"),
      JSON.parse(await run(address, "du", "--format", "json")),
      await run(address, "du", "--format", '{{range .}}{{.ID}}{{"\\n"}}{{end}}'),
    ];
    assert.match(table, /^ID\t{9}RECLAIMABLE\tSIZE\t+LAST ACCESSED\n/);
    assert.match(table, /\nReclaimable:\t[\d.]+[kMG]?B\nTotal:\t\t[\d.]+[kMG]?B\n$/);
    const shown = [...table.matchAll(/^(\w+)\*? +\t(?:true|false) /gm)].map(([, id]) => id);
    assert.deepEqual(shown, json.map(({ id }: { id: string }) => id));
    assert.deepEqual(ids.trim().split("\n"), shown);
    const step = json.find(({ description }: { description: string }) =>
      description.includes("to be measured")
    );
    const [only] = JSON.parse(await run(address, "du", "-f", `id=${step.id}`, "--format", "json"));
    assert.deepEqual(only.id, step.id);
    const verbose = await run(address, "du", "--verbose", "--filter", `id==${step.id}`);
    assert.match(verbose, new RegExp(`^ID:\t\t${step.id}\n`));
    assert.match(verbose, /\nDescription:\t.*to be measured.*\n/);
    assert.match(verbose, /\nCreated at:\t\d{4}-\d\d-\d\d [\d:.]+ \+0000 UTC\n/);
    assert.doesNotMatch(verbose, /Total/);
  });

  Deno.test(`${name}: prune: removes what matches, and asks nobody without a terminal`, async () => {
    await build(address, "echo to be pruned");
    const records = JSON.parse(await run(address, "du", "--format", "json"));
    const { id } = records.find(({ description }: { description: string }) =>
      description.includes("to be pruned")
    );
    const kept = await run(address, "prune", "--filter", `id==${id}`, "--keep-duration", "24h");
    assert.equal(kept, "Total:\t0B\n");
    const table = await run(address, "prune", "--filter", `id==${id}`, "--all");
    assert.match(table, new RegExp(`^ID\t+RECLAIMABLE\tSIZE\t+LAST ACCESSED\n${id}`));
    assert.match(table, /\nTotal:\t[\d.]+[kM]?B\n$/);
    assert.equal(await run(address, "prune", "-f", `id==${id}`, "--format", "{{.ID}}"), "");
    const none = ["prune", "--filter", "id==none", "--format", "{{.ID}}"];
    const space = ["--reserved-space", "1k", "--max-used-space", "1g", "--min-free-space", "1k"];
    assert.equal(await run(address, ...none, ...space), "");
    const megabytes = ["--keep-storage-min", "1", "--keep-storage", "9", "--free-storage", "1"];
    assert.equal(await run(address, ...none, ...megabytes), "");
  });

  Deno.test(`${name}: workers: as a table and as JSON`, async () => {
    const [worker] = JSON.parse(await run(address, "workers", "--format", "json"));
    const table = await run(address, "workers");
    assert.match(table, /^ID\t+PLATFORMS\n/);
    assert(table.includes(worker.id) && worker.platforms[0].os === "linux");
    assert.match(await run(address, "workers", "-v"), new RegExp(`^ID:\t\t${worker.id}\n`));
    assert.equal(await run(address, "workers", "-f", "id==none", "--format", "json"), "null\n");
  });

  Deno.test(`${name}: version: that of a daemon is shown if it is named`, async () => {
    const own = (await bkit(["version"], { env: { BUILDKIT_HOST: address } })).stdout;
    assert.match(own, /^bkit @x\/bkit \d+\.\d+\.\d+\n$/);
    const both = await run(address, "version");
    assert(both.startsWith(own), both);
    assert.match(both, /\nbuildkitd (?:github\.com\/moby\/buildkit v|unknown)/);
    const json = JSON.parse(await run(address, "version", "--json"));
    assert.equal(json.daemon.address, address);
    assert.equal(await run(address, "version", "--format", "{{.Version}}"), `${json.version}\n`);
  });
}

/** Runs the command on a terminal, and types an answer when it asks. */
async function answered(
  address: string,
  args: readonly string[],
  answer: string,
): Promise<TerminalResult> {
  return await onTerminal([...args, "--addr", address], { type: answers(["[y/N] ", answer]) });
}

Deno.test("prune: asks on a terminal, and takes only yes for yes", async () => {
  const { address } = daemons().at(-1)!;
  await build(address, "echo to be asked about");
  const records = JSON.parse(await run(address, "du", "--format", "json"));
  const { id } = records.find(({ description }: { description: string }) =>
    description.includes("to be asked about")
  );
  const args = ["prune", "--all", "--filter", `id==${id}`];
  const question =
    /Remove up to [\d.]+[kM]?B of the build cache of .*, with internal records\? \[y\/N\] /;
  const refused = await answered(address, args, "\n");
  assert.match(refused.screen, question);
  assert.doesNotMatch(refused.screen, /Total/);
  assert.equal((await answered(address, args, "\x03")).code, 130);
  const kept = await run(
    address,
    "du",
    "--filter",
    `id==${id}`,
    "--format",
    "{{range .}}{{.ID}}{{end}}",
  );
  assert.equal(kept, `${id}\n`);
  const removed = await answered(address, args, "y\n");
  assert.match(removed.screen, /Total:[\t ]+[\d.]+[kM]?B\r?\n$/);
  assert.equal(removed.code, 0);
  assert.doesNotMatch((await answered(address, [...args, "--force"], "")).screen, /Remove/);
});

Deno.test("du: a template that is not understood is an error before a daemon is asked", async () => {
  const ran = await bkit(["du", "--format", "{{index . 0}}", "--addr", "unix:///none"]);
  assert.equal(ran.code, 2);
  assert.match(ran.stderr, /--format cannot be used: \{\{index \. 0\}\} is not understood/);
});
