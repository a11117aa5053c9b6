/**
 * The progress of a build: its events, one model built from them, and displays of that model.
 * Nothing here opens a connection or writes to a terminal.
 *
 * ```ts
 * import { PlainDisplay, type ProgressEvent } from "@x/bkit/progress";
 *
 * const event: ProgressEvent = {
 *   type: "vertex",
 *   vertex: { digest: "sha256:1", name: "[1/2] RUN make", inputs: [], cached: false, started: 0, error: "" },
 * };
 * console.log(new PlainDisplay().apply(event));
 * ```
 *
 * @module
 */
export type {
  ProgressEvent,
  Transfer,
  Vertex,
  VertexLog,
  VertexStatus,
  VertexWarning,
} from "./event.ts";
export { jsonLine } from "./json.ts";
export type { Line } from "./lines.ts";
export { type Change, elapsed, failed, ProgressModel, type Step } from "./model.ts";
export { PlainDisplay, warningLines } from "./plain.ts";
export { drawFrame, type FrameOptions, type Terminal } from "./tty.ts";
export { bytes, duration } from "./units.ts";
