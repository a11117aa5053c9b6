/** Events of builds, for the tests of this directory. */
import type { ProgressEvent, Vertex } from "../../../lib/progress/mod.ts";

/** Encodes text as UTF-8. */
export const text: TextEncoder = new TextEncoder();

/** Returns the event of a step. */
export const vertex = (
  digest: string,
  name: string,
  more: Partial<Vertex> = {},
): ProgressEvent => ({
  type: "vertex",
  vertex: { digest, name, inputs: [], cached: false, error: "", ...more },
});

/** Returns the event of a step's output. */
export const log = (digest: string, data: string, time: number): ProgressEvent => ({
  type: "log",
  log: { vertex: digest, stream: "stdout", time, data: text.encode(data) },
});

/** A build with every kind of event. */
export const BUILD: readonly ProgressEvent[] = [
  vertex("a", "[internal] load build definition from Dockerfile", { started: 1000 }),
  vertex("b", "[1/3] COPY . /src"),
  { type: "transfer", transfer: { name: "context", files: 3, bytes: 1_234_567, done: false } },
  {
    type: "status",
    status: {
      id: "transferring",
      vertex: "a",
      name: "transferring context:",
      current: 2048,
      total: 0,
      started: 1000,
    },
  },
  vertex("a", "[internal] load build definition from Dockerfile", {
    started: 1000,
    completed: 1100,
  }),
  { type: "transfer", transfer: { name: "context", files: 12, bytes: 5_234_567, done: true } },
  vertex("b", "[1/3] COPY . /src", { started: 1200, completed: 1200, cached: true }),
  vertex("c", "[2/3] RUN make\n  all", { started: 1300 }),
  log("c", "first line\nhalf a ", 1500),
  log("c", "line\r\n10%\r100%\n\x1b[31mred\x1b[0m\n", 1600),
  {
    type: "warning",
    warning: {
      vertex: "c",
      short: "old syntax",
      detail: ["write it in the new form"],
      url: "https://example.com",
      source: { file: "Dockerfile", line: 3 },
    },
  },
  {
    type: "warning",
    warning: {
      vertex: "c",
      short: "old syntax",
      detail: ["write it in the new form"],
      url: "https://example.com",
      source: { file: "Dockerfile", line: 3 },
    },
  },
  log("c", "no end of line", 1700),
  vertex("c", "[2/3] RUN make\n  all", { started: 1300, completed: 2800, error: "exit code: 2" }),
];
