/**
 * The typed details of the daemon's errors (`solver/errdefs` and `frontend/gateway/pb` of BuildKit).
 * Daemons before v0.7 send none.
 */
import type { RpcError } from "../../errors.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import { isFrontendFailure } from "./daemon_text.ts";

/** What the details of an error tell about a failure. */
export interface FailureDetails {
  /** Digest of the step that failed. */
  readonly vertex: string | undefined;
  /** Exit code of the program that failed. */
  readonly exitCode: number | undefined;
  /** True if a frontend refused the Dockerfile, before any step of it ran. */
  readonly byFrontend: boolean;
}

/** Returns the first, which is the innermost, detail of a type; undefined if there is none. */
export function detailOf(error: RpcError, type: string): Record<string, unknown> | undefined {
  const detail = error.details.find(({ typeUrl }) => typeUrl.endsWith(`${type}+json`));
  if (!detail) return undefined;
  try {
    return asRecord(JSON.parse(new TextDecoder().decode(detail.value)));
  } catch {
    return undefined; // details only add to the message
  }
}

/** Returns what the details of an error tell. */
export function failureDetails(error: RpcError): FailureDetails {
  const vertex = asText(detailOf(error, "errdefs.Vertex")?.["digest"]);
  const code = detailOf(error, "gatewayapi.ExitMessage")?.["Code"];
  return {
    vertex,
    exitCode: Number.isSafeInteger(code) && code as number >= 0 ? code as number : undefined,
    byFrontend: vertex === undefined && detailOf(error, "errdefs.Frontend") !== undefined ||
      isFrontendFailure(error.message),
  };
}
