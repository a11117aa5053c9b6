/** Memory that a header field takes besides its name and value, roughly. */
export const FIELD_COST_BYTES = 64;

/** Returns the memory that decoded header fields take, roughly: `fields` has names and values. */
export function costOf(fields: readonly string[]): number {
  return fields.reduce((sum, text) => sum + text.length, fields.length / 2 * FIELD_COST_BYTES);
}

/** Number of entries of HPACK's static table. */
const STATIC_ENTRIES = 61;

/** Longest entry of the static table. */
const STATIC_ENTRY_BYTES = 32;

/** Number of bytes that a byte of a Huffman code stands for at most: the shortest code has 5 bits. */
const HUFFMAN_GROWTH = 8 / 5;

/**
 * Estimates how much memory header fields take once they are decoded (HPACK, RFC 7541), from above
 * and without decoding them. A reference to an earlier field takes a byte, and counts as much as
 * the longest field that can be referred to.
 */
export class FieldCost {
  /** Sum for all fields so far, in bytes. */
  bytes = 0;
  /** Longest name and longest field that were put into the dynamic table. */
  #longestName = STATIC_ENTRY_BYTES;
  #longestField = STATIC_ENTRY_BYTES;
  /** Number of strings that are left of the current field. */
  #strings = 0;
  /** True if the current field is put into the table. */
  #kept = false;
  #length = 0;
  #nameLength = 0;
  /** The number that is being read: an index or a length. */
  #number = 0;
  #unit = 0;
  #isLength = false;
  #huffman = false;
  /** Bytes left of a string. */
  #skip = 0;

  /** Reads the next bytes of fields. They may end anywhere. */
  read(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (this.#skip > 0) {
        const part = Math.min(this.#skip, bytes.length - at);
        at += part;
        this.#skip -= part;
        if (this.#skip === 0) this.#endString();
      } else this.#take(bytes[at++]!);
    }
  }

  #take(byte: number): void {
    if (this.#unit > 0) {
      this.#number += (byte & 0x7f) * this.#unit;
      this.#unit *= 0x80;
      if (byte < 0x80) this.#endNumber();
    } else if (this.#strings > 0) {
      this.#huffman = byte >= 0x80;
      this.#begin(byte, 0x7f, true);
    } else this.#beginField(byte);
  }

  #beginField(byte: number): void {
    this.#length = this.#nameLength = 0;
    this.#kept = (byte & 0xc0) === 0x40;
    if (byte >= 0x80) this.#beginIndex(byte, 0x7f, 0);
    else if (this.#kept) this.#beginIndex(byte, 0x3f, 1);
    else if (byte >= 0x20) this.#beginIndex(byte, 0x1f, -1); // the size of the table
    else this.#beginIndex(byte, 0x0f, 1);
  }

  /** Begins a field with the index of its name, or of all of it. */
  #beginIndex(byte: number, mask: number, strings: number): void {
    this.#strings = strings;
    this.#begin(byte, mask, false);
  }

  /** Begins a number in the low bits of a byte. */
  #begin(byte: number, mask: number, isLength: boolean): void {
    this.#isLength = isLength;
    this.#number = byte & mask;
    if (this.#number === mask) this.#unit = 1;
    else this.#endNumber();
  }

  #endNumber(): void {
    this.#unit = 0;
    if (this.#isLength) {
      this.#skip = this.#number;
      const length = this.#huffman ? Math.ceil(this.#number * HUFFMAN_GROWTH) : this.#number;
      this.#length += length;
      if (this.#strings === 2) this.#nameLength = length;
      if (this.#skip === 0) this.#endString();
      return;
    }
    if (this.#strings < 0) { // no field
      this.#strings = 0;
      return;
    }
    const isField = this.#strings === 0;
    if (this.#number === 0) this.#strings = 2;
    else {
      const longest = isField ? this.#longestField : this.#longestName;
      this.#length = this.#number > STATIC_ENTRIES ? longest : STATIC_ENTRY_BYTES;
      this.#nameLength = this.#length;
      if (isField) this.#endField();
    }
  }

  #endString(): void {
    if (--this.#strings === 0) this.#endField();
  }

  #endField(): void {
    this.bytes += this.#length + FIELD_COST_BYTES;
    if (!this.#kept) return;
    this.#longestName = Math.max(this.#longestName, this.#nameLength);
    this.#longestField = Math.max(this.#longestField, this.#length);
  }
}
