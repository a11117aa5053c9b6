/** Options for a single request. */
export interface RequestOptions {
  /** Aborts the request. */
  signal?: AbortSignal | undefined;
}
