/**
 * Interprets failures between the daemon and a Git server. The daemon's errors have no codes for
 * them, so their texts are matched: those of the programs that it runs, `git` and `ssh`, and those
 * that BuildKit adds (`source/git`).
 */
import type { RpcError } from "../../errors.ts";
import { withoutMiddle } from "../../internal/printable.ts";
import { optionText } from "../../internal/option_text.ts";
import { NotProvidedError } from "../../session/services/not_provided.ts";
import { missing } from "./daemon_text.ts";

/** A Git failure, as reported to the user. */
export interface GitFailure {
  /** The failure, as the end of a sentence that begins with "the build failed:". */
  readonly text: string;
  /** Advice for the user. */
  readonly advice: string;
  /** The server, with its port if it has one; undefined if it is not known. */
  readonly host?: string | undefined;
  /** The reason, if it is not `git`. */
  readonly reason?: "ssh" | "unsupported" | undefined;
}

/** Length up to which the output of Git is interpreted, in characters. */
const MAX_OUTPUT_CHARS = 64 * 1024;

/** Facts about a repository that could not be fetched. */
interface Failed {
  /** Address of the repository, with the ref and the directory if they are known. */
  readonly remote: string;
  /** The server, with its port if it has one. */
  readonly host: string;
  /** True if the token of the context is for this server. */
  readonly takesToken: boolean;
  /** True if this side had no token for the server. */
  readonly noToken: boolean;
}

/** Failures by their texts, each with its report. The first match wins. */
const FAILURES: readonly (readonly [RegExp, (failed: Failed, word: string) => GitFailure])[] = [
  [
    /could not read (?:Username|Password)|Authentication failed|returned error: 40[13]|invalid credentials/i,
    (failed) => ({
      text: `the Git server ${failed.host} ${
        failed.noToken
          ? `requires a login for ${failed.remote}, but no token was provided`
          : `rejected the token for ${failed.remote}`
      }`,
      advice: failed.noToken
        ? `${howToProvide(failed)}.`
        : `Check that the token is complete, still valid, and permitted to read the repository. ${
          howToProvide(failed)
        }.`,
    }),
  ],
  [
    /Permission denied \([^)]*publickey/,
    ({ host, remote }) => ({
      text: `the Git server ${host} rejected all keys of the SSH agent for ${remote}`,
      advice: `List its keys (ssh-add -l) and add the right one (ssh-add KEYFILE), ` +
        `or pass another agent with ${optionText("ssh.default")}.`,
    }),
  ],
  [
    /Host key verification failed/,
    ({ host }) => ({
      text: `the Git server ${host} presented a different host key than a moment before`,
      advice: "The daemon asks for the key before each fetch; " +
        "check whether several servers share that name.",
    }),
  ],
  [
    /subdir not supported yet/,
    ({ remote }) => ({
      text: `this daemon is too old to build a directory of a repository: ${remote}`,
      advice: `Use BuildKit v0.9 or later, or name the directory's Dockerfile with ${
        optionText("file")
      } and omit :DIR.`,
    }),
  ],
  [
    /repository does not contain ref ([^\s,]+)/,
    ({ remote }, ref) => ({
      text: `${remote} has no branch, tag or commit ${ref}`,
      advice: "Name an existing one: URL#REF or URL#REF:DIR." +
        (ref === "master" ? " Daemons before v0.9 use master if none is named." : ""),
    }),
  ],
  [
    /reference is not a tree: (\w+)|not our ref (\w+)|(?:couldn't find|could not find) remote ref (\S+)/,
    ({ remote }, ref) => ({
      text: `${remote} has no branch, tag or commit ${ref}`,
      advice: "Name an existing one: URL#REF or URL#REF:DIR.",
    }),
  ],
  [
    /invalid subdir \/?([^:\s]+)/,
    ({ remote }, directory) => ({
      text: `${remote} has no directory ${directory}`,
      advice: "The directory follows the ref: URL#REF:DIR.",
    }),
  ],
  [
    /repository '[^']*' not found|does not appear to be a git repository|Repository not found/,
    (failed) => ({
      text: `the Git server ${failed.host} has no repository ${failed.remote}`,
      advice: `Check its name. ${
        failed.noToken
          ? `Some servers also report this for private repositories: ${
            lowerFirst(howToProvide(failed))
          }`
          : "Some servers also report this if the login is not permitted to read the repository"
      }.`,
    }),
  ],
  [
    /exec: "git": executable file not found/,
    () => ({
      text: "the daemon has no git, which it needs to fetch repositories",
      advice: "Install git where the daemon runs, or build from a directory on this machine.",
    }),
  ],
  [
    /Could not resolve host|Failed to connect|Connection (?:refused|timed out|reset)|Couldn't connect/,
    ({ host, remote }) => ({
      text: `the daemon cannot reach the Git server ${host} for ${remote}`,
      advice: "The daemon itself fetches the repository: " +
        "check that it can reach the server from where it runs.",
    }),
  ],
];

/** Returns the report for a repository that is fetched over SSH without an agent. */
function missingAgent(remote: string, id: string): GitFailure {
  return {
    text: `${remote} is fetched over SSH, but the SSH agent ${id} was not provided`,
    advice: `Pass it with ${
      optionText(`ssh.${id}`)
    }; a running agent is found through SSH_AUTH_SOCK.`,
    reason: "ssh",
  };
}

const TOO_OLD: GitFailure = {
  text: "this daemon is too old for this form of context address, and mistook it for a directory",
  advice: "Write git@HOST:PATH instead of ssh://git@HOST/PATH; " +
    "other users and ports require BuildKit v0.12.",
  reason: "unsupported",
};

/** The part of the daemon's text that names a repository. */
const REMOTE = /(?:fetch|checkout|init) remote (\S+?):? |for repository (\S+?):? /;

/**
 * Interprets the daemon's text; returns undefined if it is not about a Git server. `contextHost` is
 * the server that the token of the build's context is for, if it has one. `step` is the name of the step that failed, and `lines` is its output, in which old daemons have the output of
 * `git`. `answers` are the errors with which this side answered the daemon.
 */
export function gitFailure(
  text: string,
  step: string,
  lines: readonly string[],
  answers: readonly RpcError[],
  contextHost?: string,
): GitFailure | undefined {
  const output = withoutMiddle([text, ...lines].join("\n"), MAX_OUTPUT_CHARS);
  const absent = missing(output, answers);
  // Old daemons take a context address that begins with `ssh://` for the name of a directory.
  if (absent?.kind === "tree" && absent.id === "dockerfile") return TOO_OLD;
  const source = /load git source (\S+)/.exec(step)?.[1];
  const [, fetched, asked] = REMOTE.exec(`${text} `) ?? [];
  const remote = source ?? fetched ?? asked;
  if (remote === undefined) return undefined;
  const host = /^\w+:\/\/(?:[^@/]*@)?([^/#]+)/.exec(remote)?.[1] ??
    /^(?:[^@]*@)?([^:/]+)/.exec(remote)?.[1] ?? remote;
  const noToken = answers.some((error) =>
    error instanceof NotProvidedError && error.id === `GIT_AUTH_TOKEN.${host}`
  );
  if (absent?.kind === "ssh") return { ...missingAgent(remote, absent.id), host };
  for (const [pattern, report] of FAILURES) {
    const found = pattern.exec(output);
    if (!found) continue;
    const word = found.slice(1).find((group) => group !== undefined) ?? "";
    return { ...report({ remote, host, takesToken: host === contextHost, noToken }, word), host };
  }
  return undefined;
}

function howToProvide({ host, takesToken }: Failed): string {
  return `Pass one with ${optionText(takesToken ? "token" : `secrets.GIT_AUTH_TOKEN.${host}`)}`;
}

function lowerFirst(text: string): string {
  return text[0]!.toLowerCase() + text.slice(1);
}
