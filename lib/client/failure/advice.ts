/** Advice for builds that failed. */
import { BkitError, type RpcError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import type { LoginSearch } from "../../registry/mod.ts";
import { NotProvidedError } from "../../session/services/not_provided.ts";
import {
  type DaemonFault,
  daemonFault,
  isDiskFull,
  missing,
  repeats,
  responseStatus,
} from "./daemon_text.ts";
import { registryAdvice, type RegistryFailure } from "./registry.ts";

const KIND_NAMES = { secret: "secret", ssh: "SSH agent" } as const;

/** Advice for a daemon whose disk is full. */
export const DISK_ADVICE = "The disk of the daemon is full: remove old cache there, for example " +
  "with `bkit prune`, or give it more space.";

/**
 * Returns the cause of a failure: the daemon's text, or a clearer one if it is recognized. `step` is
 * the name of the step that failed.
 */
export function causeText(why: string, answers: readonly RpcError[], step = ""): string {
  const absent = missing(why, answers);
  if (!absent || absent.kind === "tree") return faultText(why, step) ?? why;
  const asked = `the Dockerfile asks for the ${KIND_NAMES[absent.kind]} ${absent.id}`;
  // The daemon may not repeat the answer, and with it why a source has no value.
  const offered = answers.find((answer) =>
    answer instanceof NotProvidedError && answer.offered && answer.kind === absent.kind &&
    answer.id === absent.id
  );
  return offered ? `${asked}, but ${offered.detail}` : `${asked}, which was not provided`;
}

/** Returns a clearer text for some faults of the daemon. */
function faultText(why: string, step: string): string | undefined {
  const fault = daemonFault(why);
  switch (fault?.kind) {
    case "path":
      return fault.path ? `${fault.path} is not in ${sourceOf(step)}` : undefined;
    case "entitlement":
      return `the daemon does not grant builds the entitlement ${fault.entitlement}`;
    case "privilege":
      return `the Dockerfile needs the entitlement ${fault.entitlement}`;
    case "download": {
      const status = responseStatus(why);
      const reason = status === undefined ? why.replace(/^.*?: dial /s, "dial ") : `HTTP ${status}`;
      return /^https?:\/\//.test(step) ? `${step} could not be downloaded: ${reason}` : undefined;
    }
    default:
      return undefined;
  }
}

/** Returns what a step copies from, as its name tells. */
function sourceOf(step: string): string {
  const [, from] = /\bCOPY (?:--\S+ )*--from=(\S+)/.exec(step) ?? [];
  return from === undefined ? "the build context" : `the stage or image ${from}`;
}

/**
 * Returns the error with which this side answered the daemon, if the daemon's text repeats it: for
 * example, why there is no login.
 */
export function ownWords(why: string, answers: readonly RpcError[]): BkitError | undefined {
  for (const answer of answers) {
    if (answer.cause instanceof BkitError && repeats(why, answer)) return answer.cause;
  }
  return undefined;
}

/**
 * Returns the advice for a failure; `answers` are the errors with which this side answered the
 * daemon, `step` is the name of the step that failed.
 */
export function advice(
  why: string,
  answers: readonly RpcError[],
  { step = "", failure, login }: {
    readonly step?: string | undefined;
    readonly failure?: RegistryFailure | undefined;
    readonly login?: LoginSearch | undefined;
  } = {},
): string {
  const fault = daemonFault(why);
  const found = failure && fault?.kind === "download" ? undefined : fault;
  const known = ownWords(why, answers)?.advice || (isDiskFull(why) ? DISK_ADVICE : "") ||
    (found && daemonAdvice(found, step)) ||
    (failure ? registryAdvice(failure, { login }) : "");
  return [...howToProvide(answers), known].filter(Boolean).join("\n");
}

/**
 * Returns how to provide what the daemon asked for and did not get. Git and HTTP sources ask for
 * tokens just in case, so those are left out.
 */
export function howToProvide(answers: readonly RpcError[]): string[] {
  const missing = answers.filter((error) => error instanceof NotProvidedError);
  const asked = new Map(missing.map((error) => [`${error.kind} ${error.id}`, error]));
  return [...asked.values()].flatMap(({ kind, id, advice }) => {
    if (advice) return advice;
    if (kind === "tree") return `Offer the tree ${id} with ${optionText("contexts")}.`;
    if (/^(?:GIT|HTTP)_AUTH_/.test(id)) return [];
    return kind === "secret"
      ? `Pass the secret ${id} with ${optionText(`secrets.${id}`)}.`
      : `Pass the SSH agent ${id} with ${optionText(`ssh.${id}`)}.`;
  });
}

function daemonAdvice(fault: DaemonFault, step: string): string {
  switch (fault.kind) {
    case "damaged":
      return "A local cache or an OCI layout is damaged: remove its directory, or create it again.";
    case "path":
      return sourceOf(step) === "the build context"
        ? `COPY and ADD take paths from the build context. Check that ${
          fault.path || "the path"
        } exists, is spelled correctly, and is not excluded by .dockerignore.`
        : `Check that ${fault.path || "the path"} is spelled correctly, and that ${
          sourceOf(step)
        } has it.`;
    case "stage":
      return `The Dockerfile has no stage named ${fault.stage}; FROM … AS NAME defines one.`;
    case "entitlement":
      return "The daemon must allow it as well: start buildkitd with " +
        `--allow-insecure-entitlement ${fault.entitlement}.`;
    case "privilege":
      return `Allow it for this build with ${optionText(`allow.${fault.entitlement}`)}.`;
    case "policy":
      return "The configuration of the daemon or of this build forbids the source.";
    case "platform":
      return `Choose another platform with ${optionText("platforms")}, or another image.`;
    case "download":
      return "The daemon itself downloads the file: check the URL, and that its server can be " +
        "reached from where the daemon runs.";
    case "dockerfile":
      return "";
    case "encoding":
      return "This daemon cannot send names that are not valid UTF-8. If the result has one, use an " +
        "output of type tar, which keeps it.";
    case "tagged":
      return "Remove the tag from the image's name: an image that is pushed by digest has no tag.";
    case "frontend":
      return "Frontends of daemons are dockerfile.v0, and gateway.v0 for one in an image.";
    case "gateway":
      return `Name the image of the frontend with ${optionText("attributes.source")}.`;
  }
}
