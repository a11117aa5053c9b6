import { annotation } from "../options/annotation.ts";
import { attestation } from "../options/attestation.ts";
import type { BuildOptions } from "../options/build.ts";
import { hasFrontend } from "../frontend/frontend.ts";
import { resourceAttributes } from "../frontend/resources.ts";
import { isGraph } from "../options/graph.ts";

/**
 * Returns the attributes of the frontend for the options of a build. They have the names that
 * `dockerfile.v0` and most frontends in images use (`frontend/dockerui/config.go`).
 */
export function frontendAttributes(options: BuildOptions): Record<string, string> {
  if (isGraph(options)) return { ...epoch(options), ...attestationAttributes(options) };
  const attrs: Record<string, string> = hasFrontend(options)
    ? {}
    : { filename: options.file ?? "Dockerfile" };
  for (const [name, value] of Object.entries(options.args ?? {})) {
    attrs[`build-arg:${name}`] = value;
  }
  if (options.sourceDateEpoch !== undefined) Object.assign(attrs, epoch(options));
  for (const [name, value] of Object.entries(options.labels ?? {})) attrs[`label:${name}`] = value;
  if (options.target) attrs["target"] = options.target;
  if (options.platforms?.length) attrs["platform"] = options.platforms.join(",");
  // An empty value stands for all stages; any other value, even "true", is read as names of stages.
  if (options.noCache === true) attrs["no-cache"] = "";
  else if (options.noCache && options.noCache.length > 0) {
    attrs["no-cache"] = options.noCache.join(",");
  }
  if (options.pull) attrs["image-resolve-mode"] = "pull";
  Object.assign(attrs, runAttributes(options), attestationAttributes(options));
  if (options.syntax) {
    attrs["source"] = options.syntax.split(" ")[0]!;
    attrs["cmdline"] = options.syntax;
  }
  return { ...attrs, ...options.attributes };
}

/** Returns the attribute for the time of the result's files. */
function epoch({ sourceDateEpoch, args = {} }: BuildOptions): Record<string, string> {
  const seconds = sourceDateEpoch ?? args["SOURCE_DATE_EPOCH"];
  return seconds === undefined ? {} : { "build-arg:SOURCE_DATE_EPOCH": String(seconds) };
}

/** Returns the attributes for `RUN` steps. */
function runAttributes(options: BuildOptions): Record<string, string> {
  const attrs: Record<string, string> = {};
  const hosts = Object.entries(options.hosts ?? {});
  if (hosts.length > 0) attrs["add-hosts"] = csv(hosts);
  const ulimits = Object.entries(options.ulimits ?? {});
  if (ulimits.length > 0) attrs["ulimit"] = csv(ulimits);
  if (options.network && options.network !== "default") {
    attrs["force-network-mode"] = options.network;
  }
  if (options.shmSize !== undefined) attrs["shm-size"] = String(options.shmSize);
  if (options.cgroupParent) attrs["cgroup-parent"] = options.cgroupParent;
  return { ...attrs, ...resourceAttributes(options.resources) };
}

/**
 * Returns pairs as `name=value`, separated by commas. Values that would break the format were
 * rejected when the options were checked.
 */
function csv(pairs: readonly (readonly [string, string | number])[]): string {
  return pairs.map(([name, value]) => `${name}=${value}`).join(",");
}

/**
 * Returns the attributes for attestations (`frontend/attestations/parse.go`); an empty value stands
 * for the default parameters. An attribute adds its attestation whatever its value is.
 */
function attestationAttributes(options: BuildOptions): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const name of ["provenance", "sbom"] as const) {
    const parameters = attestation(name, options[name]);
    if (parameters !== undefined) attrs[`attest:${name}`] = parameters;
  }
  return attrs;
}

/**
 * Returns the entitlements of a build: those in `allow`, and `network.host` if the options request
 * the network of the host.
 */
export function entitlements({ allow = [], network }: BuildOptions): string[] {
  return [...new Set(network === "host" ? [...allow, "network.host"] : allow)];
}

/**
 * Returns annotations as attributes of an image exporter
 * (`exporter/containerimage/exptypes/annotations.go`): `index:KEY` becomes `annotation-index.KEY`,
 * `manifest[linux/arm64]:KEY` becomes `annotation-manifest[linux/arm64].KEY`.
 */
export function annotationAttributes(
  annotations: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const [name, value] of Object.entries(annotations)) {
    const { levels, key } = annotation(name);
    for (const level of levels) attrs[`annotation${level && `-${level}`}.${key}`] = value;
  }
  return attrs;
}
