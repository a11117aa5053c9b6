/** The events of a running build. Times are milliseconds since 1970, with fractions. */

/** One step of a build in its current state. A later vertex with the same digest replaces it. */
export interface Vertex {
  /** Digest that identifies the step. */
  digest: string;
  /** Name for people, such as `[2/3] RUN make`. */
  name: string;
  /** Digests of the steps that this step depends on. */
  inputs: string[];
  /** True if the result came from the cache. */
  cached: boolean;
  /** Start time; missing while the step waits. */
  started?: number | undefined;
  /** End time; missing while the step runs. */
  completed?: number | undefined;
  /** Reason for the failure; empty unless the step failed or was stopped. */
  error: string;
  /**
   * True if the step was stopped rather than failed. Daemons have no such field: see
   * {@linkcode isCancelled}.
   */
  cancelled?: boolean | undefined;
  /** Group that the step is shown in, if any. */
  group?: { id: string; name: string; weak: boolean } | undefined;
}

/** Something measured inside a step, such as the pull of a layer. */
export interface VertexStatus {
  /** Id, unique within the step. */
  id: string;
  /** Digest of the step. */
  vertex: string;
  /** Name for people. */
  name: string;
  /** Amount done so far, usually in bytes. */
  current: number;
  /** Total amount; 0 if unknown. */
  total: number;
  /** Time of the measurement. */
  time?: number | undefined;
  /** Start time. */
  started?: number | undefined;
  /** End time. */
  completed?: number | undefined;
}

/** A piece of a step's output, which may begin and end anywhere in a line. */
export interface VertexLog {
  /** Digest of the step. */
  vertex: string;
  /** Stream that the program wrote to. */
  stream: "stdout" | "stderr";
  /** Time of the write. */
  time: number;
  /** Raw bytes of the output. */
  data: Uint8Array;
}

/** A warning from a frontend, or from bkit itself. */
export interface VertexWarning {
  /** Digest of the step; empty if the warning belongs to no step. */
  vertex: string;
  /** Summary in one line. */
  short: string;
  /** Details, one line each. */
  detail: string[];
  /** Address of an explanation; empty if there is none. */
  url: string;
  /** File in question and its first line, counted from 1. */
  source?: { file: string; line: number } | undefined;
}

/** Progress of a file transfer to or from the daemon, counted on this side. */
export interface Transfer {
  /**
   * Name of the tree, such as `context`, or `archive` for a context that is a stream; for a result,
   * its destination.
   */
  name: string;
  /** True if the files come from the daemon. */
  received?: boolean | undefined;
  /** Number of files transferred completely. */
  files: number;
  /** Number of file bytes transferred. */
  bytes: number;
  /**
   * Number of files to transfer: those of the tree that the daemon does not have yet. Missing while
   * the tree is listed, and for results, whose size is not known.
   */
  totalFiles?: number | undefined;
  /** Number of file bytes to transfer. Missing where `totalFiles` is. */
  total?: number | undefined;
  /** Path of the file that is being sent, printable; missing if there is none. */
  file?: string | undefined;
  /**
   * Directories of the tree that have the most bytes, largest first, each with a path of at most two
   * parts; files that the daemon already had count, too. Only at the end of a tree that is sent.
   */
  directories?: { path: string; files: number; bytes: number }[] | undefined;
  /** True once the transfer is over. */
  done: boolean;
}

/** One event of a running build. */
export type ProgressEvent =
  | { readonly type: "vertex"; readonly vertex: Vertex }
  | { readonly type: "status"; readonly status: VertexStatus }
  | { readonly type: "log"; readonly log: VertexLog }
  | { readonly type: "warning"; readonly warning: VertexWarning }
  | { readonly type: "transfer"; readonly transfer: Transfer }
  | {
    readonly type: "raw";
    /**
     * A status response of the daemon, in the JSON of `buildctl --progress rawjson`, in one line.
     * Only reported on request; what it says is also reported as events of the other types.
     */
    readonly json: string;
  };
