/**
 * How something was built: the daemon keeps it with the build's record, whether or not the image itself tells it.
 */
import { readBlob } from "../../control/content.ts";
import { Control } from "../../control/control.ts";
import { RpcError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import { Status } from "../../rpc/status.ts";

/** The media type of attestations, and what those of provenance are said to be (https://slsa.dev/provenance). */
const ATTESTATION = "application/vnd.in-toto+json";
const PREDICATE = "in-toto.io/predicate-type";
const PROVENANCE = "https://slsa.dev/provenance/";

/**
 * The provenance of a build that is over, by platform, as SLSA's predicate; the key is empty where the result has no
 * platforms. Empty where the daemon keeps no records (before v0.11), or none of provenance.
 */
export async function provenance(
  connection: RpcConnection,
  ref: string,
  signal?: AbortSignal,
): Promise<Record<string, unknown>> {
  const blobs = await recorded(connection, ref, signal);
  const found: Record<string, unknown> = {};
  for (const [platform, digest] of blobs) {
    const text = new TextDecoder().decode(await readBlob(connection, digest, { signal }));
    found[platform] = JSON.parse(text);
  }
  return found;
}

/** The digests of the blobs with a build's provenance, by platform. */
async function recorded(
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
    digest?: string | null;
    annotations?: Record<string, string> | null;
  }[]
  | null
  | undefined;
