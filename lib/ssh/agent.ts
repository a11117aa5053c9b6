/** What holds keys and signs with them. */
export interface Agent {
  /** Begins a conversation. */
  open(): Promise<AgentConnection>;
}

/** One conversation with an agent. */
export interface AgentConnection {
  /**
   * Asks for the answer to one request; the next is asked when that is there. Both are messages without their length.
   * Rejects where the agent went away.
   */
  ask(request: Uint8Array): Promise<Uint8Array>;
  /** Ends the conversation; a request that waits is rejected. Does nothing the second time. */
  close(): void;
}
