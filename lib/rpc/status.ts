import { Buffer } from "node:buffer";
import { google } from "../../proto/gen/status.js";
import { BkitError, RpcError, type StatusDetail } from "../errors.ts";
import { decodeMessage } from "../internal/decode_message.ts";
import type { LogFields } from "../log/log.ts";
import { Status, statusName } from "./codes.ts";

/** Header fields by name, as in `node:http2`. */
export type Fields = Readonly<Record<string, string | string[] | number | undefined>>;

/**
 * Returns the error in the last header fields of a call, or undefined for OK. Fields without
 * `grpc-status` are an error, too.
 */
export function statusError(fields: Fields, method: string): RpcError | undefined {
  const code = fields["grpc-status"];
  if (code === undefined) {
    return new RpcError(Status.UNKNOWN, `${method} ended without a gRPC status`, { method });
  }
  if (Number(code) === Status.OK) return undefined;
  const status = Number.isInteger(Number(code)) ? Number(code) : Status.UNKNOWN;
  const text = percentDecoded(String(fields["grpc-message"] ?? ""));
  return new RpcError(status, text || statusName(status), {
    method,
    details: statusDetails(fields["grpc-status-details-bin"]),
  });
}

/** Returns what the log has of the end of a call, whose error is undefined if it succeeded. */
export function outcome(error: unknown): LogFields {
  if (error === undefined) return { status: statusName(Status.OK) };
  if (error instanceof RpcError) return { status: statusName(error.status), error: error.message };
  if (error instanceof BkitError) return { status: error.code, error: error.shortMessage };
  return error instanceof Error
    ? { status: error.name, error: error.message }
    : { status: "failed", error: String(error) };
}

/** An error that ends a call, as far as the peer learns of it. */
export interface CallFailure {
  readonly status: number;
  readonly message: string;
  readonly details?: readonly StatusDetail[] | undefined;
}

/** Largest details that are sent: beyond some 64 KiB of trailers, peers refuse the whole answer. */
const MAX_DETAILS_BYTES = 16 * 1024;

/** Returns the trailers that end a call with an error, or with OK. */
export function statusTrailers(error?: CallFailure): Record<string, string> {
  if (!error) return { "grpc-status": "0" };
  const details = encodeDetails(error);
  return {
    "grpc-status": String(error.status),
    "grpc-message": percentEncoded(error.message),
    ...(details ? { "grpc-status-details-bin": details } : {}),
  };
}

/** Encodes the details of an error for a header field; undefined if it has none or too many. */
function encodeDetails({ status, message, details = [] }: CallFailure): string | undefined {
  if (details.length === 0) return undefined;
  const bytes = google.rpc.Status.encode({
    code: status,
    message: shorten(message),
    details: details.map(({ typeUrl, value }) => ({ type_url: typeUrl, value })),
  }).finish();
  if (bytes.length > MAX_DETAILS_BYTES) return undefined; // they only add to the message
  return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}

function statusDetails(field: Fields[string]): StatusDetail[] {
  if (typeof field !== "string") return [];
  try {
    const { details } = decodeMessage(google.rpc.Status, Buffer.from(field, "base64"));
    return (details ?? []).map((any) => ({
      typeUrl: any.type_url ?? "",
      value: any.value ?? new Uint8Array(),
    }));
  } catch {
    return []; // details only add to the message; invalid ones must not hide it
  }
}

/** Cuts a long message, so that the trailers fit the limits of peers. */
function shorten(text: string): string {
  return text.length > 4096 ? `${text.slice(0, 4096)}…` : text;
}

/**
 * Percent-encodes everything but printable ASCII, and `%` itself ("Status-Message" in gRPC's HTTP/2
 * protocol).
 */
function percentEncoded(text: string): string {
  const bytes = new TextEncoder().encode(shorten(text));
  let out = "";
  for (const byte of bytes) {
    out += byte >= 0x20 && byte <= 0x7e && byte !== 0x25
      ? String.fromCharCode(byte)
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return out;
}

/**
 * Decodes the result of {@linkcode percentEncoded}. Invalid escapes stay as they are, as the
 * protocol demands.
 */
function percentDecoded(text: string): string {
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
