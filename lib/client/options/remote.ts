import { OptionError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";

/** A context that the daemon fetches itself. */
export interface Remote {
  /** Its address, as the frontend takes it. */
  readonly url: string;
  /** The server that a token is for, with its port where it has one; empty where a token is of no use, as with SSH. */
  readonly host: string;
  /** What it is. */
  readonly kind: "git" | "http";
}

/**
 * Reads the address of a Git repository, a tarball or a lone file (`frontend/dockerfile/dfgitutil/git_ref.go`).
 * Throws {@linkcode OptionError} for what isn't one, and for an address with a password in it, which would be in the
 * daemon's logs and its history.
 */
export function parseRemote(text: string): Remote {
  if (/^[\w.-]+@[\w.-]+:(?!\/\/)/.test(text)) return { url: text, host: "", kind: "git" };
  if (/^github\.com\//.test(text)) return parseRemote(`https://${text}`);
  if (!/^(?:https?|git|ssh):\/\/./i.test(text)) {
    throw new OptionError(`${JSON.stringify(text)} is no address of a context`, {
      option: "context",
      advice:
        "A folder is given as directory(PATH); an address begins with https://, git://, ssh:// or NAME@HOST:.",
    });
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch (cause) {
    throw new OptionError(`${JSON.stringify(text)} is no address of a context`, {
      option: "context",
      cause,
    });
  }
  const web = /^https?:$/.test(url.protocol);
  if (url.password || (web && url.username)) {
    url.username = url.password = "";
    throw new OptionError(`the address ${url} can't have a password in it`, {
      option: "context",
      advice: `Give it by itself, with ${optionText("token")}: it's handed over as a secret.`,
    });
  }
  if (!web) return { url: text, host: "", kind: "git" };
  // The daemon knows a repository by the end of its name; GitHub's own addresses of repositories lack it.
  if (url.host === "github.com" && /^\/[^/]+\/[^/]+?\/?$/.test(url.pathname)) {
    url.pathname = `${url.pathname.replace(/(?:\.git)?\/?$/, "")}.git`;
    return { url: url.href, host: url.host, kind: "git" };
  }
  return { url: text, host: authority(text), kind: /\.git$/.test(url.pathname) ? "git" : "http" };
}

/**
 * The server as the address has it. The daemon asks for the token by these very letters: it neither makes them
 * small nor leaves away a port that is the usual one.
 */
function authority(text: string): string {
  const [, found = ""] = /^https?:\/\/([^\s\\/?#@]+)(?=[/?#]|$)/i.exec(text) ?? [];
  if (found) return found;
  throw new OptionError(`${JSON.stringify(text)} is no address of a context`, {
    option: "context",
    advice: "Write the server as https://NAME/ or https://NAME:PORT/.",
  });
}
