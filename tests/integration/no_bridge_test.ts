/** Docker Engines without a default bridge, whose workers do not say that they are an engine's. */
import assert from "node:assert/strict";
import { BuildKitClient, files } from "../../mod.ts";
import { bkit } from "../support/command.ts";
import { hello } from "../support/context.ts";
import { ask, Engine } from "../support/engine.ts";

/** Without root, no engine can be started: these tests are skipped, and counted as skipped. */
const root = Deno.uid() === 0;

/** An image as an engine lists it. */
interface ListedImage {
  readonly RepoTags: readonly string[] | null;
}

for (const containerd of [true, false]) {
  const store = containerd ? "the store of containerd" : "the older store";
  Deno.test({
    name: `Engine: without a bridge and with ${store}, an image has the name that Docker finds`,
    ignore: !root,
    async fn() {
      await using engine = await Engine.start("newest", { bridge: false, containerd });
      const args = ["local", hello, "--addr", engine.address, "--network", "none"];
      const ran = await bkit([...args, "-t", "no-bridge:1"]);
      assert.equal(ran.code, 0, ran.stderr);
      await using client = await BuildKitClient.connect(engine.address);
      const context = files({ Dockerfile: "FROM scratch\nLABEL a=b\n" });
      await client.build({ context, tags: ["no-bridge"] });
      const images = await ask(engine.socket, "/images/json") as ListedImage[];
      const names = images.flatMap(({ RepoTags }) => RepoTags ?? []).sort();
      assert.deepEqual(names, ["no-bridge:1", "no-bridge:latest"]);
    },
  });
}
