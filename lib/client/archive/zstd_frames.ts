import { ContextError } from "../../errors.ts";

/** Lengths of the dictionary id and of the content size in a header by their flags, in bytes. */
const DICTIONARY_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];

/** Types of blocks. */
const REPEATED_BYTE = 1;
const RESERVED = 3;

/** Returns the error for data that cannot be decompressed. */
export function damaged(reason: string, cause?: unknown): ContextError {
  return new ContextError("cannot decompress the archive", "", { detail: reason, cause });
}

/**
 * Finds the ends of the frames in zstd data, without decompressing them (RFC 8878, section 3.1).
 */
export class ZstdFrames {
  readonly #parts = this.#frames();
  /** Value of the header that was asked for last; the low byte is the first one. */
  #header = 0;
  #step: Step = { bytes: 0 };
  #taken = 0;

  /**
   * Takes bytes up to the end of the frame at most. Returns their number, and whether the frame has
   * ended. Throws {@linkcode ContextError} if they are not zstd.
   */
  take(bytes: Uint8Array): { readonly length: number; readonly ended: boolean } {
    for (let at = 0;;) {
      const count = Math.min(this.#step.bytes - this.#taken, bytes.length - at);
      for (let i = 0; this.#step.isHeader && i < count; i++) {
        this.#header += bytes[at + i]! * 256 ** (this.#taken + i);
      }
      at += count;
      this.#taken += count;
      if (this.#taken < this.#step.bytes) return { length: at, ended: false };
      const ended = this.#step.isEnd ?? false;
      this.#step = this.#parts.next(this.#header).value;
      this.#taken = 0;
      this.#header = 0;
      if (ended) return { length: at, ended };
    }
  }

  /** Yields the parts of frames, and gets the values of headers. */
  *#frames(): Generator<Step, never, number> {
    for (;;) {
      const magic = yield { bytes: 4, isHeader: true };
      if (Math.floor(magic / 16) === 0x184d2a5) { // a frame without data
        const length = yield { bytes: 4, isHeader: true };
        yield { bytes: length, isEnd: true };
        continue;
      }
      if (magic !== 0xfd2fb528) throw damaged("it does not consist of zstd frames");
      const flags = yield { bytes: 1, isHeader: true };
      yield { bytes: headerBytes(flags) };
      for (let last = false; !last;) {
        const block = yield { bytes: 3, isHeader: true };
        last = (block & 1) === 1;
        const type = (block >> 1) & 3;
        if (type === RESERVED) throw damaged("a block has an unknown type");
        yield { bytes: type === REPEATED_BYTE ? 1 : block >> 3 };
      }
      const hasChecksum = (flags & 4) !== 0;
      yield { bytes: hasChecksum ? 4 : 0, isEnd: true };
    }
  }
}

/** Part of a frame. */
interface Step {
  /** Length of the part. */
  readonly bytes: number;
  /** True if its value is needed. */
  readonly isHeader?: boolean;
  /** True if the frame ends with it. */
  readonly isEnd?: boolean;
}

/** Returns the length of the rest of a frame's header. */
function headerBytes(flags: number): number {
  const isSingle = (flags & 0x20) !== 0;
  const size = flags >> 6;
  const sizeBytes = size === 0 && isSingle ? 1 : CONTENT_SIZE_BYTES[size]!;
  return (isSingle ? 0 : 1) + DICTIONARY_BYTES[flags & 3]! + sizeBytes;
}
