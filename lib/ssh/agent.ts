/** An SSH agent: holds keys and signs with them. */
export interface Agent {
  /** Opens a connection to the agent. */
  open(): Promise<AgentConnection>;
}

/** A connection to an agent. */
export interface AgentConnection {
  /**
   * Sends a request and resolves to the answer; send the next one only after that. Both are
   * messages without their length. Rejects if the agent goes away.
   */
  ask(request: Uint8Array): Promise<Uint8Array>;
  /** Closes the connection, and rejects a pending request. Further calls have no effect. */
  close(): void;
}
