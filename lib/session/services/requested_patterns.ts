import type { SendRequest } from "../../diffcopy/mod.ts";
import { MAX_PATTERN_BYTES } from "../../diffcopy/pattern/pattern.ts";
import { utf8Length } from "../../diffcopy/wire/encode.ts";
import { ProtocolError } from "../../errors.ts";
import { isGoTrue } from "../../internal/go/bool.ts";
import { type RawMetadata, value, values } from "../../rpc/metadata.ts";

/**
 * Largest number of patterns of a kind. An exclude pattern is a line of an ignore file, a path to
 * follow a source of a COPY, so that daemons send some thousands at most.
 */
const MAX_PATTERNS = 100_000;

/** Largest length of all patterns of a kind together. */
const MAX_TOTAL_BYTES = 8 * 1024 * 1024;

/**
 * Returns the patterns that a daemon sends with its request for a tree. Throws
 * {@linkcode ProtocolError} if there are too many or if they are too long, because every file is
 * compared with all of them.
 */
export function requestedPatterns(metadata: RawMetadata): SendRequest {
  return {
    includePatterns: patterns(metadata, "include-patterns", "include patterns"),
    excludePatterns: patterns(metadata, "exclude-patterns", "exclude patterns"),
    followPaths: patterns(metadata, "followpaths", "paths to follow"),
  };
}

/**
 * Returns all values of a key. If `<key>-encoded` is true, they are escaped as in a URL query:
 * since v0.12, daemons escape all values of a key when one of them is not ASCII. A value with an
 * invalid escape becomes empty, as in Go.
 */
function patterns(metadata: RawMetadata, key: string, name: string): string[] {
  const found = values(metadata, key);
  if (found.length > MAX_PATTERNS) {
    throw new ProtocolError(
      `the daemon sent ${found.length} ${name}, but at most ${MAX_PATTERNS} are allowed`,
    );
  }
  const isEncoded = isGoTrue(value(metadata, `${key}-encoded`));
  const texts = isEncoded ? found.map(decode) : found;
  let total = 0;
  for (const text of texts) {
    const length = utf8Length(text);
    total += length;
    if (length > MAX_PATTERN_BYTES) {
      throw new ProtocolError(
        `the daemon sent ${name} with one of ${length} bytes, but at most ${MAX_PATTERN_BYTES} ` +
          `are allowed: ${JSON.stringify(`${text.slice(0, 200)}…`)}`,
      );
    }
  }
  if (total > MAX_TOTAL_BYTES) {
    throw new ProtocolError(
      `the daemon sent ${name} of ${total} bytes, but at most ${MAX_TOTAL_BYTES} are allowed`,
    );
  }
  return texts;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return "";
  }
}
