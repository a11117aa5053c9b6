import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Texts that programs stumble over. */
const ODD_TEXTS = [
  "",
  ".",
  "..",
  "/",
  "../../etc/passwd",
  "a/../../b",
  "/etc/passwd",
  "link/canary.txt",
  "\0",
  "a\0b",
  "\n",
  "a\r\nb",
  "\x1b[2J\x1b]0;title\x07",
  "\u202egnp.exe",
  "\u009b31m",
  "\ud800",
  "ä".normalize("NFD"),
  "😀",
  "*",
  "**",
  "[",
  "[a-",
  "\\",
  "%2e%2e%2f",
  "__proto__",
  "constructor",
  "toString",
  "NaN",
  "-1",
  "1e309",
  "9".repeat(40),
  "a".repeat(300),
  "a/".repeat(300),
  " ".repeat(200),
  "true",
  "null",
  "{}",
];

/** A seeded source of random choices. The same seed and number give the same choices. */
export class Random {
  readonly #generator;

  /** Creates the source for exchange `number` of a run. */
  constructor(seed: number, number: number) {
    this.#generator = xoroshiro128plus(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b));
  }

  /** Returns an integer from `min` to `max`, both included. */
  int(min: number, max: number): number {
    return uniformInt(this.#generator, min, max);
  }

  /** Returns true with a probability of `part` in 1. */
  chance(part: number): boolean {
    return this.int(0, 9_999) < part * 10_000;
  }

  /** Returns one of the values. */
  pick<T>(values: readonly T[]): T {
    return values[this.int(0, values.length - 1)]!;
  }

  /** Returns a list of up to `max` values. */
  list<T>(max: number, make: (index: number) => T): T[] {
    return Array.from({ length: this.int(0, max) }, (_, i) => make(i));
  }

  /** Returns up to `max` random bytes. */
  bytes(max: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.int(0, max));
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.int(0, 255);
    return bytes;
  }

  /** Returns a text: an odd one, one of `known`, or random characters. */
  text(known: readonly string[] = []): string {
    if (known.length > 0 && this.chance(0.5)) return this.pick(known);
    if (this.chance(0.4)) return this.pick(ODD_TEXTS);
    const characters = "abcXYZ019-_./:@ ?#%&=+*[]{}()\\\"',;\n\t\x1b\u0085é\u2028😀";
    return this.list(24, () => this.pick([...characters])).join("");
  }

  /** Returns a number that programs stumble over, or a small one. */
  number(): number {
    const odd = [0, 1, -1, 255, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 53 - 1, -(2 ** 31)];
    return this.chance(0.5) ? this.int(0, 20) : this.pick(odd);
  }
}
