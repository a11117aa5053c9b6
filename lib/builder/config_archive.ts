/** The tar archive in which a configuration is copied into a container. */
import { CONFIG_DIRECTORY, CONFIG_FILE } from "./arguments.ts";

/** Size of the units of a tar archive, in bytes. */
const BLOCK_BYTES = 512;

/** Position of the checksum in a header, and its length; it counts as spaces in its own sum. */
const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;

/**
 * Returns an archive with the directory of the configuration and its file. They belong to root, and
 * everyone can read them, because the daemon of the rootless image is not root.
 */
export function configArchive(config: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = Math.ceil(config.length / BLOCK_BYTES) * BLOCK_BYTES;
  const archive = new Uint8Array(2 * BLOCK_BYTES + padded + 2 * BLOCK_BYTES); // two blocks end it
  archive.set(header(`${CONFIG_DIRECTORY}/`, "5", 0o755, 0));
  const name = `${CONFIG_DIRECTORY}/${CONFIG_FILE}`;
  archive.set(header(name, "0", 0o644, config.length), BLOCK_BYTES);
  archive.set(config, 2 * BLOCK_BYTES);
  return archive;
}

/** Returns the header of an entry (POSIX.1-2017, pax, "ustar Interchange Format"). */
function header(name: string, type: "0" | "5", mode: number, size: number): Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES);
  const put = (at: number, text: string): void => {
    block.set(new TextEncoder().encode(text), at);
  };
  const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, "0");
  put(0, name);
  put(100, octal(mode, 7));
  put(108, octal(0, 7)); // user
  put(116, octal(0, 7)); // group
  put(124, octal(size, 11));
  put(136, octal(Math.floor(Date.now() / 1000), 11));
  put(CHECKSUM_AT, " ".repeat(CHECKSUM_BYTES));
  put(156, type);
  put(257, "ustar\0" + "00");
  const sum = block.reduce((sum, byte) => sum + byte, 0);
  put(CHECKSUM_AT, `${octal(sum, 6)}\0 `);
  return block;
}
