import { namedVariable, readableEnvironment } from "../../internal/environment.ts";
import type { BuildOptions, Output } from "../../client/mod.ts";
import { directory } from "../../diffcopy/tree/directory.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import { type BuildFlags, isBuildctl } from "./build_flags.ts";
import { platformsOf } from "./connection.ts";
import { isBelow } from "../../client/request/deletion.ts";
import { OptionError } from "../../errors.ts";
import { invalidFlag } from "./invalid_flag.ts";
import { joinFields } from "../../client/options/csv.ts";
import { fields } from "./csv.ts";
import { cache, output } from "./outputs.ts";
import { secrets, ssh } from "./forwards.ts";
import { registryTls } from "./registry_tls.ts";
import { count, exists, pairs, size } from "./values.ts";

/**
 * Returns the build options that the flags stand for, without the context and the Dockerfile, and
 * without those that are rare.
 * Throws {@linkcode OptionError} for an invalid value.
 */
export function buildOptions(flags: BuildFlags): BuildOptions {
  const args = pairs("--build-arg", flags.buildArg, namedVariable);
  const epoch = readableEnvironment("SOURCE_DATE_EPOCH");
  if (epoch && !("SOURCE_DATE_EPOCH" in args)) args["SOURCE_DATE_EPOCH"] = epoch;
  return {
    args,
    labels: pairs("--label", flags.label, () => ""),
    annotations: pairs("--annotation", flags.annotation, () => ""),
    tags: flags.tag ?? [],
    platforms: (isBuildctl(flags) ? flags.platform : platformsOf(flags)) ?? [],
    ...attestations(flags),
    target: flags.target,
    contexts: contexts(flags),
    secrets: secrets(flags.secret),
    ssh: ssh(flags.ssh),
    hosts: hosts(flags.addHost),
    network: flags.network,
    shmSize: flags.shmSize === undefined ? undefined : size("--shm-size", flags.shmSize),
    ulimits: pairs("--ulimit", flags.ulimit, () => ""),
    cgroupParent: flags.cgroupParent,
    proxyNetwork: flags.proxyNetwork,
    allow: (flags.allow ?? []).filter((name) => name !== LOCAL_DELETE),
    noCache: flags.cache ? flags.noCacheFilter ?? false : true,
    pull: flags.pull ?? false,
    cacheFrom: [
      ...(flags.cacheFrom ?? []).map((text) => cache("--cache-from", text)),
      ...(flags.importCache ?? []).map((text) => cache("--import-cache", text)),
    ],
    cacheTo: [
      ...(flags.cacheTo ?? []).map((text) => cache("--cache-to", text)),
      ...(flags.exportCache ?? []).map((text) => cache("--export-cache", text)),
    ],
    ...outputs(flags),
    push: flags.push ?? false,
    insecurePush: flags.insecurePush,
    trustRealms: flags.trustRealm,
    plainHttp: flags.plainHttp,
    registryTls: registryTls(flags.registryAuthTlscontext),
    compress: flags.compress,
    retries: flags.retries === undefined ? undefined : count("--retries", flags.retries),
  };
}

/** Value of `--allow` for this side, with its name in buildx. It is not sent to the daemon. */
const LOCAL_DELETE = "buildx.local.delete";

/**
 * Throws {@linkcode OptionError} for an output that removes files outside of the working directory.
 */
function checkDelete(output: Output): void {
  if (output.type !== "local" || output.mode !== "delete") return;
  const { dest } = output;
  if (typeof dest !== "string" || isBelow(dest, Deno.cwd())) return;
  throw new OptionError(`cannot use --output type=local,dest=${dest},mode=delete`, {
    detail: "the directory is not below the working directory, and all its other files would be " +
      "removed",
    advice: `Allow it with --allow ${LOCAL_DELETE}.`,
  });
}

/**
 * Returns the outputs of the flags. On a command line of buildctl, an image for Docker without
 * `dest` is written to stdout: buildctl cannot load one.
 */
function outputs(flags: BuildFlags): Pick<BuildOptions, "outputs"> {
  const { output: texts = [], load, push, allow = [] } = flags;
  const results = texts.map((text) => output(text, { dockerToStdout: isBuildctl(flags) }));
  if (!allow.includes(LOCAL_DELETE)) { for (const result of results) checkDelete(result); }
  if (load) results.push({ type: "docker" });
  if (results.length === 0) return {};
  if (results.filter((result) => "dest" in result && typeof result.dest === "object").length > 1) {
    throw new OptionError("cannot write two archives to stdout", {
      advice: "Write one of them to a file, with dest=FILE.",
    });
  }
  // Pushing needs an image, in addition to the outputs asked for.
  const hasImage = results.some(({ type }) => type === "image" || type === "registry");
  return { outputs: push && !hasImage ? [...results, { type: "image" }] : results };
}

/**
 * Returns the attestations of `--attest`, `--provenance` and `--sbom`. If one is given several
 * times, the last one counts, and `--provenance` and `--sbom` are after all of `--attest`.
 */
function attestations(
  { attest = [], provenance, sbom }: BuildFlags,
): Pick<BuildOptions, "provenance" | "sbom"> {
  const given: { provenance?: true | string; sbom?: true | string } = {};
  for (const text of attest) {
    const parts = fields("--attest", text);
    const types = parts.flatMap((part) => /^\s*type\s*=(.*)$/i.exec(part)?.[1] ?? []);
    const type = types.length === 1 ? types[0] : undefined;
    if (type !== "provenance" && type !== "sbom") {
      throw invalidFlag("--attest", "have type=provenance or type=sbom", text);
    }
    given[type] = joinFields(parts.filter((part) => !/^\s*type\s*=/i.test(part)));
  }
  // A script may leave the value empty, which is as good as omitting the option.
  if (provenance) given.provenance = provenance;
  if (sbom) given.sbom = sbom;
  return given;
}

/**
 * Parses the values of `--add-host`: `NAME:IP` or `NAME=IP`. The address can contain colons, and
 * can be in brackets.
 */
function hosts(texts: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(texts.map((text) => {
    const [, name, address] = /^([^:=]*)[:=]\[?(.*?)\]?$/.exec(text) ?? [];
    if (!name || !address) {
      throw invalidFlag("--add-host", "be NAME:IP", text);
    }
    return [name, address];
  }));
}

/** Parses the values of `--build-context`: `NAME=SOURCE`. */
function contexts(flags: BuildFlags): Record<string, FileTree | string> {
  const contexts: Record<string, FileTree | string> = {};
  for (
    const [name, source] of Object.entries(
      pairs("--build-context", flags.buildContext, () => ""),
    )
  ) {
    if (!source) {
      throw invalidFlag("--build-context", "be NAME=SOURCE", name);
    }
    contexts[name] = isRemote(source) || /^(?:docker-image|oci-layout):\/\//.test(source)
      ? source
      : directory(source, flags);
  }
  return contexts;
}

/** Returns true if a context is a remote address, not a local directory. */
export function isRemote(text: string): boolean {
  return /^(?:https?|git|ssh):\/\//i.test(text) || /^[\w.-]+@[\w.-]+:/.test(text) ||
    (/^github\.com\/[^/]+\/[^/]+/.test(text) && !exists(text));
}
