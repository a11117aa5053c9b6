/**
 * A gRPC call's messages, as both ends of a call see them: the server inside the session's tunnel and
 * the client of the Control API.
 */
export interface MessageStream {
  /**
   * Calls `onMessage` for each message that arrives, in order, and resolves when the peer has sent its
   * last one. The bytes are a view that is valid only during the call: copy what must stay.
   *
   * Where `onMessage` returns a promise, the next message waits until it's fulfilled, the bytes stay valid
   * until then, and a peer that goes on sending soon has to wait too. Anything else that it returns is ignored.
   *
   * An exception of `onMessage`, or a promise of it that is rejected, ends the reading and rejects. Rejects with
   * the cause when the stream dies. May be called once.
   */
  receive(onMessage: (message: Uint8Array) => unknown): Promise<void>;

  /**
   * Hands over whole gRPC frames (each a 5-byte prefix and a message; several may follow one another
   * in `frames`). The bytes aren't copied: they must stay as they are until `release` is called.
   * Returns false when so much is queued that the caller should await {@linkcode drained}.
   */
  send(frames: Uint8Array, release?: () => void): boolean;

  /** Resolves when there is room again; rejects with the cause when the stream has died. */
  drained(): Promise<void>;

  /** Aborted when the stream dies (reset by the peer, session lost); its reason is the cause. */
  readonly signal: AbortSignal;
}
