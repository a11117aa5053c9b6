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
} from "./events/event.ts";
export { isCancelled } from "./events/cancelled.ts";
export { CiDisplay } from "./display/ci.ts";
export type { CiService } from "./display/ci_format.ts";
export type { LineDisplay } from "./display/line_display.ts";
export { JsonDisplay } from "./display/json.ts";
export { RawJsonDisplay } from "./display/raw_json.ts";
export { PlainDisplay, type PlainOptions } from "./display/plain.ts";
export { bytes, duration } from "./display/units.ts";
export { warningLines } from "./display/warnings.ts";
export { drawFrame, type FrameOptions, type Terminal } from "./tty/draw.ts";
export type { Phase } from "./tty/frame.ts";
export type { Line, OutputStream } from "./model/lines.ts";
export { type Change, type Counts, failed, ProgressModel } from "./model/model.ts";
export type { OpenLine, Output } from "./model/output.ts";
export type { Run } from "./model/runs.ts";
export { elapsed, type Step, type StepState } from "./model/step.ts";
