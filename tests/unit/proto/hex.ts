import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { Writer } from "protobufjs/minimal.js";

/** Returns a message in hexadecimal digits. */
export const hex = (writer: Writer) => Buffer.from(writer.finish()).toString("hex");

/** Returns the bytes of hexadecimal digits, between which spaces may stand. */
export const bytes = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");

export const sha256 = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
