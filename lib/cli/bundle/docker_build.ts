/**
 * Records of builds as Docker Desktop and `docker buildx history import` take them (`.dockerbuild`): an
 * OCI layout in a compressed tar archive, with a manifest whose configuration is the record, and whose
 * layers are its blobs. The format is that of buildx, `util/desktop/bundle`.
 */
import type { BlobDescriptor, BuildRecord, RecordedResult } from "../../client/mod.ts";
import { ProtocolError } from "../../errors.ts";
import { goJson, GoStruct } from "../format/go_value.ts";
import { recordView } from "../format/views.ts";
import { tar, type TarFile } from "./tar.ts";

const MANIFEST = "application/vnd.oci.image.manifest.v1+json";
const RECORD = "application/vnd.buildkit.historyrecord.v0";

/** Annotation for the type of a result; its own would make a reader look for what it refers to. */
const RESULT_TYPE = "vnd.export-build.descriptor.mediatype";

/** Number of bytes that all blobs of a record may have: they are put together in memory. */
const MAX_BYTES = 256 * 1024 * 1024;

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * Returns records with their blobs as an archive. Traces are left out, since they hold the arguments
 * and the environment of programs, and of cache imports what can be a secret.
 */
export async function dockerBuild(
  records: readonly BuildRecord[],
  platform: string,
  read: (digest: string) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const files = new Map<string, TarFile>();
  let total = 0;
  const put = async (content: Uint8Array, mediaType: string): Promise<Descriptor> => {
    total += content.length;
    if (total > MAX_BYTES) {
      throw new ProtocolError(`the blobs of the records have more than ${MAX_BYTES} bytes`);
    }
    const hash = await sha256(content);
    files.set(hash, { path: `blobs/sha256/${hash}`, content });
    return { mediaType, digest: `sha256:${hash}`, size: content.length };
  };
  const manifests: Descriptor[] = [];
  for (const record of records) manifests.push(await putRecord(record, platform, read, put));
  const index = { schemaVersion: 2, manifests };
  return await compressed(tar([
    ...files.values(),
    { path: "index.json", content: json(index) },
    { path: "oci-layout", content: json({ imageLayoutVersion: "1.0.0" }) },
  ]));
}

/** Puts a record and its blobs into an archive. Returns its manifest. */
async function putRecord(
  record: BuildRecord,
  platform: string,
  read: (digest: string) => Promise<Uint8Array>,
  put: (content: Uint8Array, mediaType: string) => Promise<Descriptor>,
): Promise<Descriptor> {
  const layers: Descriptor[] = [];
  const add = async (blob: BlobDescriptor | undefined, type?: string) => {
    if (!blob || layers.some(({ digest }) => digest === blob.digest)) return;
    const layer = await put(await read(blob.digest), type ?? blob.mediaType);
    if (layer.digest !== blob.digest) {
      throw new ProtocolError(`the daemon sent ${layer.digest} for the blob ${blob.digest}`);
    }
    const annotations = type
      ? { ...blob.annotations, [RESULT_TYPE]: blob.mediaType }
      : blob.annotations;
    layers.push({ ...layer, ...(Object.keys(annotations).length > 0 ? { annotations } : {}) });
  };
  const addResult = async ({ attestations, results }: RecordedResult) => {
    for (const blob of attestations) await add(blob);
    for (const blob of Object.values(results)) await add(blob, "application/json");
  };
  const config = await put(recordJson(record, platform), RECORD);
  await add(record.logs);
  if (record.result) await addResult(record.result);
  await add(record.externalError);
  for (const result of Object.values(record.results)) await addResult(result);
  return await put(json({ schemaVersion: 2, mediaType: MANIFEST, config, layers }), MANIFEST);
}

function recordJson(record: BuildRecord, platform: string): Uint8Array {
  const imports = record.frontendAttrs["cache-imports"];
  const frontendAttrs = imports === undefined
    ? record.frontendAttrs
    : { ...record.frontendAttrs, "cache-imports": harmless(imports) };
  const view = recordView({ ...record, frontendAttrs, trace: undefined });
  const fields = [...view.fields, ["DefaultPlatform", "DefaultPlatform", platform] as const];
  return new TextEncoder().encode(goJson(new GoStruct(fields, true)));
}

/** Returns cache imports with only those attributes that name the cache. */
function harmless(imports: string): string {
  try {
    const list = JSON.parse(imports) as { Type?: unknown; Attrs?: Record<string, unknown> }[];
    return JSON.stringify(list.map(({ Type, Attrs }) => ({
      Type,
      Attrs: Object.fromEntries(
        Object.entries(Attrs ?? {}).filter(([name]) => name === "scope" || name === "ref"),
      ),
    })));
  } catch {
    return "";
  }
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes as BufferSource);
  return new Uint8Array(hash).toHex();
}

async function compressed(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
