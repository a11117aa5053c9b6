/** Attributes of a frontend → the options of a build that stand for them. */
import { asRecord, asText, parsePeerJson } from "../../internal/peer_json.ts";
import type { GatewayOptions } from "../gateway/gateway.ts";
import type { CacheImport } from "../gateway/solve.ts";
import { attestation } from "../options/attestation.ts";
import { frontendAttributes } from "../request/frontend_attrs.ts";

/** What the attributes of a frontend say. */
export interface Asked {
  /** Options that stand for attributes; those that no option stands for are their `attributes`. */
  readonly options: GatewayOptions;
  /** Attributes about contexts, which a Dockerfile of the build takes as they are. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Caches to import from. */
  readonly cacheImports: readonly CacheImport[];
}

/** Attributes about contexts (`frontend/dockerui/context.go`). */
const CONTEXTS =
  /^(?:context|contextkey|contextsubdir|dockerfilekey|(?:context|input-metadata|local-sessionid|sharedkey):.*)$/s;

/** Attributes about the call of the frontend, which are not those of another one. */
const CALL = /^(?:source|cmdline|requestid|frontend\.caps|cache-imports|cache-from)$/;

/** Returns what attributes say. What they say in another way than bkit does stays an attribute. */
export function optionsOf(attributes: Readonly<Record<string, string>>): Asked {
  const contexts: Record<string, string> = {
    // It tells the frontend of Dockerfiles that the line "# syntax" was followed.
    cmdline: attributes["cmdline"] ?? attributes["source"] ?? "",
  };
  const left: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (CONTEXTS.test(name)) contexts[name] = value;
    else if (!CALL.test(name)) left[name] = value;
  }
  const options = read(left);
  const written = frontendAttributes(options);
  const other = Object.entries(left).filter(([name, value]) => written[name] !== value);
  return {
    options: other.length > 0 ? { ...options, attributes: Object.fromEntries(other) } : options,
    contexts,
    cacheImports: cacheImports(attributes),
  };
}

function read(attributes: Readonly<Record<string, string>>): GatewayOptions {
  const args = below("build-arg:", attributes);
  const labels = below("label:", attributes);
  const epoch = args["SOURCE_DATE_EPOCH"] ?? "";
  const noCache = attributes["no-cache"];
  const { "shm-size": shmSize = "", "force-network-mode": network } = attributes;
  const hosts = pairs(attributes["add-hosts"]);
  const ulimits = pairs(attributes["ulimit"]);
  const all: GatewayOptions = {
    file: attributes["filename"],
    args: Object.keys(args).length > 0 ? args : undefined,
    labels: Object.keys(labels).length > 0 ? labels : undefined,
    target: attributes["target"] || undefined,
    platforms: attributes["platform"]?.split(",").filter(Boolean),
    noCache: noCache === undefined ? undefined : noCache === "" || noCache.split(","),
    pull: attributes["image-resolve-mode"] === "pull" || undefined,
    hosts,
    ulimits,
    network: network === "host" || network === "none" ? network : undefined,
    shmSize: /^\d+$/.test(shmSize) ? Number(shmSize) : undefined,
    cgroupParent: attributes["cgroup-parent"] || undefined,
    sourceDateEpoch: /^\d+$/.test(epoch) ? Number(epoch) : undefined,
    provenance: given("provenance", attributes["attest:provenance"]),
    sbom: given("sbom", attributes["attest:sbom"]),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** Returns the attributes whose names begin with a prefix, without it. */
function below(
  prefix: string,
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : []
    ),
  );
}

/** Returns pairs of the form `name=value`, separated by commas; undefined if there are none. */
function pairs(text = ""): Record<string, string> | undefined {
  if (text === "") return undefined;
  return Object.fromEntries(
    text.split(",").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name, value.join("=")];
    }),
  );
}

/** Returns the parameters of an attestation; undefined for those that the options refuse. */
function given(
  option: "provenance" | "sbom",
  parameters: string | undefined,
): boolean | string | undefined {
  if (parameters === "") return true;
  try {
    attestation(option, parameters);
    return parameters;
  } catch {
    return undefined;
  }
}

/** Returns the caches, as clients pass them on to frontends (`frontend/dockerui/config.go`). */
function cacheImports(attributes: Readonly<Record<string, string>>): CacheImport[] {
  const { "cache-imports": json = "", "cache-from": names = "" } = attributes;
  const parsed = json && parsePeerJson(json, "the daemon", "caches to import from");
  const caches = (Array.isArray(parsed) ? parsed : []).map(asRecord).map(({ Type, Attrs }) => ({
    type: asText(Type) ?? "",
    attributes: Object.fromEntries(
      Object.entries(asRecord(Attrs)).map(([name, value]) => [name, String(value)]),
    ),
  }));
  const registries = names.split(",").filter(Boolean)
    .map((ref) => ({ type: "registry", attributes: { ref } }));
  return [...caches, ...registries];
}
