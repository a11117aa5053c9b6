/** Argument lists for Docker and Podman, as plain functions. They never pass through a shell. */
import { createHash } from "node:crypto";
import { builderContainer } from "./running.ts";
import type { Specification } from "./options.ts";

/** Label that marks what belongs to bkit; its value is the name of the builder. */
export const OWNER_LABEL = "bkit.builder";

/** Label with the digest of everything that a container was created with. */
export const CONFIGURATION_LABEL = "bkit.configuration";

/** Directory of the configuration, copied into the container's `/`, which every image has. */
export const CONFIG_DIRECTORY = "bkit";

/** Name of the configuration file in that directory. */
export const CONFIG_FILE = "buildkitd.toml";

/** A command that runs containers. */
export type ContainerEngine = "docker" | "podman";

/** Returns the name of the volume that holds a builder's cache. */
export function volumeName(name: string): string {
  return `${builderContainer(name)}-cache`;
}

/** Returns the arguments that create the volume for a builder's cache. */
export function createVolume(name: string): string[] {
  return ["volume", "create", "--label", `${OWNER_LABEL}=${name}`, volumeName(name)];
}

/** Returns the arguments that create a builder's container without starting it. */
export function createContainer(engine: ContainerEngine, specification: Specification): string[] {
  const { name } = specification;
  return [
    ...["container", "create", "--name", builderContainer(name)],
    ...["--label", `${OWNER_LABEL}=${name}`],
    ...["--label", `${CONFIGURATION_LABEL}=${configurationDigest(engine, specification)}`],
    ...runArguments(engine, specification),
  ];
}

/**
 * Returns the digest of everything that a container is created with; a change means a new
 * container.
 */
export function configurationDigest(engine: ContainerEngine, specification: Specification): string {
  const config = specification.config ? sha256(specification.config) : "";
  return sha256(JSON.stringify([runArguments(engine, specification), config]));
}

/** Returns the SHA-256 of `data` in hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/**
 * Returns the arguments that decide how the container runs. BuildKit mounts file systems and starts
 * containers itself, so it needs a privileged container. The rootless kind instead drops the three
 * profiles that would keep it from creating namespaces (`docs/rootless.md`). Docker's own init
 * reaps the processes that BuildKit leaves behind.
 */
function runArguments(engine: ContainerEngine, specification: Specification): string[] {
  const { name, image, rootless, network, cpus, memory, config, flags } = specification;
  const cache = rootless ? "/home/user/.local/share/buildkit" : "/var/lib/buildkit";
  return [
    ...["--restart", "always"],
    ...(engine === "docker" ? ["--init"] : []),
    ...(rootless ? securityOptions(engine) : ["--privileged"]),
    ...["--volume", `${volumeName(name)}:${cache}`],
    ...(network === undefined ? [] : ["--network", network]),
    ...(cpus === undefined ? [] : ["--cpus", String(cpus)]),
    ...(memory === undefined ? [] : ["--memory", `${memory}b`]),
    image,
    ...(config ? ["--config", `/${CONFIG_DIRECTORY}/${CONFIG_FILE}`] : []),
    ...flags,
  ];
}

/**
 * Returns the options for a rootless BuildKit. Podman's word for unconfined system paths is
 * unmasked.
 */
function securityOptions(engine: ContainerEngine): string[] {
  const paths = engine === "docker" ? "systempaths=unconfined" : "unmask=ALL";
  return ["seccomp=unconfined", "apparmor=unconfined", paths]
    .flatMap((option) => ["--security-opt", option]);
}
