/** SSH agents: running ones, behind a filter, and one in this process for keys in files. */
export type { Agent, AgentConnection } from "./agent.ts";
export { Conversation } from "./conversation.ts";
export { type AgentKey, type KeyText, readKey, readKeyText } from "./key.ts";
export { keyAgent } from "./key_agent.ts";
export { dialAgent, socketAgent } from "./socket_agent.ts";
