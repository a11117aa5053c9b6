import type { Address } from "../parse/address.ts";
import { ENGINE_SOCKET, parseAddress } from "../parse/address.ts";
import type { Environment } from "../../internal/environment.ts";

/** An address to try, and its origin. */
export interface Candidate {
  /** Address to try. */
  readonly address: Address;
  /** Origin of the address, such as `BUILDKIT_HOST`. */
  readonly source: string;
}

/**
 * Returns the addresses to try if the caller gives none, in order: `BUILDKIT_HOST`, else
 * `BUILDKIT_ADDR`, else the builders that are up, as `builders` finds them, then the well-known
 * sockets of `buildkitd` (root's, then rootless; `util/appdefaults`), then `DOCKER_HOST`, then the
 * sockets of the Docker Engine. A variable that names a BuildKit is the only candidate: what the
 * user asked for is never silently replaced.
 *
 * Throws `OptionError` if a variable holds an invalid address.
 */
export function candidates(
  env: Environment,
  builders: (env: Environment) => Candidate[],
): Candidate[] {
  for (const source of ["BUILDKIT_HOST", "BUILDKIT_ADDR"]) {
    const text = env(source);
    if (text) return [{ address: parseAddress(text), source }];
  }
  const runtime = env("XDG_RUNTIME_DIR");
  const found = builders(env);
  found.push(known("unix:///run/buildkit/buildkitd.sock", "default of buildkitd"));
  if (runtime) {
    found.push(known(`unix://${runtime}/buildkit/buildkitd.sock`, "default of rootless buildkitd"));
  }
  const docker = env("DOCKER_HOST");
  if (docker) found.push({ address: engineAt(docker), source: "DOCKER_HOST" });
  else {
    found.push(known(`docker://${ENGINE_SOCKET}`, "default of Docker"));
    if (runtime) found.push(known(`docker://${runtime}/docker.sock`, "default of rootless Docker"));
  }
  return found;
}

/** Returns the address of this machine's Docker Engine: `DOCKER_HOST`, else the default socket. */
export function localEngine(env: Environment): Address {
  const docker = env("DOCKER_HOST");
  return docker ? engineAt(docker) : parseAddress(`docker://${ENGINE_SOCKET}`);
}

function known(text: string, source: string): Candidate {
  return { address: parseAddress(text), source };
}

/** Parses `DOCKER_HOST`, which names an engine whatever its scheme. */
function engineAt(text: string): Address {
  return parseAddress(
    text.replace(/^(?:unix|tcp|http):\/\//, "docker://").replace(/^ssh:\/\//i, "docker+ssh://"),
  );
}
