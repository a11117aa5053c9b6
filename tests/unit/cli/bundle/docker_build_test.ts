import assert from "node:assert/strict";
import { dockerBuild } from "../../../../lib/cli/bundle/docker_build.ts";
import type { BlobDescriptor, BuildRecord } from "../../../../mod.ts";
import { RECORD } from "../history/record.ts";

async function digestOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `sha256:${new Uint8Array(hash).toHex()}`;
}

/** Returns the files of a compressed archive. */
async function unpack(bytes: Uint8Array): Promise<Map<string, string>> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(
    new DecompressionStream("gzip"),
  );
  const tar = new Uint8Array(await new Response(stream).arrayBuffer());
  const text = (start: number, end: number) => new TextDecoder().decode(tar.subarray(start, end));
  const files = new Map<string, string>();
  for (let at = 0; tar[at] !== 0;) {
    const size = parseInt(text(at + 124, at + 135), 8);
    const name = text(at, at + 100).replace(/\0.*/s, "");
    files.set(name, text(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

async function recordWith(
  log: string,
): Promise<[BuildRecord, (digest: string) => Promise<Uint8Array>]> {
  const digest = await digestOf(log);
  const blob: BlobDescriptor = { mediaType: "m", digest, size: log.length, annotations: {} };
  const imports = JSON.stringify([{ Type: "registry", Attrs: { ref: "r", token: "secret" } }]);
  const record = {
    ...RECORD,
    frontendAttrs: { "cache-imports": imports },
    logs: blob,
    trace: blob,
    results: {},
  };
  return [record, () => Promise.resolve(new TextEncoder().encode(log))];
}

Deno.test("dockerBuild: is a layout with the record and its blobs, without secrets and trace", async () => {
  const [record, read] = await recordWith("the log");
  const files = await unpack(await dockerBuild([record], "linux/amd64", read));
  assert.equal(files.get("oci-layout"), '{"imageLayoutVersion":"1.0.0"}');
  const blob = (digest: string) => files.get(`blobs/${digest.replace(":", "/")}`)!;
  const manifest = JSON.parse(blob(JSON.parse(files.get("index.json")!).manifests[0].digest));
  assert.deepEqual(manifest.layers.map(({ digest }: BlobDescriptor) => blob(digest)), ["the log"]);
  assert.equal(manifest.config.mediaType, "application/vnd.buildkit.historyrecord.v0");
  const config = JSON.parse(blob(manifest.config.digest));
  assert.equal(config.Ref, record.ref);
  assert.equal(config.DefaultPlatform, "linux/amd64");
  assert.equal(config.trace, undefined);
  assert.deepEqual(JSON.parse(config.FrontendAttrs["cache-imports"]), [
    { Type: "registry", Attrs: { ref: "r" } },
  ]);
});

Deno.test("dockerBuild: refuses a blob that is not what its digest says", async () => {
  const [record] = await recordWith("the log");
  const read = () => Promise.resolve(new Uint8Array(3));
  await assert.rejects(dockerBuild([record], "", read), { name: "ProtocolError" });
});
