import { SharedBytes } from "./shared_bytes.ts";

const MIB = 1024 * 1024;

/**
 * Memory that the calls of one connection may take together. Every call has limits of its own; but
 * a peer can make hundreds of calls at a time, and can bring all of them to their limits.
 */
export interface ConnectionMemory {
  /** Frames that the peer has not taken yet. In want of room, a call queues one at a time. */
  readonly queued: SharedBytes;
  /** Bytes that arrived before they can be handled. In want of room, the peer has to wait. */
  readonly early: SharedBytes;
  /** Buffers of messages that span chunks, and decompressed messages. Beyond it, calls fail. */
  readonly messages: SharedBytes;
  /** Header fields of requests. Beyond it, calls are refused. */
  readonly fields: SharedBytes;
}

/**
 * Returns the limits for a connection. A build that exports a hundred layers at the same time has
 * some 100 MiB of messages under way.
 */
export function connectionMemory(): ConnectionMemory {
  return {
    queued: new SharedBytes(32 * MIB),
    early: new SharedBytes(16 * MIB),
    messages: new SharedBytes(64 * MIB, 192 * MIB),
    fields: new SharedBytes(32 * MIB, 32 * MIB),
  };
}
