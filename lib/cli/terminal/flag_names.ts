/** The flags of the command for the options of the library, which errors of the library name. */
import { renameOptions } from "../../internal/option_text.ts";

const FLAGS: Readonly<Record<string, string>> = {
  // The daemon.
  "address": "--addr",
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
  "cacheFrom": "--cache-from",
  "cacheTo": "--cache-to",
  "call": "--call",
  "cgroupParent": "--cgroup-parent",
  "contexts": "--build-context",
  "dockerfile": "-f",
  "file": "-f",
  "hosts": "--add-host",
  "labels": "--label",
  "network": "--network",
  "outputs": "--output",
  "platforms": "--platform",
  "provenance": "--provenance",
  "pull": "--pull",
  "push": "--push",
  "retries": "--retries",
  "sbom": "--sbom",
  "secrets": "--secret",
  "shmSize": "--shm-size",
  "ssh": "--ssh",
  "tags": "--tag",
  "target": "--target",
  "token": "--token",
  "ulimits": "--ulimit",
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

/** How to give what an error says is missing, by the option; `id` is that of one entry of it. */
const WAYS: Readonly<Record<string, (id: string) => string>> = {
  secrets: (id) => `--secret id=${id},src=FILE or --secret id=${id},env=NAME`,
  ssh: (id) => `--ssh ${id}, or --ssh ${id}=KEYFILE`,
  token: () =>
    "--token, or in the environment as GIT_AUTH_TOKEN (`bkit github` takes GITHUB_TOKEN too)",
};

/** Returns the flag for an option of the library; undefined if there is none. */
export function flagOf(option: string): string | undefined {
  const [kind] = split(option);
  return own(FLAGS, option) ?? (own(WAYS, kind) ? own(FLAGS, kind) : undefined);
}

/** Returns how an option of the library is given on the command line; undefined if it is not. */
export function wayOf(option: string): string | undefined {
  const [kind, id] = split(option);
  return own(WAYS, kind)?.(id) ?? own(FLAGS, option);
}

/** Splits the option from the id of one entry: ids can have dots, and `tls.ca` is an option of its own. */
function split(option: string): [kind: string, id: string] {
  const dot = option.indexOf(".");
  return dot < 0 ? [option, "ID"] : [option.slice(0, dot), option.slice(dot + 1)];
}

function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Puts flags in place of the options that a message of the library names. */
export function messageWithFlags(text: string): string {
  return renameOptions(text, flagOf);
}

/** Puts flags, and how to give them, in place of the options that an advice of the library names. */
export function adviceWithFlags(text: string): string {
  return renameOptions(text, wayOf);
}
