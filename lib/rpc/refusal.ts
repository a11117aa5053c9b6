/** Errors for calls that end with something other than a gRPC answer. */
import { ConnectionError } from "../errors.ts";
import type { Fields } from "./status.ts";

/** HTTP statuses with which a proxy says that the server behind it cannot be reached now. */
const TRANSIENT_HTTP_STATUSES: ReadonlySet<unknown> = new Set([429, 502, 503, 504]);

/**
 * Returns the error for the header fields of an answer that is not gRPC: another HTTP status than
 * 200, or another type of content, as web servers and proxies send. An answer with `grpc-status` is
 * always gRPC ("HTTP2 Transport Mapping" and "Responses" in gRPC's HTTP/2 protocol).
 */
export function httpRefusal(fields: Fields, method: string): ConnectionError | undefined {
  if (fields["grpc-status"] !== undefined) return undefined;
  const status = fields[":status"];
  const type = String(fields["content-type"] ?? "");
  if (status === 200 && isGrpc(type)) return undefined;
  const content = type && !isGrpc(type) ? ` (${type})` : "";
  return new ConnectionError(`cannot call ${method}`, {
    detail: `the answer is HTTP ${status}${content}, not gRPC`,
    httpStatus: Number(status) || undefined,
    advice: "Check that the address belongs to BuildKit, and that a proxy in between forwards " +
      "gRPC: HTTP/2 from end to end, with trailers.",
    transient: TRANSIENT_HTTP_STATUSES.has(status),
  });
}

/** Returns true for the content types of gRPC, such as `application/grpc+proto`. */
export function isGrpc(type: string | undefined): boolean {
  return /^application\/grpc(?:[+;]|$)/i.test(type ?? "");
}

/** Names of HTTP/2's error codes (RFC 9113, section 7), by number. */
const HTTP2_ERRORS: readonly string[] = [
  ...["NO_ERROR", "PROTOCOL_ERROR", "INTERNAL_ERROR", "FLOW_CONTROL_ERROR", "SETTINGS_TIMEOUT"],
  ...["STREAM_CLOSED", "FRAME_SIZE_ERROR", "REFUSED_STREAM", "CANCEL", "COMPRESSION_ERROR"],
  ...["CONNECT_ERROR", "ENHANCE_YOUR_CALM", "INADEQUATE_SECURITY", "HTTP_1_1_REQUIRED"],
];

/** HTTP/2 errors that a later attempt meets again: INADEQUATE_SECURITY and HTTP_1_1_REQUIRED. */
const LASTING_HTTP2_ERRORS: ReadonlySet<number> = new Set([12, 13]);

/** Returns the error for a call whose stream the server reset on a connection that lives on. */
export function resetError(code: number, method: string, cause?: unknown): ConnectionError {
  return new ConnectionError(`the daemon ended ${method} without an answer`, {
    detail: `it reset the stream with HTTP/2 error ${HTTP2_ERRORS[code] ?? code}`,
    transient: !LASTING_HTTP2_ERRORS.has(code),
    cause,
  });
}
