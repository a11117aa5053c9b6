/**
 * Joins long lists of header fields into one frame, because `node:http2` refuses them in many.
 *
 * Go's gRPC sends header fields in frames of 16 KiB: HEADERS and as many CONTINUATION as it takes.
 * nghttp2 ends the connection at the ninth CONTINUATION ("Too many CONTINUATION frames following an
 * incoming HEADER frame"), and Deno (2.9.6), like Node.js, has no option for
 * `nghttp2_option_set_max_continuations`. A `.dockerignore` of 7,000 lines is that long, because the
 * daemon sends a header field for each pattern; so is the error of a build whose Dockerfile has
 * 100 KB, because its details contain the Dockerfile.
 *
 * Instead: frames beyond that number become one HEADERS frame, which HTTP/2 allows to have 16 MiB if
 * the settings of the receiver say so. Lists that are longer than that go on as they are, and
 * nghttp2 ends the connection.
 *
 * It can go when `tests/unit/internal/workarounds/joined_headers_test.ts` fails because Deno takes
 * the frames as they are.
 */
import { Buffer } from "node:buffer";
import { FRAME_HEADER_BYTES, type FrameRule, type Pass } from "./frame_filter.ts";

/** Longest payload of a frame in HTTP/2: what the settings of a receiver must allow. */
export const MAX_FRAME_BYTES = 2 ** 24 - 1;

/** Number of CONTINUATION frames that nghttp2 accepts for one list. */
const ACCEPTED_CONTINUATIONS = 8;

/** Length of the frames of Go's gRPC. */
const GO_FRAME_BYTES = 16 * 1024;

const TYPE_HEADERS = 1;
const TYPE_CONTINUATION = 9;
const FLAG_END_HEADERS = 4;
const FLAG_PADDED = 8;
const FLAG_PRIORITY = 0x20;

/** Changes the encoded fields of a stream, or returns them as they are. */
export type Rewrite = (block: Uint8Array, stream: number) => Uint8Array;

/** The rule that joins the frames of long lists of header fields. */
export class JoinedHeaders implements FrameRule {
  readonly #rewrite: Rewrite | undefined;
  /** Frames of the current list as they arrived; undefined between lists. */
  #frames: Uint8Array[] | undefined;
  /** Their payloads. */
  #payloads: Uint8Array[] = [];
  #bytes = 0;
  #continuations = 0;
  #flags = 0;
  #begins = false;

  /** Creates a rule; `rewrite` is called for each list that is longer than a frame of Go's. */
  constructor(rewrite?: Rewrite) {
    this.#rewrite = rewrite;
  }

  /** See {@linkcode FrameRule.decide}. */
  decide(header: Uint8Array, pass: Pass): "pass" | "take" {
    const type = header[3];
    this.#flags = header[4]!;
    this.#begins = true;
    if (this.#frames && type === TYPE_CONTINUATION) {
      this.#continuations++;
      return "take";
    }
    this.#flush(pass); // only after a fault of the peer
    if (type !== TYPE_HEADERS || (this.#flags & (FLAG_PADDED | FLAG_PRIORITY)) !== 0) return "pass";
    const short = header[0] === 0 && header[1]! <= GO_FRAME_BYTES >> 8;
    if (short && (this.#flags & FLAG_END_HEADERS) !== 0) return "pass";
    this.#frames = [];
    return "take";
  }

  /** See {@linkcode FrameRule.take}. */
  take(bytes: Uint8Array, last: boolean, pass: Pass): void {
    if (!this.#frames) return pass(bytes); // the list has become too long
    this.#frames.push(bytes);
    const payload = this.#begins ? bytes.subarray(FRAME_HEADER_BYTES) : bytes;
    this.#begins = false;
    this.#payloads.push(payload);
    this.#bytes += payload.length;
    if (this.#bytes > MAX_FRAME_BYTES) this.#flush(pass);
    else if (last && (this.#flags & FLAG_END_HEADERS) !== 0) {
      this.#complete(this.#frames[0]!.slice(0, FRAME_HEADER_BYTES), pass);
    }
  }

  /** Passes on a complete list: as it was, or as one frame. */
  #complete(header: Uint8Array, pass: Pass): void {
    const block = Buffer.concat(this.#payloads);
    const stream = new DataView(header.buffer).getUint32(5) & 0x7fff_ffff;
    const rewritten = this.#rewrite?.(block, stream) ?? block;
    if (rewritten === block && this.#continuations <= ACCEPTED_CONTINUATIONS) {
      this.#flush(pass);
      return;
    }
    this.#reset();
    header[0] = rewritten.length >> 16;
    header[1] = rewritten.length >> 8;
    header[2] = rewritten.length;
    header[4]! |= FLAG_END_HEADERS;
    pass(header);
    pass(rewritten);
  }

  /** Passes on what has been kept as it was. */
  #flush(pass: Pass): void {
    for (const frame of this.#frames ?? []) pass(frame);
    this.#reset();
  }

  #reset(): void {
    this.#frames = undefined;
    this.#payloads = [];
    this.#bytes = 0;
    this.#continuations = 0;
  }
}
