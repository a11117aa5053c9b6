/** The source files of a graph. */

/** Position in a file. */
export interface WirePosition {
  /** Line, from 1. */
  readonly line?: number | undefined;
  /** Character, from 0. */
  readonly character?: number | undefined;
}

/** A place in a file. */
export interface WireRange {
  /** First position. */
  readonly start?: WirePosition | undefined;
  /** Last position. */
  readonly end?: WirePosition | undefined;
}

/** Places in a source file. */
export interface WireLocation {
  /** Index of the file. */
  readonly sourceIndex?: number | undefined;
  /** The places. */
  readonly ranges?: readonly WireRange[] | undefined;
}

/** The places of an operation. */
export interface WireLocations {
  /** The places, by file. */
  readonly locations?: readonly WireLocation[] | undefined;
}

/** A source file. */
export interface WireSourceInfo {
  /** Name of the file. */
  readonly filename?: string | undefined;
  /** Content of the file. */
  readonly data?: Uint8Array | undefined;
  /** Encoded definition of the graph that the file comes from. */
  readonly definition?: Uint8Array | undefined;
  /** Language of the file. */
  readonly language?: string | undefined;
}

/** The source files of a graph, and the places of its operations in them. */
export interface WireSource {
  /** Places by the digests of the operations. */
  readonly locations?: Readonly<Record<string, WireLocations>> | undefined;
  /** The files. */
  readonly infos?: readonly WireSourceInfo[] | undefined;
}
