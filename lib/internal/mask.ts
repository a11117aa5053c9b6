import { BkitError, ProtocolError, RpcError } from "../errors.ts";
import { failureReason } from "./fs_error.ts";

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

/**
 * The beginning of what is only of this machine: absolute paths, and addresses other than those of
 * web servers, such as that of a Docker Engine, which can name a user.
 */
const LOCAL = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}_.\-~%@+*?)\]}/\\:])/(?=\S)`, // not the slash of `a/b` or `https://`
    String.raw`(?<=:)/(?!/)`, // as in `local:/path`
    String.raw`file:/`,
    String.raw`(?<![a-z0-9+.-])(?!https?://[^\s/@]+(?:[\s/]|$))[a-z][a-z0-9+.-]*://`,
    String.raw`(?<![\p{L}\p{N}])[a-z]:[\\/](?!/)`, // a drive of Windows
    String.raw`(?<!\S)\\\\`, // a share of Windows
  ].join("|"),
  "iu",
);

/**
 * Returns a text up to the first absolute path or local address in it. A path can hold any
 * characters, so its end cannot be found.
 */
export function withoutLocal(text: string): string {
  const local = LOCAL.exec(text);
  return local ? `${text.slice(0, local.index)}…` : text;
}

/**
 * Returns what the daemon may read of an error. Messages are written for the user of this machine:
 * paths and addresses in them tell the names of users and projects, so they are left out, as is the
 * advice. Only an `RpcError` and a `ProtocolError` are written for the peer.
 *
 * Every text that a session sends of an error goes through here. The error itself is kept for the
 * user.
 */
export function peerText(error: unknown): string {
  if (error instanceof RpcError || error instanceof ProtocolError) return error.shortMessage;
  return withoutLocal(error instanceof BkitError ? error.shortMessage : failureReason(error));
}
