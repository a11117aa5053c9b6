/** URLs of Git repositories, as BuildKit reads them (`util/gitutil/git_url.go`). */

/** A Git repository. */
export interface GitUrl {
  /** Protocol: `http`, `https`, `ssh` or `git`. */
  readonly scheme: string;
  /** Host, with the port if it has one. */
  readonly host: string;
  /** Path on the host. */
  readonly path: string;
  /** URL for Git, without a fragment and a query. */
  readonly remote: string;
}

const SCHEMES = new Set(["http", "https", "ssh", "git"]);

/** The form of SSH: `git@example.com:team/app.git`. */
const SCP_STYLE = /^([a-zA-Z0-9-_]+)@([a-zA-Z0-9-.]+):([^?#]*)/;

/**
 * Parses a URL. One without a protocol is taken for one with `https`. Returns undefined if it is not
 * the URL of a Git repository.
 */
export function parseGitUrl(text: string): GitUrl | undefined {
  const scheme = /^([a-zA-Z0-9]+):\/\//.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const [, user, host, path] = SCP_STYLE.exec(text) ?? [];
    if (host !== undefined) {
      return { scheme: "ssh", host, path: path!, remote: `${user}@${host}:${path}` };
    }
    return parseGitUrl(`https://${text}`);
  }
  if (!SCHEMES.has(scheme)) return undefined;
  const remote = text.replace(/[?#].*$/s, "");
  const [, authority, path] = /^[^:]+:\/\/([^/]*)(.*)$/s.exec(remote)!;
  const host = authority!.slice(authority!.lastIndexOf("@") + 1);
  return { scheme, host, path: path!, remote };
}
