import { OptionError } from "../../errors.ts";
import type { OpOptions } from "../graph/options.ts";
import type { State } from "../graph/state.ts";
import { parseGitUrl } from "../text/git_url.ts";
import { join } from "../../internal/go/path.ts";
import { Attributes, source } from "./source.ts";

/** Options for {@linkcode git}. */
export interface GitOptions extends OpOptions {
  /** Branch, tag or commit. With a colon, a directory follows: `main:docs`. */
  readonly ref?: string | undefined;
  /** Directory in the repository. */
  readonly subdir?: string | undefined;
  /** Keeps the directory `.git`. */
  readonly keepGitDir?: boolean | undefined;
  /** Commit that the reference must lead to. */
  readonly checksum?: string | undefined;
  /** Fetches the commit of `checksum` without asking what the reference leads to. */
  readonly fetchByCommit?: boolean | undefined;
  /** Leaves out submodules. */
  readonly skipSubmodules?: boolean | undefined;
  /** Times of the files: that of the checkout, or of the commit. */
  readonly mtime?: "checkout" | "commit" | undefined;
  /**
   * Id of the secret with a token; an empty one for none.
   *
   * @default {"GIT_AUTH_TOKEN"}
   */
  readonly authTokenSecret?: string | undefined;
  /**
   * Id of the secret with a header field; an empty one for none.
   *
   * @default {"GIT_AUTH_HEADER"}
   */
  readonly authHeaderSecret?: string | undefined;
  /** Keys of the host, as in a `known_hosts` file. Without them, the daemon refuses hosts over SSH. */
  readonly knownSshHosts?: string | undefined;
  /**
   * Id of the SSH agent.
   *
   * @default {"default"}
   */
  readonly sshAgent?: string | undefined;
  /** Bundle that holds the commits: `docker-image+blob://…` or `oci-layout+blob://…`. */
  readonly bundle?: string | undefined;
  /** Session and store of an OCI layout that has the bundle. */
  readonly bundleStore?: { readonly sessionId: string; readonly storeId: string } | undefined;
  /** Makes a file `bundle` with the commits instead of a checkout. */
  readonly checkoutBundle?: boolean | undefined;
}

/**
 * Returns the files of a Git repository, such as `https://git.example/team/app.git` or
 * `git@git.example:team/app.git`. Throws `OptionError` for a URL that is not one.
 */
export function git(url: string, options: GitOptions = {}): State {
  const remote = parseGitUrl(url);
  if (!remote) {
    throw new OptionError(`${JSON.stringify(url)} is not the URL of a Git repository`, {
      advice: "Use https://HOST/PATH, ssh://HOST/PATH or git@HOST:PATH.",
    });
  }
  const [ref = "", ...rest] = (options.ref ?? "").split(":");
  const subdir = options.subdir ?? join("/", rest.join(":")).slice(1);
  const fragment = ref || subdir ? `#${ref}${subdir ? `:${subdir}` : ""}` : "";
  const identifier = `git://${remote.host}${join("/", remote.path)}${fragment}`;
  const attributes = new Attributes()
    .set("git.keepgitdir", flag(options.keepGitDir), "source.git.keepgitdir")
    .set("git.fullurl", remote.remote, "source.git.fullurl");
  setAuth(attributes, options);
  if (remote.scheme === "ssh") setSsh(attributes, options);
  const { bundleStore } = options;
  attributes
    .set("git.checksum", options.checksum, "source.git.checksum")
    .set("git.skipsubmodules", flag(options.skipSubmodules), "source.git.skipsubmodules")
    .set("git.mtime", options.mtime, "source.git.mtime")
    .set("git.fetchbycommit", flag(options.fetchByCommit), "source.git.fetchbycommit")
    .set("git.bundle", options.bundle, "source.git.bundle")
    .set("oci.session", bundleStore?.sessionId)
    .set("oci.store", bundleStore?.storeId)
    .set("git.checkoutbundle", flag(options.checkoutBundle), "source.git.checkoutbundle")
    .need("source.git");
  return source(identifier, attributes, options);
}

function setAuth(attributes: Attributes, options: GitOptions): void {
  const { authTokenSecret, authHeaderSecret } = options;
  const caps = authTokenSecret === undefined && authHeaderSecret === undefined
    ? []
    : ["source.git.httpauth"];
  attributes.set("git.authtokensecret", authTokenSecret ?? "GIT_AUTH_TOKEN", ...caps);
  attributes.set("git.authheadersecret", authHeaderSecret ?? "GIT_AUTH_HEADER", ...caps);
}

function setSsh(attributes: Attributes, { knownSshHosts, sshAgent }: GitOptions): void {
  const hosts = knownSshHosts === undefined ? "" : `${knownSshHosts.replace(/\n$/, "")}\n`;
  attributes.set("git.knownsshhosts", hosts).need("source.git.knownsshhosts");
  attributes.set("git.mountsshsock", sshAgent || "default", "source.git.mountsshsock");
}

function flag(value: boolean | undefined): string | undefined {
  return value ? "true" : undefined;
}
