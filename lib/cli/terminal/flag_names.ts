/** Flags of the command for the library options that errors name. */
import { renameOptions } from "../../internal/option_text.ts";
import type { ProgressEvent } from "../../progress/mod.ts";

const FLAGS: Readonly<Record<string, string>> = {
  // The daemon.
  "address": "--addr",
  "builder": "--builder",
  "tls": "--tls…",
  "tls.ca": "--tlscacert",
  "tls.cert": "--tlscert",
  "tls.key": "--tlskey",
  "tls.serverName": "--tlsservername",
  "tls.dir": "--tlsdir",
  "wait": "--wait",
  "wait.limit": "--timeout",
  // A build.
  "allow": "--allow",
  "annotations": "--annotation",
  "args": "--build-arg",
  "attributes": "--opt",
  "cacheFrom": "--cache-from",
  "cacheTo": "--cache-to",
  "call": "--call",
  "cgroupParent": "--cgroup-parent",
  "contexts": "--build-context",
  "definition": "--llb",
  "dockerfile": "-f",
  "file": "-f",
  "frontend": "--frontend",
  "hosts": "--add-host",
  "labels": "--label",
  "layouts": "--oci-layout",
  "locals": "--local",
  "mode": "--progress",
  "network": "--network",
  "outputs": "--output",
  "platforms": "--platform",
  "provenance": "--provenance",
  "proxyNetwork": "--proxy-network",
  "pull": "--pull",
  "push": "--push",
  "insecurePush": "--insecure-push",
  "resources": "--resource",
  "retries": "--retries",
  "sbom": "--sbom",
  "secrets": "--secret",
  "shmSize": "--shm-size",
  "sourcePolicy": "--source-policy-file",
  "ssh": "--ssh",
  "tags": "--tag",
  "target": "--target",
  "token": "--token",
  "ulimits": "--ulimit",
  // Registries.
  "trustRealms": "--trust-realm",
  "plainHttp": "--plain-http",
  "registryTls": "--registry-auth-tlscontext",
  // A builder.
  "config": "--config",
  "cpus": "--cpus",
  "engine": "--engine",
  "flags": "-- FLAG …",
  "image": "--image",
  "memory": "--memory",
  "name": "--name",
  "rootless": "--rootless",
  "tail": "--tail",
};

/** Ways to set an option that an error calls missing; `id` is the id of the entry concerned. */
const WAYS: Readonly<Record<string, (id: string) => string>> = {
  allow: (entitlement) => `--allow ${entitlement}`,
  attributes: (name) => `--opt ${name}=VALUE`,
  locals: (name) => `--local ${name}=DIR`,
  secrets: (id) => `--secret id=${id},src=FILE or --secret id=${id},env=NAME`,
  ssh: (id) => `--ssh ${id}, or --ssh ${id}=KEYFILE`,
  token: () =>
    "--token, or in the environment as GIT_AUTH_TOKEN (`bkit github` takes GITHUB_TOKEN too)",
};

/** Returns the flag for a library option, or undefined if it has none. */
export function flagOf(option: string): string | undefined {
  const [kind] = split(option);
  return entryOf(FLAGS, option) ?? (entryOf(WAYS, kind) ? entryOf(FLAGS, kind) : undefined);
}

/** Returns how to set a library option on the command line, or undefined if it has no flag. */
export function wayOf(option: string): string | undefined {
  const [kind, id] = split(option);
  return entryOf(WAYS, kind)?.(id) ?? entryOf(FLAGS, option);
}

/** Splits an option from the id of an entry at the first dot, since ids can contain dots. */
function split(option: string): [kind: string, id: string] {
  const dot = option.indexOf(".");
  return dot < 0 ? [option, "ID"] : [option.slice(0, dot), option.slice(dot + 1)];
}

function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Replaces the options that a message of the library names with flags. */
export function messageWithFlags(text: string): string {
  return renameOptions(text, flagOf);
}

/** Replaces the options that advice of the library names with flags and how to set them. */
export function adviceWithFlags(text: string): string {
  return renameOptions(text, wayOf);
}

/**
 * Replaces the options that the library's own warnings name with flags. A warning of a step is the
 * daemon's, which has options of its own.
 */
export function eventWithFlags(event: ProgressEvent): ProgressEvent {
  if (event.type !== "warning" || event.warning.vertex !== "") return event;
  return { ...event, warning: { ...event.warning, short: messageWithFlags(event.warning.short) } };
}
