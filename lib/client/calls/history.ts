/**
 * Provenance of builds. The daemon keeps it with the record of a build, whether or not the image
 * includes it.
 */
import { readBlob } from "../../control/content.ts";
import { Control } from "../../control/control.ts";
import { RpcError } from "../../errors.ts";
import { parsePeerJson } from "../../internal/peer_json.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { Status } from "../../rpc/codes.ts";

/**
 * Media type of attestations, and the predicate type of those with provenance
 * (https://slsa.dev/provenance).
 */
const ATTESTATION = "application/vnd.in-toto+json";
const PREDICATE = "in-toto.io/predicate-type";
const PROVENANCE = "https://slsa.dev/provenance/";

/**
 * Returns the provenance of a completed build, by platform, as SLSA's predicate; the key is empty
 * if the result has no platforms. The record is empty if the daemon keeps no records (before
 * v0.11), or none with provenance.
 */
export async function provenance(
  connection: RpcConnection,
  ref: string,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  const blobs = await provenanceBlobs(connection, ref, signal);
  const predicates: Record<string, unknown> = {};
  for (const [platform, digest] of blobs) {
    const text = new TextDecoder().decode(await readBlob(connection, digest, { signal }));
    predicates[platform] = parsePeerJson(text, "the daemon", "a provenance");
  }
  return predicates;
}

/** Returns the digests of the blobs with a build's provenance, by platform. */
async function provenanceBlobs(
  connection: RpcConnection,
  ref: string,
  signal: AbortSignal | undefined,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const keep = (platform: string, attestations: Attestations) => {
    const provenance = attestations?.find(({ media_type, annotations }) =>
      media_type === ATTESTATION && annotations?.[PREDICATE]?.startsWith(PROVENANCE)
    );
    if (provenance?.digest) found.set(platform, provenance.digest);
  };
  try {
    const request = { Ref: ref, EarlyExit: true };
    await new Control(connection).listenBuildHistory(request, ({ record }) => {
      const results = Object.entries(record?.Results ?? {});
      for (const [platform, result] of results) keep(platform, result.Attestations);
      if (results.length === 0) keep("", record?.Result?.Attestations);
    }, { signal });
  } catch (error) {
    if (!(error instanceof RpcError) || error.status !== Status.UNIMPLEMENTED) throw error;
  }
  return found;
}

type Attestations =
  | readonly {
    media_type?: string | null;
    digest?: string | null | undefined;
    annotations?: Record<string, string> | null | undefined;
  }[]
  | null
  | undefined;
