/** Dockerfiles and ignore files that are longer than what HTTP/2 usually carries in header fields. */
import assert from "node:assert/strict";
import { BuildFailedError, BuildKitClient, files } from "../../mod.ts";
import { busybox, collect, shell } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";

/** Returns a Dockerfile with a failing step behind comments of `length` bytes. */
function failing(length: number): string {
  const comment = `# ${"c".repeat(77)}\n`;
  return `${comment.repeat(length / 80)}${shell("exit 7")}`;
}

for (const { name, address } of daemons()) {
  for (const length of [40_000, 50_000, 60_000, 70_000, 400_000, 3_000_000]) {
    Deno.test(`${name}: size: a Dockerfile of ${length} bytes that fails says so`, async () => {
      await using client = await BuildKitClient.connect(address);
      const context = files({ "bin/busybox": { content: busybox(), mode: 0o755 } });
      const build = client.build({ context, dockerfile: failing(length) });
      await assert.rejects(build.result, (error) => {
        assert(error instanceof BuildFailedError, Deno.inspect(error));
        assert.equal(error.exitCode, 7);
        if (name === "old") return true; // that BuildKit sends no details
        assert.match(error.source?.excerpt ?? "", />>> RUN .*exit 7/);
        return true;
      });
    });
  }

  for (const lines of [7_000, 12_000, 60_000]) {
    Deno.test(`${name}: size: an ignore file of ${lines} lines is obeyed`, async () => {
      await using client = await BuildKitClient.connect(address);
      const ignored = Array.from({ length: lines }, (_, i) => `packages/package-${i}/node_modules`);
      const context = files({
        "bin/busybox": { content: busybox(), mode: 0o755 },
        ".dockerignore": ignored.join("\n"),
        "packages/package-1/node_modules": "ignored",
        [`packages/package-${lines - 1}/node_modules`]: "ignored",
        [`packages/package-${lines}/node_modules`]: "kept",
        Dockerfile: shell("cd /all/packages; /bin/busybox find . -type f", "COPY . /all\n"),
      });
      const build = client.build({ context });
      const { output } = await collect(build);
      await build;
      assert.match(output, new RegExp(`package-${lines}/node_modules`));
      assert.doesNotMatch(output, /package-1\/node_modules/);
      assert.doesNotMatch(output, new RegExp(`package-${lines - 1}/node_modules`));
    });
  }
}
