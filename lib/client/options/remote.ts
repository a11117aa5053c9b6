import { OptionError } from "../../errors.ts";
import { maskAddress } from "../../internal/mask.ts";
import { optionText } from "../../internal/option_text.ts";

/** A context that the daemon fetches itself. */
export interface Remote {
  /** Address of the context, in the form that the frontend expects. */
  readonly url: string;
  /**
   * The server that a token applies to, with its port if the address has one. Empty if a token
   * cannot be used, as with SSH.
   */
  readonly host: string;
  /** `git` for a repository, `http` for a tarball or a single file. */
  readonly kind: "git" | "http";
}

/**
 * Parses the address of a Git repository, a tarball or a single file
 * (`frontend/dockerfile/dfgitutil/git_ref.go`). Throws {@linkcode OptionError} if it is invalid, or
 * if it contains a password, which would appear in the daemon's logs and history.
 */
export function parseRemote(text: string): Remote {
  if (/^[\w.-]+@[\w.-]+:(?!\/\/)/.test(text)) return { url: text, host: "", kind: "git" };
  if (/^github\.com\//.test(text)) return parseRemote(`https://${text}`);
  if (!/^(?:https?|git|ssh):\/\/./i.test(text)) {
    throw new OptionError(`${JSON.stringify(maskAddress(text))} is not a valid context address`, {
      option: "context",
      advice: "Pass a directory as directory(PATH); " +
        "an address begins with https://, git://, ssh:// or NAME@HOST:.",
    });
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    // The parser's error would quote the address.
    throw new OptionError(`${JSON.stringify(maskAddress(text))} is not a valid context address`, {
      option: "context",
    });
  }
  const web = /^https?:$/.test(url.protocol);
  if (url.password || (web && url.username)) {
    url.username = url.password = "";
    throw new OptionError(
      `the context address ${maskAddress(url.href)} must not contain a password`,
      {
        option: "context",
        advice: `Pass it with ${optionText("token")} instead: the daemon receives it as a secret.`,
      },
    );
  }
  if (!web) return { url: text, host: "", kind: "git" };
  // The daemon recognizes a repository by the suffix .git, which GitHub's own addresses lack.
  if (url.host === "github.com" && /^\/[^/]+\/[^/]+?\/?$/.test(url.pathname)) {
    url.pathname = `${url.pathname.replace(/(?:\.git)?\/?$/, "")}.git`;
    return { url: url.href, host: url.host, kind: "git" };
  }
  return { url: text, host: authority(text), kind: /\.git$/.test(url.pathname) ? "git" : "http" };
}

/**
 * Returns the server exactly as the address spells it. The daemon asks for the token under that
 * very spelling: it neither lowercases it nor drops a default port.
 */
function authority(text: string): string {
  const [, found = ""] = /^https?:\/\/([^\s\\/?#@]+)(?=[/?#]|$)/i.exec(text) ?? [];
  if (found) return found;
  throw new OptionError(`${JSON.stringify(maskAddress(text))} is not a valid context address`, {
    option: "context",
    advice: "Write the server as https://NAME/ or https://NAME:PORT/.",
  });
}
