/**
 * What a daemon means by its words. Its errors have no codes, so BuildKit's own texts are matched, here and nowhere else;
 * those that it hands on from Git servers and registries are matched in git_trouble.ts and registry_trouble.ts.
 */
import type { RpcError } from "../../errors.ts";
import { NotGiven } from "../../session/mod.ts";

/** The layers that an error was handed through, each at the beginning of the text. */
const LAYER =
  /^(?:failed to solve(?: with frontend [\w.]+)?|rpc error: code = \w+ desc =|failed to build LLB|failed to create LLB definition|(?:NotFound|InvalidArgument|FailedPrecondition|Unauthenticated|Unavailable|PermissionDenied|Internal)(?=: ))(?:: | )/;

/** Returns the daemon's text without the layers that it was handed through. */
export function plain(text: string): string {
  let left = text.trim().replace(/ of ref \w+(::\w+)?/, ""); // an id that means nothing to anyone
  for (;;) {
    const next = left.replace(LAYER, "");
    if (next === left) return left || "the daemon gave no reason";
    left = next;
  }
}

/** Returns the exit code of the program that failed (`solver/pb` and `executor` of BuildKit). */
export function exitCode(text: string): number | undefined {
  const [, code] = /exit code: (\d+)/.exec(text) ?? [];
  return code === undefined ? undefined : Number(code);
}

/** Returns whether the daemon has lost a build's session (`session/manager.go`). */
export function isSessionGone(text: string): boolean {
  return /no active session/.test(text);
}

/** Returns whether a frontend does not know a question about the Dockerfile (`frontend/dockerfile/builder`). */
export function isUnknownQuestion(text: string): boolean {
  return /unsupported request|unknown request|unsupported frontend capability/.test(text);
}

/** Returns whether the daemon's text repeats what this side answered it with. */
export function repeats(text: string, { shortMessage }: RpcError): boolean {
  return shortMessage !== "" && text.includes(shortMessage);
}

/** Something that the Dockerfile asks for and that was not given. */
export interface Missing {
  /** What it is. */
  readonly kind: NotGiven["kind"];
  /** Its id. */
  readonly id: string;
}

/** What daemons say of a secret or an agent that nobody gave them (`session/secrets`, `source/git` of BuildKit). */
const MISSING = [
  ["secret", /secret (\S+?):? not found/],
  ["ssh", /no SSH key "([^"]+)"/],
  ["ssh", /unset ssh forward key (\S+)/],
] as const;

/** Returns what was missing, by the daemon's own words or because they repeat one of this side's `answers`. */
export function missing(text: string, answers: readonly RpcError[]): Missing | undefined {
  for (const answer of answers) {
    if (answer instanceof NotGiven && repeats(text, answer)) return answer;
  }
  for (const [kind, pattern] of MISSING) {
    const id = pattern.exec(text)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

/** What went wrong in the daemon, as far as a person can do something about it. */
export type DaemonTrouble =
  /** A blob of a local cache or of an OCI layout is missing, or not what it should be. */
  | { readonly kind: "damaged" }
  /** A path that COPY or ADD names isn't in the context; empty if the daemon doesn't name it. */
  | { readonly kind: "path"; readonly path: string }
  /** The Dockerfile has no such stage. */
  | { readonly kind: "stage"; readonly stage: string }
  /** The daemon's configuration doesn't allow what the build asks for. */
  | { readonly kind: "entitlement"; readonly entitlement: string }
  /** An image that is pushed by its digest has a tag. */
  | { readonly kind: "tagged" };

const TROUBLES: readonly (readonly [RegExp, (word: string) => DaemonTrouble])[] = [
  [
    /\bblob sha256:\S+.*not found|unexpected commit digest|short read: expected/,
    () => ({ kind: "damaged" }),
  ],
  [
    /(?:failed to (?:compute cache key|calculate checksum|walk).*?)(?:"([^"]+)": )?not found/,
    (path) => ({ kind: "path", path }),
  ],
  [/target stage "?([^"\s]+)"? could not be found/, (stage) => ({ kind: "stage", stage })],
  [
    /granting entitlement (\S+) is not allowed by build daemon/,
    (entitlement) => ({ kind: "entitlement", entitlement }),
  ],
  [/can't push tagged ref/, () => ({ kind: "tagged" })],
];

/** Returns what went wrong in the daemon; undefined for words that are not known. */
export function daemonTrouble(text: string): DaemonTrouble | undefined {
  for (const [pattern, trouble] of TROUBLES) {
    const found = pattern.exec(text);
    if (found) return trouble(found[1] ?? "");
  }
  return undefined;
}
