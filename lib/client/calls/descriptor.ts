import { Buffer } from "node:buffer";
import { ProtocolError } from "../../errors.ts";
import { parsePeerJson } from "../../internal/peer_json.ts";
import { isDescriptor } from "../../oci/descriptor.ts";
import type { ImageDescriptor } from "../options/result.ts";

/**
 * Decodes a descriptor as exporters return it: as JSON in base64. Throws `ProtocolError` for
 * anything else.
 */
export function descriptor(text: string | undefined): ImageDescriptor | undefined {
  if (!text) return undefined;
  return checkDescriptor(Buffer.from(text, "base64").toString("utf8"));
}

/** Parses the JSON of a descriptor from the daemon. Throws `ProtocolError` for anything else. */
export function checkDescriptor(json: string): ImageDescriptor {
  const value = parsePeerJson(json, "the daemon", "the descriptor of an image");
  if (isDescriptor(value)) return value;
  throw new ProtocolError(
    "the daemon sent the descriptor of an image without a valid media type, digest or size",
  );
}
