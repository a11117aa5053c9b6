/** What a build counts: its steps, the time, the bytes sent, the warnings. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, directory } from "../../mod.ts";
import { run } from "../support/archive.ts";
import { bkit } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

for (const { name, address } of daemons()) {
  Deno.test(`${name}: counts: a result has the steps, the time, the bytes sent and the warnings`, async () => {
    await using temp = await temporary();
    const content = `${crypto.randomUUID()}${"x".repeat(10_000)}`;
    const dockerfile = "FROM scratch\nCOPY a.txt /\nCOPY a.txt /b.txt\n";
    await Deno.writeTextFile(path.join(temp.path, "a.txt"), content);
    await Deno.writeTextFile(path.join(temp.path, "Dockerfile"), dockerfile);
    const cache = path.join(temp.path, "no-cache-yet");
    await using client = await BuildKitClient.connect(address);
    const start = performance.now();
    const build = client.build({
      context: directory(temp.path),
      cacheFrom: [{ type: "local", src: cache }],
    });
    assert.equal(build.steps.length, 0);
    const seen = new Set<string>();
    for await (const _ of build) for (const { vertex } of build.steps) seen.add(vertex.name);
    const first = await build;
    assert.equal(first.bytesSent, content.length + dockerfile.length);
    assert(Number.isInteger(first.duration) && first.duration > 0, String(first.duration));
    assert(first.duration <= performance.now() - start + 1, String(first.duration));
    const names = build.steps.map(({ vertex }) => vertex.name);
    const copies = build.steps.filter(({ vertex }) => /COPY a\.txt/.test(vertex.name));
    assert.deepEqual(copies.map(({ state }) => state), ["done", "done"]);
    assert.deepEqual([...seen].toSorted(), names.toSorted());
    assert.deepEqual(first.steps, { total: names.length, cached: 0 });
    assert.deepEqual(first.warnings.filter(({ vertex }) => vertex === "").length, 1);
    assert(first.warnings[0]!.short.includes(cache));

    const second = await client.build({ context: directory(temp.path) });
    assert.equal(second.steps.cached, 2);
    assert(second.bytesSent <= dockerfile.length, String(second.bytesSent));
    assert.deepEqual(second.warnings, []);

    const archive = await run("tar", ["-c", "-C", temp.path, "a.txt", "Dockerfile"]);
    const third = await client.build({ context: new Blob([archive]).stream() });
    assert.equal(third.bytesSent, archive.length);

    const file = path.join(temp.path, "metadata.json");
    const { stdout, stderr } = await bkit([
      ...["local", temp.path, "--json", "-q", "--metadata-file", file, "--addr", address],
    ]);
    const printed = JSON.parse(stdout || stderr);
    const written = JSON.parse(await Deno.readTextFile(file));
    for (const name of ["duration", "steps", "bytesSent", "warnings"]) {
      assert.deepEqual(printed[name], written[`bkit.build.${name}`], name);
    }
    assert.deepEqual(printed.warnings, []);
    assert.equal(printed.steps.cached, 2);
  });
}
