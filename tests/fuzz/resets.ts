/**
 * Returns true for the errors of streams and connections that the peer of a door, or the end of its
 * connection, has reset. They end what this side still did for the call, and are shown to nobody.
 */
export function isReset(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return /^the (?:daemon|peer) (?:reset|hung up|cancelled)/.test(error.message) ||
    (typeof code === "string" && code.startsWith("ERR_HTTP2_")) || error.name === "AbortError";
}
