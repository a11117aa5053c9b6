/** What a person can do about a build that failed: by the daemon's own words, since its errors have no codes. */
import { BkitError, type RpcError } from "../errors.ts";
import { NotGiven } from "../session/mod.ts";
import { type RegistryTrouble, troubleAdvice } from "./registry_trouble.ts";

/** The daemon's words for a secret or an agent that it asked for in vain. */
const ABSENT = {
  secret: /secret ([^\s:]+)(?::)? not found/,
  ssh: /no SSH (?:key|agent) "([^"]+)"/,
} as const;

const WHAT = { secret: "secret", ssh: "SSH agent" } as const;

/** The daemon's words, where there are better ones. */
export function reason(why: string): string {
  for (const kind of ["secret", "ssh"] as const) {
    const id = ABSENT[kind].exec(why)?.[1];
    if (id) return `the Dockerfile asks for the ${WHAT[kind]} ${id}, which wasn't given`;
  }
  return why;
}

/** What this side answered the daemon with, where that is what the daemon complains of: why there is no login. */
export function ownWords(why: string, answers: readonly RpcError[]): BkitError | undefined {
  const found = answers.find(({ shortMessage, cause }) =>
    cause instanceof BkitError && shortMessage !== "" && why.includes(shortMessage)
  );
  return found?.cause as BkitError | undefined;
}

/** What to do about a failure; `answers` are the errors that the daemon got from this side. */
export function advice(
  why: string,
  answers: readonly RpcError[],
  trouble?: RegistryTrouble,
): string {
  const missing = answers.filter((error) => error instanceof NotGiven);
  const known = ownWords(why, answers)?.advice || byWords(why) ||
    (trouble ? troubleAdvice(trouble) : "");
  return [...absent(missing), known].filter(Boolean).join("\n");
}

/** How to give what is missing. Sources of Git and HTTP ask for tokens on suspicion, so these don't count. */
function absent(missing: readonly NotGiven[]): string[] {
  const asked = new Map(missing.map((error) => [`${error.kind} ${error.id}`, error]));
  return [...asked.values()].filter(({ id }) => !/^(?:GIT|HTTP)_AUTH_/.test(id)).map((
    { kind, id },
  ) =>
    kind === "secret"
      ? `Give the secret ${id} with --secret id=${id},src=FILE or id=${id},env=NAME (in code: secrets).`
      : `Give the SSH agent ${id} with --ssh ${id}, or --ssh ${id}=KEYFILE (in code: ssh).`
  );
}

function byWords(why: string): string {
  if (/\bblob sha256:\S+.*not found|unexpected commit digest|short read: expected/.test(why)) {
    return "A local cache or an OCI layout is damaged: remove its folder, or write it anew.";
  }
  const missing =
    /(?:failed to (?:compute cache key|calculate checksum|walk).*?)(?:"([^"]+)": )?not found/
      .exec(why);
  if (missing) {
    return `COPY and ADD take paths from the build context. Look whether ${
      missing[1] ?? "the path"
    } is there, whether its name is spelled right, and whether .dockerignore leaves it out.`;
  }
  const target = /target stage "?([^"\s]+)"? could not be found/.exec(why);
  if (target) return `The Dockerfile has no stage called ${target[1]}; FROM … AS NAME names one.`;
  const [, entitlement] = /granting entitlement (\S+) is not allowed by build daemon/.exec(why) ??
    [];
  if (entitlement) {
    return "The daemon has to allow it too: start buildkitd with " +
      `--allow-insecure-entitlement ${entitlement}.`;
  }
  if (/can't push tagged ref/.test(why)) {
    return "What is pushed by digest has no tag: leave it out of the image's name.";
  }
  return "";
}
