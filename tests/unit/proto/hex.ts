import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { Writer } from "../../../lib/internal/protobuf/mod.ts";

/** Returns an encoded message as hexadecimal digits. */
export const hex = (writer: Writer) => Buffer.from(writer.finish()).toString("hex");

/** Returns the bytes of hexadecimal digits, which may be separated by spaces. */
export const bytes = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");

/** Returns a SHA-256 digest as hexadecimal digits. */
export const sha256 = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
