import assert from "node:assert/strict";
import { BuildKitClient, directory, files, overlay } from "../../mod.ts";
import { busybox, collect, shell, temporary } from "./context.ts";
import { EveryKind } from "./every_kind.ts";

/**
 * Builds a tree with every kind of entry over a direct connection to an engine, and then through
 * another transport. Checks that the second build sends the same tree, so that its COPY is cached,
 * and that it has the same output and result.
 */
export async function checkTransport(client: BuildKitClient, engine: string): Promise<void> {
  await using kinds = await EveryKind.make();
  await using output = await temporary();
  const context = overlay(
    directory(kinds.directory),
    files({ "bin/busybox": { content: busybox(), mode: 0o755 } }),
  );
  const label = `LABEL id=${crypto.randomUUID()}\nCOPY . /x/\n`;
  const build = async (at: BuildKitClient, dest: string) => {
    const dockerfile = shell("echo it runs; cd /x; /bin/busybox find . | /bin/busybox sort", label);
    const running = at.build({ context, dockerfile, outputs: [{ type: "tar", dest }] });
    const { events, output } = await collect(running);
    await running;
    const cached = events.some((event) =>
      event.type === "vertex" && / COPY \. /.test(event.vertex.name) && event.vertex.cached
    );
    return { output, cached, size: (await Deno.stat(dest)).size };
  };
  await using direct = await BuildKitClient.connect(engine);
  const before = await build(direct, `${output.path}/before.tar`);
  const after = await build(client, `${output.path}/after.tar`);
  assert.match(before.output, /^it runs\n[^]*big\.bin/);
  assert(before.size > 3 * 1024 * 1024);
  assert.deepEqual(after, { ...before, cached: true });
}
