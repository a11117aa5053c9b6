/** Number of bytes at the start of a context by which the frontend of Dockerfiles judges it. */
export const HEAD_BYTES = 1024;

/** Length of a block in a tar archive, in bytes. */
const BLOCK_BYTES = 512;

/**
 * What a stream contains:
 *
 * - `archive`: an archive that every daemon recognizes;
 * - `extended`: a tar archive whose first entry begins with extended attributes, as in the pax
 *   format. Daemons look only at the first 1024 bytes, see no entry there, and take the archive for
 *   a Dockerfile;
 * - `zstd`: an archive compressed with zstd, which daemons take for a Dockerfile, too;
 * - `text`: probably a Dockerfile;
 * - `unusable`: anything else; `problem` completes a sentence that begins with "it".
 */
export type Content =
  | { readonly kind: "archive" | "extended" | "zstd" | "text" }
  | { readonly kind: "unusable"; readonly problem: string };

/** Formats by the bytes at their start. */
const MAGIC: readonly (readonly [bytes: readonly number[], content: Content])[] = [
  [[0x1f, 0x8b, 0x08], { kind: "archive" }], // gzip
  [[0x42, 0x5a, 0x68], { kind: "archive" }], // bzip2
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], { kind: "archive" }], // xz
  [[0x28, 0xb5, 0x2f, 0xfd], { kind: "zstd" }],
  ...unsupported("a zip archive", [0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06]),
  ...unsupported("a 7z archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]),
  ...unsupported("a rar archive", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]),
  ...unsupported("compressed with lz4", [0x04, 0x22, 0x4d, 0x18], [0x02, 0x21, 0x4c, 0x18]),
  ...unsupported("compressed with lzip", [0x4c, 0x5a, 0x49, 0x50, 0x01]),
  ...unsupported("compressed with lzop", [0x89, 0x4c, 0x5a, 0x4f, 0x00]),
  ...unsupported("compressed with lzma", [0x5d, 0x00, 0x00]),
  ...unsupported("compressed with compress", [0x1f, 0x9d], [0x1f, 0xa0]),
];

function unsupported(
  what: string,
  ...starts: readonly (readonly number[])[]
): [readonly number[], Content][] {
  const content: Content = { kind: "unusable", problem: `is ${what}, which is not supported` };
  return starts.map((bytes) => [bytes, content]);
}

/**
 * Tells what a stream contains from its first {@linkcode HEAD_BYTES}, or from all of it if it is
 * shorter.
 */
export function contentOf(head: Uint8Array): Content {
  if (head.length === 0) return { kind: "unusable", problem: "is empty" };
  for (const [bytes, content] of MAGIC) {
    if (bytes.every((byte, i) => head[i] === byte)) return content;
  }
  // Skippable frames of zstd, which parallel compressors write first.
  if (head[0]! >> 4 === 5 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18) {
    return { kind: "zstd" };
  }
  const block = head.subarray(0, BLOCK_BYTES);
  if (isHeader(block)) {
    return { kind: /[0-7\0]/.test(String.fromCharCode(block[156]!)) ? "archive" : "extended" };
  }
  if (block.length === BLOCK_BYTES && block.every((byte) => byte === 0)) {
    return { kind: "unusable", problem: "is an archive without entries" };
  }
  if (head.includes(0)) {
    return { kind: "unusable", problem: "is neither a tar archive nor a Dockerfile" };
  }
  return { kind: "text" };
}

/** Returns true for the header of an entry of a tar archive, which has a checksum of itself. */
function isHeader(block: Uint8Array): boolean {
  if (block.length < BLOCK_BYTES) return false;
  const field = String.fromCharCode(...block.subarray(148, 156));
  const [, digits] = /^ *([0-7]+)[ \0]*$/.exec(field) ?? [];
  if (digits === undefined) return false;
  let unsigned = 0;
  let signed = 0; // some old programs write it like this
  block.forEach((byte, i) => {
    const value = i >= 148 && i < 156 ? 0x20 : byte;
    unsigned += value;
    signed += value > 127 ? value - 256 : value;
  });
  const sum = parseInt(digits, 8);
  return sum === unsigned || sum === signed;
}
