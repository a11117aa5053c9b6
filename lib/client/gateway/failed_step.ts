/** The step that failed, as the daemon describes it in the details of its error. */
import type { pb } from "../../../proto/gen/container.js";
import { RpcError, UnsupportedError } from "../../errors.ts";
import { asRecord, asText } from "../../internal/peer_json.ts";
import type { Core } from "../bridge/core.ts";
import { type Container, GatewayContainer } from "../container/container.ts";
import type { ProcessDefaults } from "../container/process_options.ts";
import { detailOf } from "../failure/details.ts";
import { originOf } from "../failure/origin.ts";
import { platformOf } from "../../llb/text/platform.ts";
import { containerSettings } from "./containers.ts";
import type { ContainerSettings } from "./result.ts";

/** How a container of a failed step is made. What is not set is as for the step. */
export interface FailedStepOptions extends ContainerSettings {
  /**
   * Whether the files are those before the step, or those that it has left.
   *
   * @default {"after"}
   */
  state?: "before" | "after" | undefined;
}

/** A step that has failed: its program, and the files that it had. */
export interface FailedStep {
  /** The program and its arguments. */
  readonly args: readonly string[];
  /** Environment, each variable as `NAME=VALUE`. */
  readonly env: readonly string[];
  /** Working directory. */
  readonly cwd: string;
  /** User; empty for the default. */
  readonly user: string;
  /** Paths of its mounts. */
  readonly mounts: readonly string[];
  /**
   * Makes a container with the mounts of the step, whose processes have its environment, directory and
   * user. The build must still run.
   *
   * Rejects with `UnsupportedError` if the daemon does not have these files.
   */
  container(options?: FailedStepOptions): Promise<Container>;
}

/** Depth to which causes of an error are followed. */
const MAX_CAUSES = 10;

/** Returns the step behind an error; undefined if it is not about a program, or not known. */
export function failedStep(core: Core, error: unknown): FailedStep | undefined {
  const details = detailsOf(error);
  const op = asRecord(details?.["op"]);
  if (!details || typeof op["exec"] !== "object") return undefined;
  const exec = asRecord(op["exec"]);
  const meta = asRecord(exec["meta"]);
  const mounts = list(exec["mounts"]).map(wireMount);
  const defaults: ProcessDefaults = {
    args: texts(meta["args"]),
    env: texts(meta["env"]),
    cwd: asText(meta["cwd"]) || "/",
    user: asText(meta["user"]) ?? "",
    secretEnv: list(exec["secretenv"]).map((entry) => ({
      ID: asText(entry["ID"]) ?? "",
      name: asText(entry["name"]) ?? "",
      optional: entry["optional"] === true,
    })),
    security: choice(exec["security"], ["SANDBOX", "INSECURE"]) === 1 ? "insecure" : "sandbox",
  };
  const { args, env, cwd, user } = defaults;
  return {
    ...{ args, env, cwd, user, mounts: mounts.map(({ dest }) => dest ?? "") },
    async container({ state = "after", ...given } = {}) {
      const ids = texts(details[state === "before" ? "inputIDs" : "mountIDs"]);
      if (ids.length < mounts.length) {
        throw new UnsupportedError("cannot make a container of the failed step", {
          detail: `the daemon does not have the files ${state} it`,
        });
      }
      return await GatewayContainer.make(core, {
        ...containerSettings(core, { ...stepSettings(exec, meta, op["platform"], core), ...given }),
        mounts: mounts.map((mount, i) => ({ ...mount, resultID: ids[i]! })),
        defaults,
      }, given);
    },
  };
}

function detailsOf(error: unknown): Record<string, unknown> | undefined {
  let found: unknown = error;
  for (let depth = 0; depth < MAX_CAUSES && found instanceof Error; depth++) {
    const rpc = found instanceof RpcError ? found : originOf(found);
    const details = rpc && detailOf(rpc, "errdefs.Solve");
    if (details) return details;
    found = found.cause;
  }
  return undefined;
}

/** Returns the settings that the step had. */
function stepSettings(
  exec: Record<string, unknown>,
  meta: Record<string, unknown>,
  given: unknown,
  { capabilities }: Core,
): ContainerSettings {
  const has = (capability: string) => capabilities.frontend.has(capability);
  const platform = asRecord(given);
  const [os, architecture] = [asText(platform["OS"]), asText(platform["Architecture"])];
  const variant = asText(platform["Variant"]);
  const hosts = list(meta["extraHosts"]).map((entry) =>
    [asText(entry["Host"]) ?? "", asText(entry["IP"]) ?? ""] as const
  );
  return {
    network: (["sandbox", "host", "none"] as const)[
      choice(exec["network"], ["UNSET", "HOST", "NONE"])
    ] ?? "sandbox",
    hosts: has("gateway.exec.extrahosts") ? Object.fromEntries(hosts) : {},
    hostname: has("gateway.exec.secretenv") ? asText(meta["hostname"]) : undefined,
    platform: os && architecture ? platformOf({ os, architecture, variant }) : undefined,
  };
}

/** Returns a mount out of JSON that Go's library for protobuf wrote. */
function wireMount(mount: Record<string, unknown>): pb.IMount {
  const cache = asRecord(mount["cacheOpt"]);
  return {
    dest: asText(mount["dest"]) ?? "",
    selector: asText(mount["selector"]) ?? "",
    readonly: mount["readonly"] === true,
    mountType: choice(mount["mountType"], ["BIND", "SECRET", "SSH", "CACHE", "TMPFS"]),
    TmpfsOpt: mount["TmpfsOpt"] ? { size: number(asRecord(mount["TmpfsOpt"])["size"]) } : null,
    cacheOpt: mount["cacheOpt"]
      ? {
        ID: asText(cache["ID"]) ?? "",
        sharing: choice(cache["sharing"], ["SHARED", "PRIVATE", "LOCKED"]),
      }
      : null,
    secretOpt: mount["secretOpt"] ? fileOpt(asRecord(mount["secretOpt"])) : null,
    SSHOpt: mount["SSHOpt"] ? fileOpt(asRecord(mount["SSHOpt"])) : null,
  };
}

function fileOpt(opt: Record<string, unknown>) {
  return {
    ID: asText(opt["ID"]) ?? "",
    uid: number(opt["uid"]),
    gid: number(opt["gid"]),
    mode: number(opt["mode"]),
    optional: opt["optional"] === true,
  };
}

/** Returns the number of an enumeration's value, which is its name or the number. */
function choice(value: unknown, names: readonly string[]): number {
  return Math.max(0, typeof value === "number" ? value : names.indexOf(asText(value) ?? ""));
}

/** Returns a number, which is a text if it has 64 bits. */
function number(value: unknown): number {
  const found = Number(value ?? 0);
  return Number.isSafeInteger(found) && found >= 0 ? found : 0;
}

function list(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(asRecord) : [];
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map((entry) => asText(entry) ?? "") : [];
}
