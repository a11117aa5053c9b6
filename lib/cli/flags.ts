/** The flags of the command for the options of the library, which errors of the library name. */
import { renameOptions } from "../internal/option_text.ts";

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
  "token":
    "--token, or in the environment as GIT_AUTH_TOKEN (`bkit github` takes GITHUB_TOKEN too)",
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

/** Options that are objects, by what one entry of theirs is given with. */
const ENTRIES: Readonly<Record<string, (id: string) => string>> = {
  secrets: (id) => `--secret id=${id},src=FILE or --secret id=${id},env=NAME`,
  ssh: (id) => `--ssh ${id}, or --ssh ${id}=KEYFILE`,
};

/** Returns the flag for an option of the library; undefined if there is none. */
export function flagOf(option: string): string | undefined {
  if (Object.hasOwn(FLAGS, option)) return FLAGS[option];
  const dot = option.indexOf(".");
  const kind = option.slice(0, Math.max(dot, 0));
  return Object.hasOwn(ENTRIES, kind) ? ENTRIES[kind]!(option.slice(dot + 1)) : undefined;
}

/** Puts flags in place of the options that a text of the library names. */
export function withFlags(text: string): string {
  return renameOptions(text, flagOf);
}
