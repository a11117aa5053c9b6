import type { Address } from "./address.ts";
import { ENGINE_SOCKET, parseAddress } from "./address.ts";
import { builderAddress, runningBuilders } from "./builders.ts";

/** An address that may be tried, and where it comes from. */
export interface Candidate {
  /** The address. */
  readonly address: Address;
  /** Where it comes from, such as `BUILDKIT_HOST`. */
  readonly source: string;
}

/**
 * The addresses to try where the caller named none, in order: `BUILDKIT_HOST`, else `BUILDKIT_ADDR`, else the
 * builders that are up (`bkit builder up`), then the well-known sockets of `buildkitd` (as root, then rootless;
 * `util/appdefaults`), then `DOCKER_HOST`, then the Docker Engine's sockets. A variable that names a BuildKit is the only
 * candidate: what was asked for isn't silently replaced.
 *
 * Throws `OptionError` when a variable holds what can't be an address.
 */
export function candidates(env: (name: string) => string | undefined): Candidate[] {
  for (const source of ["BUILDKIT_HOST", "BUILDKIT_ADDR"]) {
    const text = env(source);
    if (text) return [{ address: parseAddress(text), source }];
  }
  const runtime = env("XDG_RUNTIME_DIR");
  const found = ownBuilders(env);
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

/** The Docker Engine of this machine: what `DOCKER_HOST` names, else the usual socket. */
export function localEngine(env: (name: string) => string | undefined): Address {
  const docker = env("DOCKER_HOST");
  return docker ? engineAt(docker) : parseAddress(`docker://${ENGINE_SOCKET}`);
}

/** The builders of one's own that are up. */
function ownBuilders(env: (name: string) => string | undefined): Candidate[] {
  return runningBuilders(env).flatMap((builder) => {
    const address = builderAddress(builder, env);
    return address ? [known(address, `the builder ${builder.name}`)] : [];
  });
}

function known(text: string, source: string): Candidate {
  return { address: parseAddress(text), source };
}

/** What `DOCKER_HOST` names is an engine, whichever scheme it's written with. */
function engineAt(text: string): Address {
  return parseAddress(
    text.replace(/^(?:unix|tcp|http):\/\//, "docker://").replace(/^ssh:\/\//i, "docker+ssh://"),
  );
}
