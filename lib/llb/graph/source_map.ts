/** A file that a graph was made from, such as a Dockerfile. */
export interface SourceFile {
  /** Name of the file. */
  readonly filename: string;
  /** Content of the file. */
  readonly data: Uint8Array | string;
  /** Language, as GitHub's linguist names it, such as `Dockerfile`. */
  readonly language?: string | undefined;
  /** Encoded definition of the graph that the file comes from. */
  readonly definition?: Uint8Array | undefined;
}

/** A position in a file. */
export interface Position {
  /** Line, from 1. */
  readonly line: number;
  /**
   * Character of the line, from 0.
   *
   * @default {0}
   */
  readonly character?: number | undefined;
}

/** Places in a file that belong together. */
export interface SourceLocation {
  /** The file. */
  readonly file: SourceFile;
  /** The places. */
  readonly ranges: readonly SourceRange[];
}

/** A place in a file. */
export interface SourceRange {
  /** First position. */
  readonly start: Position;
  /** Last position. */
  readonly end: Position;
}
