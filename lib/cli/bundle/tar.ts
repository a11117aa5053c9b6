/** A file of a tar archive. */
export interface TarFile {
  /** Path, of at most 100 characters. */
  readonly path: string;
  /** Content. */
  readonly content: Uint8Array;
}

const BLOCK_BYTES = 512;

/** Returns a tar archive (ustar) of some files, the same for the same files. */
export function tar(files: readonly TarFile[]): Uint8Array {
  const padded = (length: number) => Math.ceil(length / BLOCK_BYTES) * BLOCK_BYTES;
  const sizes = files.map(({ content }) => BLOCK_BYTES + padded(content.length));
  // Two empty blocks are the end.
  const archive = new Uint8Array(sizes.reduce((sum, size) => sum + size, 2 * BLOCK_BYTES));
  let at = 0;
  for (const [i, { path, content }] of files.entries()) {
    archive.set(header(path, content.length), at);
    archive.set(content, at + BLOCK_BYTES);
    at += sizes[i]!;
  }
  return archive;
}

/** Places of the fields of a header. */
const MODE = 100;
const OWNER = 108;
const GROUP = 116;
const SIZE = 124;
const TIME = 136;
const CHECKSUM = 148;
const TYPE = 156;
const MAGIC = 257;

function header(path: string, size: number): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  const put = (at: number, text: string) => block.set(new TextEncoder().encode(text), at);
  const octal = (at: number, digits: number, value: number) =>
    put(at, value.toString(8).padStart(digits, "0"));
  put(0, path);
  octal(MODE, 7, 0o444);
  octal(OWNER, 7, 0);
  octal(GROUP, 7, 0);
  octal(SIZE, 11, size);
  octal(TIME, 11, 0);
  put(TYPE, "0");
  put(MAGIC, "ustar\0" + "00");
  // The sum is made with spaces in its own place.
  put(CHECKSUM, " ".repeat(8));
  octal(CHECKSUM, 6, block.reduce((sum, byte) => sum + byte, 0));
  put(CHECKSUM + 6, "\0 ");
  return block;
}
