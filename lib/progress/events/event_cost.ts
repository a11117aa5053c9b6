/** Estimates of the memory that events and what is kept of them take. */
import type { ProgressEvent, Transfer, Vertex, VertexStatus, VertexWarning } from "./event.ts";

/** Memory that a record takes besides its texts, roughly. */
const RECORD_COST = 300;

/** Returns the memory that an event takes, roughly in bytes. */
export function eventCost(event: ProgressEvent): number {
  switch (event.type) {
    case "vertex":
      return vertexCost(event.vertex);
    case "status":
      return statusCost(event.status) + event.status.vertex.length;
    case "log":
      return RECORD_COST + event.log.data.length + event.log.vertex.length;
    case "warning":
      return warningCost(event.warning) + event.warning.vertex.length;
    case "raw":
      return RECORD_COST + event.json.length;
    case "transfer":
      return transferCost(event.transfer);
  }
}

function transferCost({ name, file = "", directories = [] }: Transfer): number {
  const own = RECORD_COST + name.length + file.length;
  return directories.reduce((sum, { path }) => sum + path.length + RECORD_COST, own);
}

/** Returns the memory that a step takes; 0 if there is none. */
export function vertexCost(vertex: Vertex | undefined): number {
  if (!vertex) return 0;
  const { digest, name, error, inputs, group } = vertex;
  const groupTexts = group ? group.id.length + group.name.length : 0;
  const texts = digest.length + name.length + error.length + groupTexts;
  return inputs.reduce((sum, input) => sum + input.length + 8, RECORD_COST + texts);
}

/** Returns the memory that a measurement takes; 0 if there is none. */
export function statusCost(status: VertexStatus | undefined): number {
  return status ? RECORD_COST + status.id.length + status.name.length : 0;
}

/** Returns the memory that a warning takes. */
export function warningCost({ short, detail, url }: VertexWarning): number {
  const texts = short.length + url.length;
  return detail.reduce((sum, line) => sum + line.length + 16, RECORD_COST + texts);
}

/** Size of a piece of output that can hold hundreds of lines, in bytes. */
const LARGE_LOG_BYTES = 1024;

/** Returns true if it takes time to apply an event to a model. */
export function isLarge(event: ProgressEvent): boolean {
  return event.type === "log" && event.log.data.length >= LARGE_LOG_BYTES;
}
