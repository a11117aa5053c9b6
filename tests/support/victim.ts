/**
 * Builds on a daemon and offers it everything that a session can offer. The arguments are the
 * address, a directory as the context and a directory for the result; `unread` as the fourth one
 * leaves the events of the build unread, `memory` takes the result into memory.
 */
import * as path from "node:path";
import { memoryTarget } from "../../lib/diffcopy/mod.ts";
import { ContentStore } from "../../lib/oci/mod.ts";
import { content, upload } from "../../lib/session/mod.ts";
import { BkitError, BuildKitClient, directory } from "../../mod.ts";

const [address = "", context = "", dest = "", mode = ""] = Deno.args;

/** Stream without an end. */
function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (out) => out.enqueue(new Uint8Array(65_536)) });
}

try {
  await using client = await BuildKitClient.connect(address);
  const build = client.build({
    context: directory(context),
    dockerfile: "FROM scratch\n",
    outputs: mode === "call" ? [] : [
      { type: "local", dest: mode === "memory" ? memoryTarget() : dest },
    ],
    secrets: { secret: "s".repeat(400_000) },
    ssh: { default: { keys: [path.join(context, "key")] } },
    services: [
      content(new Map([["store", new ContentStore(path.join(context, "store"))]])),
      upload(new Map([["stream", endless]])),
    ],
    call: mode === "call" ? "check" : undefined,
    provenance: mode === "provenance",
  });
  if (mode !== "unread") { for await (const _ of build); }
  await build;
  console.log("built");
} catch (error) {
  console.log(error instanceof BkitError ? `${error.name}: ${error.message.slice(0, 500)}` : error);
  Deno.exitCode = 1;
}
