/**
 * Limits the header fields that a peer sends in a short time. `node:http2` decodes all that have
 * arrived before it tells of any, and has no limit for their length; a field that repeats another
 * one takes a byte on the wire. So they are followed on the byte stream, before they are decoded.
 */
import {
  FRAME_HEADER_BYTES,
  type FrameFilter,
  type Pass,
} from "../../internal/workarounds/frame_filter.ts";
import { FieldCost } from "./field_cost.ts";

/** Bytes of decoded header fields that may arrive at once. */
const BURST_BYTES = 32 * 1024 * 1024;

/** Bytes of decoded header fields that may arrive in a millisecond, in the long run. */
const BYTES_PER_MS = 32 * 1024;

const TYPE_HEADERS = 1;
const TYPE_CONTINUATION = 9;

const FLAG_PADDED = 0x08;
const FLAG_PRIORITY = 0x20;

/** Follows the frames of a peer, and the cost of the header fields in them. */
export class HeaderLimit {
  readonly #cost = new FieldCost();
  readonly #now: () => number;
  readonly #header = new Uint8Array(FRAME_HEADER_BYTES);
  #headerFilled = 0;
  /** Bytes left of the current frame, or of the preface. */
  #left: number;
  /** Bytes of the current frame before and after its fields. */
  #before = 0;
  #padding = 0;
  /** True if the next byte is the length of the padding. */
  #padded = false;
  #hasFields = false;
  #level = 0;
  #at: number;

  /** Creates a limit for a peer that sends `preface` bytes before its first frame. */
  constructor(preface: number, now: () => number = () => performance.now()) {
    this.#left = preface;
    this.#now = now;
    this.#at = now();
  }

  /** Follows the next bytes. Returns false if the header fields exceed the limit. */
  take(chunk: Uint8Array): boolean {
    const before = this.#cost.bytes;
    for (let at = 0; at < chunk.length;) {
      if (this.#left > 0) {
        const part = Math.min(this.#left, chunk.length - at);
        if (this.#hasFields) this.#takeFields(chunk.subarray(at, at + part));
        this.#left -= part;
        at += part;
        continue;
      }
      const part = Math.min(FRAME_HEADER_BYTES - this.#headerFilled, chunk.length - at);
      this.#header.set(chunk.subarray(at, at + part), this.#headerFilled);
      this.#headerFilled += part;
      at += part;
      if (this.#headerFilled === FRAME_HEADER_BYTES) this.#beginFrame();
    }
    const added = this.#cost.bytes - before;
    if (added === 0) return true;
    const now = this.#now();
    this.#level = Math.max(0, this.#level - (now - this.#at) * BYTES_PER_MS) + added;
    this.#at = now;
    return this.#level <= BURST_BYTES;
  }

  #beginFrame(): void {
    const [a, b, c, type, flags] = this.#header as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    this.#headerFilled = 0;
    this.#left = a << 16 | b << 8 | c;
    this.#hasFields = type === TYPE_HEADERS || type === TYPE_CONTINUATION;
    const isFirst = type === TYPE_HEADERS;
    this.#padded = isFirst && (flags & FLAG_PADDED) !== 0;
    this.#before = isFirst && (flags & FLAG_PRIORITY) !== 0 ? 5 : 0;
    this.#padding = 0;
  }

  /** Takes the next bytes of a frame with fields. */
  #takeFields(bytes: Uint8Array): void {
    let at = 0;
    if (this.#padded) {
      this.#padded = false;
      this.#padding = bytes[at++]!;
    }
    const skipped = Math.min(this.#before, bytes.length - at);
    this.#before -= skipped;
    at += skipped;
    const end = Math.min(bytes.length, this.#left - this.#padding);
    if (end > at) this.#cost.read(bytes.subarray(at, end));
  }
}

/**
 * Returns a filter that does what `filter` does, and calls `onExcess` if the peer sends more header
 * fields than the limit; later bytes are dropped. `preface` is the number of bytes before its first
 * frame.
 */
export function limitHeaders(
  filter: Pick<FrameFilter, "scan">,
  preface: number,
  onExcess: (error: Error) => void,
): Pick<FrameFilter, "scan"> {
  const limit = new HeaderLimit(preface);
  let over = false;
  const take = (bytes: Uint8Array, pass: Pass): void => {
    if (!over && limit.take(bytes)) return pass(bytes);
    if (over) return;
    over = true;
    onExcess(new Error(`the peer sent header fields of more than ${BURST_BYTES} bytes at once`));
  };
  return { scan: (chunk, pass) => filter.scan(chunk, (bytes) => take(bytes, pass)) };
}
