/** Prefix with which Go's gRPC formats the error of a call, each time that one is passed on. */
const RPC_PREFIX = /rpc error: code = \w+ desc = /g;

/** Returns a text without what Go's gRPC put before the errors in it. */
export function withoutRpcPrefix(text: string): string {
  return text.replace(RPC_PREFIX, "");
}
