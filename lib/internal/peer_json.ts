import { ProtocolError } from "../errors.ts";

/**
 * Parses JSON that a peer sent. Throws `ProtocolError` for anything else; `sender` and `subject` say
 * in the message who sent what.
 */
export function parsePeerJson(text: string, sender: string, subject: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's error would quote the text.
    throw new ProtocolError(`${sender} sent ${subject} that is not valid JSON`);
  }
}

/** Returns the value as an object; an empty one if it is none. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value as Record<string, unknown>
    : {};
}

/** Returns the value if it is a text, otherwise undefined. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
