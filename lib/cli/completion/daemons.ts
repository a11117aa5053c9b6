/** What daemons and the files about them have to offer. */
import { type KnownDaemon, knownDaemons } from "../../client/connect/known_daemons.ts";
import { BkitError } from "../../errors.ts";
import { processEnvironment } from "../../internal/environment.ts";
import { connect, type ConnectionFlags } from "../flags/connection.ts";
import { newestFirst } from "../history/find_record.ts";
import { age, nameOf, statusOf } from "../history/summary.ts";
import type { Candidate } from "./candidate.ts";
import type { Line } from "./line.ts";

/** Number of builds that are offered. */
const MAX_BUILDS = 50;

/** Length of what is shown of a build. */
const MAX_ABOUT_CHARS = 60;

/** Programs that could ask for a password, or do anything at all. */
const PROGRAMS: readonly string[] = ["ssh", "exec"];

/** Returns the builders of bkit and buildx, and the contexts of Docker. */
export async function builders(): Promise<Candidate[]> {
  const found = await known();
  return found.filter(({ kind }) => ["builder", "buildx", "context"].includes(kind))
    .map(({ name, kind, driver }) => ({
      text: name.split("/")[0]!,
      about: kind === "builder"
        ? "builder of bkit"
        : kind === "buildx"
        ? `builder of buildx${driver ? ` (${driver})` : ""}`
        : "Docker context",
    }))
    .filter(({ text }, i, all) => all.findIndex((other) => other.text === text) === i);
}

/** Returns the builders of bkit. */
export async function ownBuilders(): Promise<Candidate[]> {
  return (await known()).filter(({ kind }) => kind === "builder").map(({ name }) => ({
    text: name,
  }));
}

/** Returns the addresses that are known, and the beginnings of others. */
export async function addresses(): Promise<Candidate[]> {
  const found = (await known()).flatMap(({ name, address }) =>
    address instanceof BkitError ? [] : [{ text: address.text, about: name }]
  );
  return [...found, ...SCHEMES.map((scheme) => ({ text: `${scheme}://` }))];
}

const SCHEMES = [
  ...["unix", "tcp", "https", "docker", "docker-container", "podman-container", "kube-pod"],
  ...["ssh", "docker+ssh", "vsock", "docker-context", "buildx"],
];

/**
 * Returns the builds that the daemon of a line remembers, the newest first. No program is run that
 * could ask for a password.
 */
export async function builds(line: Line, signal: AbortSignal): Promise<Candidate[]> {
  const last = (option: string) => line.values.get(`--${option}`)?.at(-1);
  const flags: ConnectionFlags = Object.fromEntries(
    ["addr", "builder", "tlsdir", "tlscacert", "tlscert", "tlskey", "tlsservername"]
      .map((option) => [option, last(option)]),
  );
  const given = flags.addr ?? processEnvironment("BUILDKIT_HOST");
  if (given ? mayAsk(given) : (await known()).some(isProgram)) return [];
  await using client = await connect(flags, { signal });
  const now = Date.now();
  return (await newestFirst(client.history, signal)).slice(0, MAX_BUILDS).map((record) => {
    const { createdAt } = record;
    const when = createdAt ? `${age(now - Date.parse(createdAt))} ago` : "";
    const about = [statusOf(record), when, nameOf(record)].filter(Boolean).join(", ");
    return { text: record.ref, about: about.slice(0, MAX_ABOUT_CHARS) };
  });
}

function mayAsk(address: string): boolean {
  return PROGRAMS.some((program) => new RegExp(`^(?:\\w+\\+)?${program}:`).test(address));
}

function isProgram({ address }: KnownDaemon): boolean {
  return !(address instanceof BkitError) && address.transport.kind === "command" &&
    address.transport.command[0] === "ssh";
}

async function known(): Promise<readonly KnownDaemon[]> {
  return await knownDaemons(processEnvironment);
}
