import type { OpOptions } from "../graph/options.ts";
import type { State } from "../graph/state.ts";
import { Attributes, source } from "./source.ts";

/** Options for the one file that a source makes. */
export interface FileInfo {
  /** Name of the file; the default is the last part of the URL. */
  readonly filename?: string | undefined;
  /** Permissions. */
  readonly mode?: number | undefined;
  /** Id of the user that the file belongs to. */
  readonly uid?: number | undefined;
  /** Id of its group. */
  readonly gid?: number | undefined;
}

/** Options for {@linkcode http}. */
export interface HttpOptions extends OpOptions, FileInfo {
  /** Digest that the file must have, such as `sha256:…`. */
  readonly checksum?: string | undefined;
  /** Id of the secret with the header field `Authorization`. */
  readonly authHeaderSecret?: string | undefined;
  /** Header fields of the request. */
  readonly header?: {
    readonly accept?: string | undefined;
    readonly userAgent?: string | undefined;
  } | undefined;
  /** OpenPGP signature of the file, and the key that it must be made with, both armored. */
  readonly signature?: { readonly publicKey: string; readonly signature: string } | undefined;
}

/** Returns a state with one file, which is fetched from a URL. */
export function http(url: string, options: HttpOptions = {}): State {
  const { checksum, authHeaderSecret, header, signature } = options;
  const attributes = new Attributes().set("http.checksum", checksum, "source.http.checksum");
  setFileInfo(attributes, options, true);
  attributes.set("http.authheadersecret", authHeaderSecret, "source.http.auth");
  if (header) {
    attributes.set("http.header.accept", header.accept)
      .set("http.header.user-agent", header.userAgent).need("source.http.header");
  }
  if (signature) {
    attributes.set("http.sig.pubkey", signature.publicKey)
      .set("http.sig.signature", signature.signature).need("source.http.signatureverify");
  }
  return source(url, attributes.need("source.http"), options);
}

/** Sets the attributes of a file; `caps` if they need capabilities of their own. */
export function setFileInfo(
  attributes: Attributes,
  { filename, mode = 0, uid = 0, gid = 0 }: FileInfo,
  caps: boolean,
): void {
  const permissions = mode & 0o777;
  const own = (name: string) => caps ? [name] : [];
  attributes.set("http.filename", filename);
  const octal = permissions === 0 ? undefined : `0${permissions.toString(8)}`;
  attributes.set("http.perm", octal, ...own("source.http.perm"));
  // the daemons' own name for the capability
  attributes.set("http.uid", uid === 0 ? undefined : String(uid), ...own("soruce.http.uidgid"));
  attributes.set("http.gid", gid === 0 ? undefined : String(gid), ...own("soruce.http.uidgid"));
}
