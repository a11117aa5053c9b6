import { Buffer } from "node:buffer";
import { google } from "../../proto/gen/status.js";
import { RpcError, type StatusDetail } from "../errors.ts";

/** The gRPC status codes, https://grpc.github.io/grpc/core/md_doc_statuscodes.html. */
export const Status = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  DATA_LOSS: 15,
  UNAUTHENTICATED: 16,
} as const;

const NAMES: readonly string[] = Object.keys(Status);

/** The name of a status code, such as `NOT_FOUND`. */
export function statusName(code: number): string {
  return NAMES[code] ?? `status ${code}`;
}

/** Header fields by name, as `node:http2` gives them. */
export type Fields = Readonly<Record<string, string | string[] | number | undefined>>;

/**
 * The error that a call's last header fields stand for, or `undefined` where they say OK.
 * Fields without `grpc-status` are an error too.
 */
export function statusError(fields: Fields, method: string): RpcError | undefined {
  const code = fields["grpc-status"];
  if (code === undefined) {
    return new RpcError(Status.UNKNOWN, `${method} ended without a gRPC status`, { method });
  }
  if (Number(code) === Status.OK) return undefined;
  const status = Number.isInteger(Number(code)) ? Number(code) : Status.UNKNOWN;
  const text = decodeMessage(String(fields["grpc-message"] ?? ""));
  return new RpcError(status, text || statusName(status), {
    method,
    details: statusDetails(fields["grpc-status-details-bin"]),
  });
}

/** The trailers that end a call with this error, or with OK where there is none. */
export function statusTrailers(
  error?: { status: number; message: string },
): Record<string, string> {
  if (!error) return { "grpc-status": "0" };
  return { "grpc-status": String(error.status), "grpc-message": encodeMessage(error.message) };
}

function statusDetails(field: Fields[string]): StatusDetail[] {
  if (typeof field !== "string") return [];
  try {
    const { details } = google.rpc.Status.decode(Buffer.from(field, "base64"));
    return (details ?? []).map((any) => ({
      typeUrl: any.type_url ?? "",
      value: any.value ?? new Uint8Array(),
    }));
  } catch {
    return []; // details only add to the message; broken ones must not hide it
  }
}

/**
 * Percent-encodes what a header field can't hold: all but printable ASCII, and `%` itself (the gRPC
 * HTTP/2 protocol, "Status-Message"). Long texts are cut, so that the trailers fit in what a peer takes.
 */
function encodeMessage(text: string): string {
  const bytes = new TextEncoder().encode(text.length > 4096 ? `${text.slice(0, 4096)}…` : text);
  let out = "";
  for (const byte of bytes) {
    out += byte >= 0x20 && byte <= 0x7e && byte !== 0x25
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return out;
}

/** Undoes {@linkcode encodeMessage}; what isn't an escape stays as it is, as the protocol asks. */
function decodeMessage(text: string): string {
  if (!text.includes("%")) return text;
  const bytes: number[] = [];
  const raw = new TextEncoder().encode(text);
  for (let i = 0; i < raw.length; i++) {
    const hex = raw[i] === 0x25 ? String.fromCharCode(raw[i + 1] ?? 0, raw[i + 2] ?? 0) : "";
    if (/^[0-9a-f]{2}$/i.test(hex)) {
      bytes.push(parseInt(hex, 16));
      i += 2;
    } else bytes.push(raw[i]!);
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}
