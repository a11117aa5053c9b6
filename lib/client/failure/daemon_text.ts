/**
 * Interprets the daemon's error texts. Its errors have no codes, so BuildKit's own texts are
 * matched, here and nowhere else; texts that it passes on from Git servers and registries are
 * matched in git.ts and registry.ts.
 */
import type { RpcError } from "../../errors.ts";
import { withoutRpcPrefix } from "../../internal/printable.ts";
import { Status } from "../../rpc/codes.ts";
import { NotProvidedError } from "../../session/services/not_provided.ts";

/** Prefixes that the layers of the daemon add to an error. */
const LAYER =
  /^(?:failed to solve(?: with frontend [\w.]+)?|failed to build LLB|failed to create LLB definition|(?:NotFound|InvalidArgument|FailedPrecondition|Unauthenticated|Unavailable|PermissionDenied|Internal)(?=: ))(?:: | )/;

/** Returns the daemon's text without the prefixes of the layers that it passed through. */
export function plain(text: string): string {
  let left = withoutRpcPrefix(text).trim().replace(/ of ref \w+(::\w+)?/, ""); // an internal id
  for (;;) {
    const next = left.replace(LAYER, "");
    if (next === left) return left || "the daemon gave no reason";
    left = next;
  }
}

/**
 * Returns the exit code of the program that failed (`solver/pb` and `executor` of BuildKit);
 * undefined if the text has none.
 */
export function exitCode(text: string): number | undefined {
  const [, code] = /exit code: (\d+)/.exec(text) ?? [];
  return code === undefined ? undefined : Number(code);
}

/** The daemons' texts for a program that failed, or that could not be started. */
const PROGRAM =
  /^(?:process ".*" did not complete successfully|executor failed running \[.*\]): (.*)$/s;

/** Returns why the program of a step failed; undefined if the text is not about a program. */
export function programFailure(text: string): string | undefined {
  return PROGRAM.exec(text)?.[1];
}

/** Returns true if the kernel killed a program because memory ran out (`executor`). */
export function isOutOfMemory(text: string): boolean {
  return /exit code: 137: cannot allocate memory/.test(text);
}

/** Why the program of a step could not be started, as the container runtime says in its output. */
export interface StartFailure {
  /** The program, such as `/bin/sh`; empty if it is not known. */
  readonly program: string;
  /** `missing`: the image has no such program; `format`: it is for another processor. */
  readonly kind: "missing" | "format";
}

/** The texts of runc and crun, and of the shell and the emulator in a container. */
const START_FAILURES: readonly (readonly [StartFailure["kind"], RegExp])[] = [
  ["missing", /exec: "([^"]+)": (?:stat .*: no such file or directory|executable file not found)/],
  ["missing", /executable file `([^`]+)` not found/],
  ["format", /(?:exec (\S+): exec format error|exec format error)/],
];

/** Returns why a program could not be started, according to the last lines of its output. */
export function startFailure(lines: readonly string[]): StartFailure | undefined {
  for (const [kind, pattern] of START_FAILURES) {
    for (const line of lines) {
      const found = pattern.exec(line);
      if (found) return { kind, program: found[1] ?? "" };
    }
  }
  return undefined;
}

/** Returns true if a text tells that a disk is full, which is that of the daemon. */
export function isDiskFull(text: string): boolean {
  return /no space left on device/i.test(text);
}

/** Returns the HTTP status with which a download failed (`source/http`). */
export function responseStatus(text: string): number | undefined {
  const [, status] = /invalid response status (\d{3})/.exec(text) ?? [];
  return status === undefined ? undefined : Number(status);
}

/** Returns true if a frontend refused the Dockerfile, as daemons before v0.8 say it. */
export function isFrontendFailure(text: string): boolean {
  return /^(?:failed to solve[^:]*: )*failed to create LLB definition: /.test(
    withoutRpcPrefix(text),
  );
}

/** Returns true if a pattern of an ignore file, or of COPY or ADD, is invalid. */
export function isPatternFault(text: string): boolean {
  return /syntax error in pattern|illegal exclusion pattern/.test(text);
}

/** Returns true if a file that was asked for is not there; daemons before v0.31 have no status for it. */
export function isMissingFile({ status, message }: RpcError): boolean {
  return status === Status.NOT_FOUND || /no such file or directory|not a directory/.test(message);
}

/** Returns true if a program was stopped by the daemon, in the last words of Go's `context.Canceled`. */
export function isStopped(text: string): boolean {
  return text.trimEnd().endsWith("context canceled");
}

/** Returns true if the daemon has lost a build's session (`session/manager.go`). */
export function isSessionGone(text: string): boolean {
  return /no active session/.test(text);
}

/**
 * Returns true if a frontend does not support a question about the Dockerfile
 * (`frontend/dockerfile/builder`).
 */
export function isUnknownQuestion(text: string): boolean {
  return /unsupported request|unknown request|unsupported frontend capability/.test(text);
}

/** Returns true if the daemon's text repeats an answer of this side. */
export function repeats(text: string, { shortMessage }: RpcError): boolean {
  return shortMessage !== "" && text.includes(shortMessage);
}

/**
 * Returns the daemon's text. If it only says that it was cancelled, its call for a tree may have ended
 * before the answer was read: then it is the answer of this side, without which no build goes on.
 */
export function withAnswer(text: string, answers: readonly RpcError[]): string {
  if (!/(?:^|: )context canceled$/.test(text)) return text;
  const tree = answers.find((answer) =>
    answer instanceof NotProvidedError && answer.kind === "tree"
  );
  return tree?.shortMessage ?? text;
}

/** Something that the Dockerfile asks for and that was not provided. */
export interface Missing {
  /** Kind of the subject. */
  readonly kind: NotProvidedError["kind"];
  /** Id under which the Dockerfile asks for it. */
  readonly id: string;
}

/**
 * The daemons' texts for a secret or an SSH agent that was not provided (`session/secrets`,
 * `source/git` of BuildKit).
 */
const MISSING = [
  ["secret", /secret (\S+?):? not found/],
  ["ssh", /no SSH key "([^"]+)"/],
  ["ssh", /unset ssh forward key (\S+)/],
] as const;

/**
 * Returns what was missing, according to the daemon's own text or because it repeats one of this
 * side's `answers`.
 */
export function missing(text: string, answers: readonly RpcError[]): Missing | undefined {
  for (const answer of answers) {
    if (answer instanceof NotProvidedError && repeats(text, answer)) return answer;
  }
  for (const [kind, pattern] of MISSING) {
    const id = pattern.exec(text)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

/** A failure inside the daemon that the user can do something about. */
export type DaemonFault =
  /** A blob of a local cache or of an OCI layout is missing or corrupt. */
  | { readonly kind: "damaged" }
  /** A path in COPY or ADD does not exist in the context. Empty if the daemon does not name it. */
  | { readonly kind: "path"; readonly path: string }
  /** The Dockerfile has no stage of this name. */
  | { readonly kind: "stage"; readonly stage: string }
  /** The configuration of the daemon does not allow what the build requests. */
  | { readonly kind: "entitlement"; readonly entitlement: string }
  /** The Dockerfile needs a privilege that was not given to the build. */
  | { readonly kind: "privilege"; readonly entitlement: string }
  /** A source policy forbids a source. */
  | { readonly kind: "policy" }
  /** A file could not be downloaded. */
  | { readonly kind: "download"; readonly host: string }
  /** The Dockerfile is invalid. */
  | { readonly kind: "dockerfile" }
  /** No image of that name is for the platform of the build. */
  | { readonly kind: "platform" }
  /** Something that the daemon has to send, such as the name of a file, is not UTF-8. */
  | { readonly kind: "encoding" }
  /** An image that is pushed by digest has a tag. */
  | { readonly kind: "tagged" }
  /** The daemon has no frontend of this name. */
  | { readonly kind: "frontend" }
  /** No image is named from which the daemon should take the frontend. */
  | { readonly kind: "gateway" };

const FAULTS: readonly (readonly [RegExp, (word: string) => DaemonFault])[] = [
  [
    /\bblob sha256:\S.*not found|unexpected commit digest|short read: expected/,
    () => ({ kind: "damaged" }),
  ],
  [
    /(?:failed to (?:compute cache key|calculate checksum|walk).*?)(?:"([^"]+)":? )?not found/,
    (path) => ({ kind: "path", path }),
  ],
  [/target stage "?([^"\s]+)"? could not be found/, (stage) => ({ kind: "stage", stage })],
  [
    /granting entitlement (\S+) is not allowed by build daemon/,
    (entitlement) => ({ kind: "entitlement", entitlement }),
  ],
  [
    /(?:^|: )(network\.host|security\.insecure|device) is not allowed$/,
    (entitlement) => ({ kind: "privilege", entitlement }),
  ],
  [
    /source .* (?:denied|not allowed) by policy|denied by (?:source )?policy/,
    () => ({ kind: "policy" }),
  ],
  [/^dockerfile parse error|unknown instruction:/, () => ({ kind: "dockerfile" })],
  [/no match for platform in manifest/, () => ({ kind: "platform" })],
  [
    /(?:^|: )(?:Get|Head) "?https?:\/\/([^/\s"]+)|invalid response status \d{3}/,
    (host) => ({ kind: "download", host }),
  ],
  [/string field contains invalid UTF-8/, () => ({ kind: "encoding" })],
  [/can't push tagged ref/, () => ({ kind: "tagged" })],
  [/(?:^|: )invalid frontend: \S/, () => ({ kind: "frontend" })],
  [/(?:^|: )no source specified for gateway$/, () => ({ kind: "gateway" })],
];

/**
 * Returns the path that COPY, ADD or a mount did not find, from the root of its context; undefined if
 * the text is not about one, and empty if the text does not have it.
 */
export function missingPath(text: string): string | undefined {
  const fault = daemonFault(text);
  if (fault?.kind === "path") return fault.path;
  // What the daemon finds out when it runs the step, below a directory of its own.
  return /(?:^|: )lstat (?:\S*\/buildkit-mount\d+)?(\/.+): no such file or directory$/.exec(text)
    ?.[1];
}

/** Returns the stage that a Dockerfile does not have; undefined if the text is not about one. */
export function missingStage(text: string): string | undefined {
  const fault = daemonFault(text);
  return fault?.kind === "stage" ? fault.stage : undefined;
}

/** Returns what failed in the daemon; undefined if the text is not recognized. */
export function daemonFault(text: string): DaemonFault | undefined {
  for (const [pattern, fault] of FAULTS) {
    const found = pattern.exec(text);
    if (found) return fault(found[1] ?? "");
  }
  return undefined;
}
