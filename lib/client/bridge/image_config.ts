/** The configuration of an image (OCI image specification). */
import { ProtocolError } from "../../errors.ts";
import { asRecord, parsePeerJson } from "../../internal/peer_json.ts";
import type { ContainerConfig, ImageConfig, Platform } from "../../llb/mod.ts";

/** The configuration of an image (OCI image specification), as far as it is interpreted here. */
export interface OciImageConfig extends ImageConfig {
  /** Defaults for containers. */
  readonly config?: {
    readonly Env?: readonly string[] | null | undefined;
    readonly Entrypoint?: readonly string[] | null | undefined;
    readonly Cmd?: readonly string[] | null | undefined;
    readonly User?: string | undefined;
    readonly WorkingDir?: string | undefined;
    readonly Labels?: Readonly<Record<string, string>> | null | undefined;
    readonly [name: string]: unknown;
  } | undefined;
  /** Other fields. */
  readonly [name: string]: unknown;
}

/**
 * Returns the configuration of an image as JSON; the daemon adds its layers. What `config` has
 * replaces what the configuration `base` has.
 */
export function imageConfig(
  platform: Platform,
  config: ContainerConfig = {},
  base: OciImageConfig = {},
): string {
  const { os, architecture, variant } = platform;
  const given = containerConfig(config);
  const before = base.config ?? {};
  return JSON.stringify({
    ...base,
    ...{ architecture, os, variant },
    config: {
      ...before,
      ...given,
      Env: mergedEnv(before.Env ?? [], config.env ?? {}),
      WorkingDir: given["WorkingDir"] ?? before.WorkingDir ?? "/",
      ...config.labels && { Labels: { ...before.Labels, ...config.labels } },
    },
    rootfs: base["rootfs"] ?? { type: "layers", diff_ids: [] },
  });
}

/** Returns the given fields under the names that they have in an image. */
function containerConfig(config: ContainerConfig): Record<string, unknown> {
  const set = (names: readonly string[] | undefined) =>
    names && Object.fromEntries(names.map((name) => [name, {}]));
  const all = {
    Entrypoint: config.entrypoint,
    Cmd: config.cmd,
    User: config.user,
    WorkingDir: config.workingDir,
    ExposedPorts: set(config.exposedPorts),
    Volumes: set(config.volumes),
    StopSignal: config.stopSignal,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Returns variables of which the given ones replace those before. */
export function mergedEnv(
  before: readonly string[],
  given: Readonly<Record<string, string>>,
): string[] {
  const nameOf = (entry: string) => entry.split("=", 1)[0]!;
  const kept = before.filter((entry) => !Object.hasOwn(given, nameOf(entry)));
  return [...kept, ...Object.entries(given).map(([name, value]) => `${name}=${value}`)];
}

/** Parses the configuration of an image from the daemon. Throws `ProtocolError` if it is not one. */
export function parseImageConfig(json: Uint8Array): OciImageConfig {
  const subject = "the configuration of an image";
  const parsed = parsePeerJson(new TextDecoder().decode(json), "the daemon", subject);
  const config = asRecord(parsed);
  const { Env, WorkingDir } = asRecord(config["config"]);
  const texts = [WorkingDir, config["os"], config["architecture"], config["variant"]];
  const isText = (value: unknown) => typeof value === "string";
  const isAbsent = (value: unknown) => value === undefined || value === null;
  const valid = config === parsed && texts.every((value) => isAbsent(value) || isText(value)) &&
    (isAbsent(Env) || Array.isArray(Env) && Env.every(isText));
  if (!valid) throw new ProtocolError(`the daemon sent ${subject} with fields of the wrong type`);
  return config;
}
