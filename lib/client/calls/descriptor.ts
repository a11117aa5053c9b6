import { Buffer } from "node:buffer";
import type { ImageDescriptor } from "../options/result.ts";

/** Decodes a descriptor as exporters return it: as JSON in base64. */
export function descriptor(text: string | undefined): ImageDescriptor | undefined {
  return text ? JSON.parse(Buffer.from(text, "base64").toString("utf8")) : undefined;
}
