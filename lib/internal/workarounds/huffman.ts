/** The Huffman code of HPACK (RFC 7541, appendix B), for texts that `node:http2` does not read. */

/**
 * Lengths of the codes in bits, by character code; the last one is the end of the string. The code is
 * canonical: codes of a length follow each other in the order of their characters, and the first is
 * the one after the last shorter code.
 */
const CODE_LENGTHS = lengths(
  "13 23 28*7 24 30 28*2 30 28*8 30 28*9 6 10*2 12 13 6 8 11 10*2 8 11 8 6*3 5*3 6*7 7 8 15 6 12 10 " +
    "13 6 7*22 8 7 8 13 19 13 14 6 15 5 6 5 6 5 6*3 5 7*2 6*3 5 6 7 6 5*2 6 7*5 15 11 14 13 28 20 22 " +
    "20*2 22*3 23 22 23*5 24 23 24*2 22 23 24 23*4 21 22 23 22 23*2 24 22 21 20 22*2 23*2 21 23 22*2 " +
    "24 21 22 23*2 21*2 22 21 23 22 23*2 20 22*3 23 22*2 23 26*2 20 19 22 23 22 25 26*3 27*2 26 24 25 " +
    "19 21 26 27*2 26 27 24 21*2 26*2 28 27*3 20 24 20 21 22 21*2 23 22*2 25*2 24*2 26 23 26 27 26*2 " +
    "27*5 28 27*5 26 30",
);

function lengths(text: string): number[] {
  return text.split(" ").flatMap((part) => {
    const [length, times = 1] = part.split("*").map(Number);
    return Array<number>(times).fill(length!);
  });
}

const MAX_BITS = 30;

/** For each length: the first code, and the place of its character in {@linkcode CHARACTERS}. */
const FIRST_CODES: number[] = [];
const FIRST_PLACES: number[] = [];
const COUNTS: number[] = [];
/** Characters in the order of their codes. */
const CHARACTERS: number[] = [];

for (let bits = 0, code = 0; bits <= MAX_BITS; bits++, code <<= 1) {
  FIRST_CODES.push(code);
  FIRST_PLACES.push(CHARACTERS.length);
  for (const [character, length] of CODE_LENGTHS.entries()) {
    if (length === bits) CHARACTERS.push(character);
  }
  COUNTS.push(CHARACTERS.length - FIRST_PLACES[bits]!);
  code += COUNTS[bits]!;
}

/** Decodes a text in Huffman code. Returns undefined if it is not valid. */
export function decodeHuffman(bytes: Uint8Array): Uint8Array | undefined {
  const out = new Uint8Array(Math.floor(bytes.length * 8 / 5)); // the shortest code has 5 bits
  let length = 0;
  let code = 0;
  let bits = 0;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      code = code << 1 | byte >> bit & 1;
      bits++;
      const place = code - FIRST_CODES[bits]!;
      if (place >= COUNTS[bits]!) {
        if (bits === MAX_BITS) return undefined;
        continue;
      }
      const character = CHARACTERS[FIRST_PLACES[bits]! + place]!;
      if (character > 255) return undefined;
      out[length++] = character;
      code = 0;
      bits = 0;
    }
  }
  // What is left is padding: fewer than 8 bits, all of them 1.
  return bits < 8 && code === (1 << bits) - 1 ? out.subarray(0, length) : undefined;
}
