/**
 * The messages of a gRPC call, as both ends of a call see them: the server in the session's tunnel
 * and the client of the Control API.
 */
export interface MessageStream {
  /**
   * Calls `onMessage` for each message in order and resolves after the peer's last one. The bytes
   * are a view that is valid only during the call: copy what must stay.
   *
   * If `onMessage` returns a promise, the bytes stay valid and the next message waits until it is
   * fulfilled; soon the peer has to wait as well. Other return values are ignored.
   *
   * An exception or rejection of `onMessage` ends the reading and rejects. Rejects with the cause
   * if the stream dies. May be called once.
   *
   * `maxBytes` is the size of the largest message, 16 MiB by default; a larger one is an error.
   */
  receive(onMessage: (message: Uint8Array) => unknown, maxBytes?: number): Promise<void>;

  /**
   * Sends complete gRPC frames, each a 5-byte prefix and a message; `frames` may hold several. The
   * bytes are not copied: they must not change until `release` is called. Returns false if so much
   * is queued that the caller should await {@linkcode drained}.
   */
  send(frames: Uint8Array, release?: () => void): boolean;

  /** Resolves when there is room again. Rejects with the cause if the stream has died. */
  drained(): Promise<void>;

  /**
   * Aborted when the stream dies, such as by a reset or a lost session; the reason is the cause.
   */
  readonly signal: AbortSignal;
}
