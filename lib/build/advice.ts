/** What a person can do about a build that failed: by the daemon's own words, since its errors have no codes. */
import type { NotGiven } from "../session/mod.ts";

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

/** What to do about a failure; `missing` is what the daemon asked this side for in vain. */
export function advice(why: string, missing: readonly NotGiven[]): string {
  return [...absent(missing), byWords(why)].filter(Boolean).join("\n");
}

/** How to give what is missing. The Git source asks for tokens on suspicion, so these don't count. */
function absent(missing: readonly NotGiven[]): string[] {
  const asked = new Map(missing.map((error) => [`${error.kind} ${error.id}`, error]));
  return [...asked.values()].filter(({ id }) => !id.startsWith("GIT_AUTH_")).map(({ kind, id }) =>
    kind === "secret"
      ? `Give the secret ${id} with --secret id=${id},src=FILE or id=${id},env=NAME (in code: secrets).`
      : `Give the SSH agent ${id} with --ssh ${id}, or --ssh ${id}=KEYFILE (in code: ssh).`
  );
}

function byWords(why: string): string {
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
  if (/failed to resolve source metadata|failed to do request|pull access denied/.test(why)) {
    return "The daemon couldn't get a base image. Look at the image's name, and whether the daemon reaches its registry.";
  }
  return "";
}
