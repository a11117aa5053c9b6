import { OptionError } from "../errors.ts";
import { annotation } from "./attributes.ts";
import { checkCache } from "./cache.ts";
import type { BuildOptions } from "./options.ts";
import { checkOutputs } from "./output.ts";
import { parseRemote } from "./remote.ts";

/** Throws {@linkcode OptionError} for what can't be right, before anything is sent. */
export function checkOptions(options: BuildOptions): void {
  checkContext(options);
  for (const tag of options.tags ?? []) checkTag(tag);
  checkResult(options);
  for (const platform of options.platforms ?? []) {
    if (!/^[a-z0-9]+(\/[a-z0-9_]+(\/[a-z0-9.]+)?)?$/i.test(platform)) {
      throw bad(`platforms: ${JSON.stringify(platform)}`, "write os/arch or os/arch/variant");
    }
  }
  for (const name of Object.keys(options.args ?? {})) {
    if (!name || /[\s=\0]/.test(name)) {
      throw bad(
        `args: ${JSON.stringify(name)}`,
        "a build argument is named by a word without = in it",
      );
    }
  }
  for (const name of Object.keys(options.labels ?? {})) {
    if (!name) throw bad("labels", "a label's name can't be empty");
  }
  checkSteps(options);
  for (const cache of options.cacheFrom ?? []) checkCache("cacheFrom", cache);
  for (const cache of options.cacheTo ?? []) checkCache("cacheTo", cache);
}

function checkContext(options: BuildOptions): void {
  const { context, dockerfile, file, token } = options;
  if (typeof context === "string") {
    const { host, kind } = parseRemote(context);
    if (token && !(host && kind === "git")) {
      throw bad("token", "the context's address isn't that of a Git repository over HTTP");
    }
  } else if (token) throw bad("token", "it's for a context that is a Git repository's URL");
  const stream = context instanceof ReadableStream;
  if (typeof context === "object" && !stream && typeof context.open !== "function") {
    throw bad("context", "it must be a tree of files: directory(path) or files({ … })");
  }
  if (context === undefined && dockerfile === undefined) {
    throw bad("context", "without one the Dockerfile must be given: dockerfile");
  }
  if (
    file !== undefined && (!file || file.startsWith("/") || file.split("/").includes(".."))
  ) {
    throw bad(`file: ${JSON.stringify(file)}`, "it's a path inside the Dockerfile's tree");
  }
  for (const name of Object.keys(options.contexts ?? {})) {
    if (!/^[\w][\w./:@-]*$/.test(name)) {
      throw bad(`contexts: ${JSON.stringify(name)}`, "a context is named like an image or a stage");
    }
  }
}

function checkResult(options: BuildOptions): void {
  const { outputs, tags = [], push, call, annotations = {} } = options;
  if (push && !tags.length) {
    throw bad("push", "there is nothing to push without a name: give at least one of tags");
  }
  checkOutputs(outputs ?? [], tags);
  if (push && outputs && !outputs.some(({ type }) => type === "image" || type === "registry")) {
    throw bad("push", "none of outputs is an image that could be pushed");
  }
  if (call && (push || outputs)) throw bad("call", "nothing is built, so there are no outputs");
  for (const name of Object.keys(annotations)) {
    if (!annotation(name).key) throw bad(`annotations: ${JSON.stringify(name)}`, "it has no key");
  }
}

function checkSteps(options: BuildOptions): void {
  for (const [name, address] of Object.entries(options.hosts ?? {})) {
    const fits = /^[\w.-]+$/.test(name) &&
      /^(?:[\d.]+|[\da-f:.]*:[\da-f:.]*|host-gateway)$/i.test(address);
    if (!fits) {
      throw bad(`hosts: ${JSON.stringify(`${name}=${address}`)}`, "write NAME and an IP address");
    }
  }
  for (const [name, value] of Object.entries(options.ulimits ?? {})) {
    if (!/^[a-z]+$/.test(name) || !/^-?\d+(?::-?\d+)?$/.test(String(value))) {
      throw bad(`ulimits: ${JSON.stringify(`${name}=${value}`)}`, "write NAME and SOFT[:HARD]");
    }
  }
  const { network, shmSize, sourceDateEpoch, retries } = options;
  if (retries !== undefined && !(Number.isSafeInteger(retries) && retries >= 0)) {
    throw bad(`retries: ${retries}`, "it's a number from 0 on");
  }
  if (network !== undefined && !["default", "none", "host"].includes(network)) {
    throw bad(`network: ${JSON.stringify(network)}`, "it's default, none or host");
  }
  if (shmSize !== undefined && !(Number.isSafeInteger(shmSize) && shmSize > 0)) {
    throw bad(`shmSize: ${shmSize}`, "it's a number of bytes");
  }
  if (
    sourceDateEpoch !== undefined &&
    !(Number.isSafeInteger(sourceDateEpoch) && sourceDateEpoch >= 0)
  ) {
    throw bad(`sourceDateEpoch: ${sourceDateEpoch}`, "it's a number of seconds since 1970");
  }
  for (const entitlement of options.allow ?? []) {
    if (!/^(?:network\.host|security\.insecure|device(?:=.+)?)$/.test(entitlement)) {
      throw bad(
        `allow: ${JSON.stringify(entitlement)}`,
        "it's network.host, security.insecure or device",
      );
    }
  }
}

/** The form of an image's name, a little wider than the daemon's own check, which has the last word. */
const TAG =
  /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?(:\d+)?(\/[a-z0-9]([a-z0-9._-]*[a-z0-9])?)*(:[\w][\w.-]{0,127})?$/i;

function checkTag(tag: string): void {
  if (tag.includes("@")) {
    throw bad(`tag ${JSON.stringify(tag)}`, "a name with a digest can't be given to a new image");
  }
  if (!TAG.test(tag)) {
    throw bad(`tag ${JSON.stringify(tag)}`, "write [HOST[:PORT]/]NAME[:TAG]");
  }
  const name = tag.replace(/:[^/:]*$/, "").replace(/^[^/]*[.:][^/]*\//, "");
  if (/[A-Z]/.test(name)) {
    throw bad(`tag ${JSON.stringify(tag)}`, "an image's name has no capital letters");
  }
}

function bad(what: string, why: string): OptionError {
  return new OptionError(`the option ${what} can't be used: ${why}`);
}
