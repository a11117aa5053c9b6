import { invalidOption, optionText } from "../../internal/option_text.ts";
import { annotation } from "../options/annotation.ts";
import { attestation } from "../options/attestation.ts";
import { checkCache } from "../options/cache.ts";
import type { BuildOptions, BuildRequest } from "../options/build.ts";
import { contextName } from "../options/context_name.ts";
import { CALLS, checkFrontend, hasFrontend, isInTree } from "../frontend/frontend.ts";
import { checkResources } from "../frontend/resources.ts";
import { checkGraph, isGraph } from "../options/graph.ts";
import { checkOutputs } from "../options/output.ts";
import { checkRegistries } from "../options/registries.ts";
import { parseRemote } from "../options/remote.ts";

/** Throws {@linkcode OptionError} if an option is invalid, before anything is sent. */
export function checkOptions(options: BuildRequest): void {
  checkFrontend(options);
  checkGraph(options);
  const other = options.run &&
    (["graph", "definition", "frontend", "call"] as const).find((name) => options[name]);
  if (other) throw invalidOption(other, "be used without a frontend of this process");
  if (!isGraph(options) && !hasFrontend(options)) checkContext(options);
  for (const name of Object.keys(options.contexts ?? {})) {
    if (!isGraph(options)) contextName(name);
  }
  for (const tag of options.tags ?? []) checkTag(tag);
  checkResult(options);
  for (const platform of options.platforms ?? []) {
    if (!/^[a-z0-9]+(\/[a-z0-9_]+(\/[a-z0-9.]+)?)?$/i.test(platform)) {
      throw invalidOption(
        "platforms",
        "have entries of the form os/arch or os/arch/variant",
        platform,
      );
    }
  }
  for (const name of Object.keys(options.args ?? {})) {
    if (!name || /[\s=\0]/.test(name)) {
      throw invalidOption("args", "have names without = and spaces"); // the rest may be a secret
    }
  }
  for (const name of Object.keys(options.labels ?? {})) {
    if (!name) throw invalidOption("labels", "have names that are not empty");
  }
  checkSteps(options);
  checkRegistries(options);
  for (const cache of options.cacheFrom ?? []) checkCache("cacheFrom", cache);
  for (const cache of options.cacheTo ?? []) checkCache("cacheTo", cache);
}

function checkContext(options: BuildRequest): void {
  const { context, dockerfile, file, token, run } = options;
  if (typeof context === "string") {
    const { host, kind } = parseRemote(context);
    if (token && !(host && kind === "git")) {
      throw invalidOption("token", "be used with a context that is a Git repository over HTTP");
    }
  } else if (token) {
    throw invalidOption("token", "be used with a context that is a Git repository over HTTP");
  }
  const stream = context instanceof ReadableStream;
  if (typeof context === "object" && !stream && typeof context.open !== "function") {
    throw invalidOption("context", "be a tree of files: directory(path) or files({ … })");
  }
  if (context === undefined && dockerfile === undefined && !run) {
    throw invalidOption("context", `be set, unless ${optionText("dockerfile")} is`);
  }
  // Every instruction has an argument, so this is a path.
  if (typeof dockerfile === "string" && /^[^\s#]\S*$/.test(dockerfile)) {
    throw invalidOption(
      "dockerfile",
      "be the text of a Dockerfile, or a tree with one",
      dockerfile,
      {
        advice: `Name a file in the context with ${optionText("file")}, or read the file yourself.`,
      },
    );
  }
  if (file !== undefined && !isInTree(file)) {
    throw invalidOption("file", "be a path inside the Dockerfile's tree", file);
  }
}

function checkResult(options: BuildOptions): void {
  const { outputs, tags = [], push, call, annotations = {} } = options;
  for (const name of ["provenance", "sbom"] as const) attestation(name, options[name]);
  if (push && !outputs && !tags.length) {
    throw invalidOption("push", `be used with at least one name in ${optionText("tags")}`);
  }
  checkOutputs(outputs ?? [], { tags, push: push ?? false });
  if (push && outputs && !outputs.some(({ type }) => type === "image" || type === "registry")) {
    throw invalidOption("push", `be used with an image in ${optionText("outputs")}`);
  }
  if (call !== undefined && !CALLS.includes(call)) {
    throw invalidOption("call", `be one of ${CALLS.join(", ")}`, call);
  }
  const request = options.attributes?.["requestid"];
  if ((call || request) && (push || outputs)) {
    throw invalidOption(
      call ? "call" : "attributes",
      `be used without ${optionText("outputs")} and ${optionText("push")}`,
      call ?? `requestid=${request}`,
    );
  }
  for (const name of Object.keys(annotations)) {
    if (!annotation(name).key) {
      throw invalidOption("annotations", "have keys that are not empty", name);
    }
  }
}

function checkSteps(options: BuildOptions): void {
  for (const [name, address] of Object.entries(options.hosts ?? {})) {
    const valid = /^[\w.-]+$/.test(name) &&
      /^(?:[\d.]+|[\da-f:.]*:[\da-f:.]*|host-gateway)$/i.test(address);
    if (!valid) {
      throw invalidOption("hosts", "have an IP address for each name", `${name}=${address}`);
    }
  }
  for (const [name, value] of Object.entries(options.ulimits ?? {})) {
    if (!/^[a-z]+$/.test(name) || !/^-?\d+(?::-?\d+)?$/.test(String(value))) {
      throw invalidOption("ulimits", "have SOFT[:HARD] for each name", `${name}=${value}`);
    }
  }
  if (options.resources) checkResources(options.resources);
  const { network, shmSize, sourceDateEpoch, retries } = options;
  if (retries !== undefined && !(Number.isSafeInteger(retries) && retries >= 0)) {
    throw invalidOption("retries", "be a whole number of at least 0", retries);
  }
  if (network !== undefined && !["default", "none", "host"].includes(network)) {
    throw invalidOption("network", "be default, none or host", network);
  }
  if (shmSize !== undefined && !(Number.isSafeInteger(shmSize) && shmSize > 0)) {
    throw invalidOption("shmSize", "be a whole number of bytes, at least 1", shmSize);
  }
  if (
    sourceDateEpoch !== undefined &&
    !(Number.isSafeInteger(sourceDateEpoch) && sourceDateEpoch >= 0)
  ) {
    throw invalidOption("sourceDateEpoch", "be whole seconds since 1970", sourceDateEpoch);
  }
  for (const entitlement of options.allow ?? []) {
    if (!/^(?:network\.host|security\.insecure|device(?:=.+)?)$/.test(entitlement)) {
      throw invalidOption(
        "allow",
        "contain only network.host, security.insecure or device",
        entitlement,
      );
    }
  }
}

/** Form of an image name. Slightly more permissive than the daemon, which makes the final check. */
const TAG =
  /^[a-z0-9]([a-z0-9._-]*[a-z0-9])?(:\d+)?(\/[a-z0-9]([a-z0-9._-]*[a-z0-9])?)*(:[\w][\w.-]{0,127})?$/i;

function checkTag(tag: string): void {
  if (tag.includes("@")) {
    throw invalidOption("tags", "have names without a digest", tag);
  }
  if (!TAG.test(tag)) {
    throw invalidOption("tags", "have names of the form [HOST[:PORT]/]NAME[:TAG]", tag);
  }
  const name = tag.replace(/:[^/:]*$/, "").replace(/^[^/]*[.:][^/]*\//, "");
  if (/[A-Z]/.test(name)) {
    throw invalidOption("tags", "have names without capital letters", tag);
  }
}
