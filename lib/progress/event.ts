/** What a build reports while it runs. Times are milliseconds since 1970, with fractions. */

/** One step of a build, whole as it is now: a later one with the same digest replaces it. */
export interface Vertex {
  /** What identifies it. */
  digest: string;
  /** What people call it, such as `[2/3] RUN make`. */
  name: string;
  /** Digests of the steps it needs. */
  inputs: string[];
  /** Whether its result was there already. */
  cached: boolean;
  /** When it began; missing while it waits. */
  started?: number;
  /** When it ended; missing while it runs. */
  completed?: number;
  /** Why it failed; empty where it didn't. */
  error: string;
  /** The group it's shown in, where it has one. */
  group?: { id: string; name: string; weak: boolean };
}

/** Something measured inside a step, such as a layer that is being pulled. */
export interface VertexStatus {
  /** What identifies it within the step. */
  id: string;
  /** The step's digest. */
  vertex: string;
  /** What people call it. */
  name: string;
  /** How far it is, in bytes for most. */
  current: number;
  /** How far it goes; 0 where that isn't known. */
  total: number;
  /** When it began. */
  started?: number;
  /** When it ended. */
  completed?: number;
}

/** Some output of a step: any piece of it, not a line. */
export interface VertexLog {
  /** The step's digest. */
  vertex: string;
  /** Where the program wrote it. */
  stream: "stdout" | "stderr";
  /** When it was written. */
  time: number;
  /** The output. */
  data: Uint8Array;
}

/** Something a frontend warns of. */
export interface VertexWarning {
  /** The step's digest. */
  vertex: string;
  /** What is wrong, in a line. */
  short: string;
  /** More of it. */
  detail: string[];
  /** Where it's explained. */
  url: string;
  /** The file it's about, and the first line, from 1. */
  source?: { file: string; line: number };
}

/** How far a transfer of files to or from the daemon is, counted on this side. */
export interface Transfer {
  /** The tree's name, such as `context`; of a result the place that it goes to. */
  name: string;
  /** Whether it comes from the daemon. */
  received?: boolean;
  /** Files that were transferred whole. */
  files: number;
  /** Bytes of files that were transferred. */
  bytes: number;
  /** Whether the transfer is over. */
  done: boolean;
}

/** One report of a build that runs. */
export type ProgressEvent =
  | { readonly type: "vertex"; readonly vertex: Vertex }
  | { readonly type: "status"; readonly status: VertexStatus }
  | { readonly type: "log"; readonly log: VertexLog }
  | { readonly type: "warning"; readonly warning: VertexWarning }
  | { readonly type: "transfer"; readonly transfer: Transfer };
