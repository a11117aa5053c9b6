/** The argument lists with which Docker and Podman are run, as plain functions. No shell sees them. */
import { createHash } from "node:crypto";
import { builderContainer } from "../address/builders.ts";
import type { Specification } from "./options.ts";

/** The label that marks what is ours; its value is the builder's name. */
export const OWNER_LABEL = "bkit.builder";

/** The label with the digest of all that a container was made with. */
export const CONFIGURATION_LABEL = "bkit.configuration";

/** The folder in the container into which the configuration is copied; `/` is the one that every image has. */
export const CONFIG_DIRECTORY = "bkit";

/** The configuration's name there. */
export const CONFIG_FILE = "buildkitd.toml";

/** The commands that run containers. */
export type ContainerEngine = "docker" | "podman";

/** The name of the volume that keeps a builder's cache. */
export function volumeName(name: string): string {
  return `${builderContainer(name)}-cache`;
}

/** Makes the volume for a builder's cache. */
export function createVolume(name: string): string[] {
  return ["volume", "create", "--label", `${OWNER_LABEL}=${name}`, volumeName(name)];
}

/** Makes a builder's container, and doesn't start it. */
export function createContainer(engine: ContainerEngine, specification: Specification): string[] {
  const { name } = specification;
  return [
    ...["container", "create", "--name", builderContainer(name)],
    ...["--label", `${OWNER_LABEL}=${name}`],
    ...["--label", `${CONFIGURATION_LABEL}=${configurationDigest(engine, specification)}`],
    ...runArguments(engine, specification),
  ];
}

/** The digest of all that a container is made with: another one means another container. */
export function configurationDigest(engine: ContainerEngine, specification: Specification): string {
  const config = specification.config ? sha256(specification.config) : "";
  return sha256(JSON.stringify([runArguments(engine, specification), config]));
}

/** SHA-256 in hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/**
 * All of the arguments that say how the container runs. BuildKit mounts and starts containers itself, which takes a
 * privileged one; the rootless kind takes the three profiles away that would keep it from making namespaces
 * (`docs/rootless.md`). Docker's own init ends what BuildKit's programs leave behind.
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

/** Podman calls unmasked what Docker calls unconfined system paths. */
function securityOptions(engine: ContainerEngine): string[] {
  const paths = engine === "docker" ? "systempaths=unconfined" : "unmask=ALL";
  return ["seccomp=unconfined", "apparmor=unconfined", paths]
    .flatMap((option) => ["--security-opt", option]);
}
