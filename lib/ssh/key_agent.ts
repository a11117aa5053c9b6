import type { Agent } from "./agent.ts";
import type { AgentKey } from "./key.ts";
import { FAILURE, Type } from "./message.ts";
import { join, Reader, string, uint32 } from "./wire.ts";

/**
 * Creates an agent in this process from keys that were read from files: it lists them and signs
 * with them.
 */
export function keyAgent(keys: readonly AgentKey[]): Agent {
  const connection = {
    ask: (request: Uint8Array) => Promise.resolve().then(() => answer(keys, request)),
    close() {},
  };
  return { open: () => Promise.resolve(connection) };
}

function answer(keys: readonly AgentKey[], request: Uint8Array): Uint8Array {
  const rest = new Reader(request.subarray(1));
  if (request[0] === Type.REQUEST_IDENTITIES) {
    // Leave the comments empty: they would reveal file names to the build.
    const listed = keys.map(({ blob }) => join(string(blob), string("")));
    return join(new Uint8Array([Type.IDENTITIES_ANSWER]), uint32(keys.length), ...listed);
  }
  if (request[0] !== Type.SIGN_REQUEST) return FAILURE;
  const blob = rest.string();
  const data = rest.string();
  const key = keys.find((key) => same(key.blob, blob));
  if (!key) return FAILURE;
  return join(new Uint8Array([Type.SIGN_RESPONSE]), string(key.sign(data, rest.uint32())));
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
