import * as path from "node:path";
import { engineAt } from "../docker/host.ts";
import { ENGINE_SOCKET, parseAddress } from "../parse/address.ts";
import { type Environment, hasDockerFile } from "../../internal/environment.ts";
import { existsReadable } from "../../internal/permissions/permissions.ts";
import type { Candidate, Directory, Place } from "./places.ts";

/**
 * Returns the places to search if the caller names none, in order: `BUILDKIT_HOST`, else
 * `BUILDKIT_ADDR`, else the builders that are up, as `builders` finds them; the builder of buildx
 * that `BUILDX_BUILDER` names, after which nothing else is tried, else its current one; the
 * well-known sockets of `buildkitd` (root's, then rootless; `util/appdefaults`); and last
 * `DOCKER_HOST`, else Docker's context, else the sockets of engines. What the user named is never
 * silently replaced. Of several nodes of a builder, those that list all of the `platforms` come
 * first.
 *
 * Throws `OptionError` if a variable holds an invalid address.
 */
export function candidates(
  env: Environment,
  builders: (env: Environment) => Candidate[],
  platforms: readonly string[] = [],
): Place[] {
  for (const source of ["BUILDKIT_HOST", "BUILDKIT_ADDR"]) {
    const text = env(source);
    if (text) return [placeOf(text, source, env, platforms)];
  }
  const found: Place[] = builders(env);
  const builder = env("BUILDX_BUILDER");
  if (builder) return [...found, buildxPlace(builder, "BUILDX_BUILDER", env, platforms)];
  if (hasCurrentBuilder(env)) found.push(currentBuilder(env, platforms));
  found.push(...buildkitdSockets(env));
  const docker = env("DOCKER_HOST");
  if (!docker && (env("DOCKER_CONTEXT") || hasDockerFile(env, "config.json"))) {
    return [...found, dockerContext(env)];
  }
  return docker
    ? [...found, { address: engineAt(docker), source: "DOCKER_HOST" }]
    : [...found, ...engineSockets(env)];
}

/**
 * Returns the place that an address names: also `docker-context://NAME` and
 * `buildx://NAME[?node=NODE]`, which are in files of Docker's. Throws `OptionError` for an invalid
 * address.
 */
export function placeOf(
  text: string,
  source: string,
  env: Environment,
  platforms: readonly string[] = [],
): Place {
  const [, scheme, rest = ""] = /^(docker-context|buildx):\/\/(.*)$/s.exec(text.trim()) ?? [];
  if (scheme === undefined) return { address: parseAddress(text), source };
  if (scheme === "buildx") return buildxPlace(rest, source, env, platforms);
  return {
    source,
    named: true,
    find: async () => (await import("./docker_places.ts")).contextEngine(rest, { env, source }),
  };
}

/** Returns the place of a builder of buildx, with or without `?node=NODE` after its name. */
export function buildxPlace(
  text: string,
  source: string,
  env: Environment,
  platforms: readonly string[] = [],
): Directory {
  return {
    source,
    named: true,
    async find() {
      const { builderNodes } = await import("./docker_places.ts");
      return await builderNodes(text, { env, source, platforms });
    },
  };
}

/** Returns the well-known sockets of `buildkitd`: root's, rootless, and those that nerdctl uses. */
export function buildkitdSockets(env: Environment): Candidate[] {
  const runtime = env("XDG_RUNTIME_DIR");
  const nerdctl = ["/run", runtime].filter(Boolean)
    .map((directory) => `${directory}/buildkit-default/buildkitd.sock`).filter(existsReadable);
  return [
    known("unix:///run/buildkit/buildkitd.sock", "default of buildkitd"),
    ...runtime
      ? [known(`unix://${runtime}/buildkit/buildkitd.sock`, "default of rootless buildkitd")]
      : [],
    ...nerdctl.map((socket) => known(`unix://${socket}`, "buildkitd of nerdctl")),
  ];
}

/** Returns the sockets of Docker Engines on this machine, with those of desktop programs. */
export function engineSockets(env: Environment): Place[] {
  const runtime = env("XDG_RUNTIME_DIR");
  return [
    known(`docker://${ENGINE_SOCKET}`, "default of Docker"),
    ...runtime ? [known(`docker://${runtime}/docker.sock`, "default of rootless Docker")] : [],
    ...env("HOME") || env("USERPROFILE")
      ? [{
        source: "desktop programs",
        named: false,
        find: async () => (await import("./sockets.ts")).desktopSockets(env),
      }]
      : [],
  ];
}

/** Returns Docker's context, or the sockets of engines if it is the default one. */
function dockerContext(env: Environment): Directory {
  return {
    source: env("DOCKER_CONTEXT") ? "DOCKER_CONTEXT" : "the current context of Docker",
    named: Boolean(env("DOCKER_CONTEXT")),
    async find() {
      const { chosenEngine } = await import("./docker_places.ts");
      return await chosenEngine(env) ?? await flattened(engineSockets(env));
    },
  };
}

/** Returns the builder that `docker buildx use` selected; it has no nodes if that is a context. */
function currentBuilder(env: Environment, platforms: readonly string[]): Directory {
  const source = "the current builder of buildx";
  return {
    source,
    named: false,
    async find() {
      const { currentNodes } = await import("./docker_places.ts");
      return await currentNodes({ env, source, platforms });
    },
  };
}

/** Returns the candidates of places, in order. */
export async function flattened(places: readonly Place[]): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const place of places) found.push(...("find" in place ? await place.find() : [place]));
  return found;
}

/** Returns true if buildx keeps a file about its current builder. */
function hasCurrentBuilder(env: Environment): boolean {
  const own = env("BUILDX_CONFIG");
  return own
    ? existsReadable(path.join(own, "current"))
    : hasDockerFile(env, path.join("buildx", "current"));
}

function known(text: string, source: string): Candidate {
  return { address: parseAddress(text), source };
}
