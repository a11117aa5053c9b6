/** Folders of blobs that the daemon writes to and reads from: local caches, images that aren't packed, contexts. */
import assert from "node:assert/strict";
import * as http from "node:http";
import * as path from "node:path";
import { BuildKitClient, files } from "../../mod.ts";
import {
  ContentStore,
  type Descriptor,
  finishLayout,
  finishLocalCache,
  readIndex,
  resolveLayout,
  resolveLocalCache,
} from "../../lib/oci/mod.ts";
import { content } from "../../lib/session/content.ts";
import { busybox, collect, temporary } from "../support/context.ts";
import { on, socketOf } from "../support/daemons.ts";
import { skopeo } from "../support/skopeo.ts";

/** Has an engine forget all that builds left in it. */
function prune(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    http.request({
      socketPath: socketOf(address),
      host: "docker",
      method: "POST",
      path: "/build/prune?all=true",
      agent: false,
    }, (response) => response.resume().on("end", resolve)).on("error", reject).end();
  });
}

on("recent", "spike", async (address) => {
  await using folder = await temporary();
  await using client = await BuildKitClient.connect(address);
  const dest = path.join(folder.path, "out");
  const build = client.build({
    context: files({
      "Dockerfile": "FROM scratch\nCOPY bin/busybox /bin/busybox\nCOPY a /a\n",
      "bin/busybox": busybox(),
      "a": "hello",
    }),
    tags: ["localhost/app:1", "localhost/app:2"],
    outputs: [{ type: "oci", dest, tar: false }],
    services: [content(new Map([["export", new ContentStore(dest)]]))],
  });
  await collect(build);
  const result = await build;
  console.log(result.response);
  await finishLayout(dest, result.descriptor as Descriptor, {
    names: result.response["image.name"]?.split(","),
  });
  console.log(JSON.stringify(await readIndex(dest), undefined, 1));
  console.log(await skopeo("inspect", `oci:${dest}:1`));
});
