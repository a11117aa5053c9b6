/** What stands for a secret in a message. */
const MASK = "***";

/** Queries of addresses that hold no secret. */
const PLAIN_QUERIES: ReadonlySet<string> = new Set(["container", "context", "namespace"]);

/**
 * Returns an address for a message, without what may be a password: the user information up to the
 * last `@`, unless it is a plain name, and the values of its query. It need not be a valid address,
 * because messages quote invalid ones.
 */
export function maskAddress(text: string): string {
  const [, scheme = "", rest = ""] = /^(\s*[a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(text) ?? [];
  const at = rest.lastIndexOf("@");
  const user = rest.slice(0, Math.max(0, at));
  // Without a scheme, the text may be a path, which can have an `@` in a name.
  const secret = scheme ? /[:@/%\s]/.test(user) : /:|%3a/i.test(user);
  const masked = secret ? `${MASK}${rest.slice(at)}` : rest;
  return scheme + masked.replace(
    /([?&])([^=&#?]*)=[^&#]*/g,
    (field, mark, name) => PLAIN_QUERIES.has(name) ? field : `${mark}${name}=${MASK}`,
  );
}
