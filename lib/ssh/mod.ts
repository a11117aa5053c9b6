/** SSH agents: those that run here behind a filter, and one of our own for keys in files. */
export type { Agent, AgentConnection } from "./agent.ts";
export { Conversation } from "./conversation.ts";
export { type AgentKey, readKey } from "./key.ts";
export { keyAgent } from "./key_agent.ts";
export { dialAgent, socketAgent } from "./socket_agent.ts";
