/**
 * Provenance of builds. The daemon keeps it with the record of a build, whether or not the image
 * includes it.
 */
import { readBlob } from "../../control/content.ts";
import { Control } from "../../control/control.ts";
import { RpcError } from "../../errors.ts";
import { anyBuild } from "./any_build.ts";
import { type Clock, SYSTEM_CLOCK } from "../../internal/clock.ts";
import { deadline } from "../../internal/deadline.ts";
import { parsePeerJson } from "../../internal/peer_json.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { CallOptions } from "../../rpc/client_call.ts";
import { Status } from "../../rpc/codes.ts";

/**
 * Media type of attestations, and the predicate type of those with provenance
 * (https://slsa.dev/provenance).
 */
const ATTESTATION = "application/vnd.in-toto+json";
const PREDICATE = "in-toto.io/predicate-type";
const PROVENANCE = "https://slsa.dev/provenance/";

/** Time limit for all of it, in milliseconds. */
const PROVENANCE_TIMEOUT_MS = 30_000;

/**
 * Returns the provenance of a completed build, by platform, as SLSA's predicate; the key is empty
 * if the result has no platforms. The record is empty if the daemon keeps no records (before
 * v0.11), or none with provenance. Rejects with `RpcError` of status DEADLINE_EXCEEDED if that
 * takes longer than 30 s.
 */
export async function provenance(
  connection: RpcConnection,
  ref: string,
  signal?: AbortSignal,
  clock: Clock = SYSTEM_CLOCK,
): Promise<Record<string, unknown>> {
  const text = `no provenance from the daemon within ${PROVENANCE_TIMEOUT_MS / 1000} s`;
  const late = new RpcError(Status.DEADLINE_EXCEEDED, text);
  using limit = deadline(PROVENANCE_TIMEOUT_MS, late, signal, clock);
  const options = { signal: limit.signal };
  const blobs = await provenanceBlobs(connection, ref, options);
  const predicates: Record<string, unknown> = {};
  for (const [platform, digest] of blobs) {
    const text = new TextDecoder().decode(await readBlob(connection, digest, options));
    predicates[platform] = parsePeerJson(text, "the daemon", "a provenance");
  }
  return predicates;
}

/** Returns the digests of the blobs with a build's provenance, by platform. */
async function provenanceBlobs(
  connection: RpcConnection,
  ref: string,
  options: CallOptions,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const keep = (platform: string, attestations: Attestations) => {
    const provenance = attestations?.find(({ media_type, annotations }) =>
      media_type === ATTESTATION && annotations?.[PREDICATE]?.startsWith(PROVENANCE)
    );
    if (provenance?.digest) found.set(platform, provenance.digest);
  };
  try {
    await new Control(connection).listenBuildHistory(anyBuild(), ({ record }) => {
      if (record?.Ref !== ref) return;
      const results = Object.entries(record?.Results ?? {});
      for (const [platform, result] of results) keep(platform, result.Attestations);
      if (results.length === 0) keep("", record?.Result?.Attestations);
    }, options);
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
