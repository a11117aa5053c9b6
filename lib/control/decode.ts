import { ProtocolError } from "../errors.ts";
import { countFields } from "../internal/count_fields.ts";

/**
 * Number of fields that a message of the daemon may have, with those of the messages inside it. A
 * status of a thousand steps has some ten thousand.
 */
const MAX_FIELDS = 500_000;

/** Decodes a message of the daemon. Throws `ProtocolError` for one with far too many fields. */
export function decodeBounded<T>(type: { decode(bytes: Uint8Array): T }, bytes: Uint8Array): T {
  if (bytes.length > MAX_FIELDS && countFields(bytes, MAX_FIELDS) > MAX_FIELDS) {
    throw new ProtocolError(
      `the daemon sent a message with more than ${MAX_FIELDS} fields, which is the limit`,
    );
  }
  return type.decode(bytes);
}
