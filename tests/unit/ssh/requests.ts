/** Requests to SSH agents, and their answers. */
import assert from "node:assert/strict";
import type { Agent } from "../../../lib/ssh/mod.ts";
import { join, Reader, string, uint32 } from "../../../lib/ssh/wire.ts";

/** Request for the list of keys. */
export const LIST = new Uint8Array([11]);

/** Returns a request for a signature by the key `blob`. */
export function signRequest(blob: Uint8Array, data: Uint8Array, flags = 0): Uint8Array {
  return join(new Uint8Array([13]), string(blob), string(data), uint32(flags));
}

/** Sends one request on a connection of its own. */
export async function ask(agent: Agent, request: Uint8Array): Promise<Uint8Array> {
  const connection = await agent.open();
  try {
    return await connection.ask(request);
  } finally {
    connection.close();
    connection.close();
  }
}

/** Returns the public keys and comments of an answer to {@linkcode LIST}. */
export function listed(answer: Uint8Array): [blob: Uint8Array, comment: string][] {
  assert.equal(answer[0], 12);
  const reader = new Reader(answer.subarray(1));
  return Array.from({ length: reader.uint32() }, () => [
    reader.string(),
    new TextDecoder().decode(reader.string()),
  ]);
}
