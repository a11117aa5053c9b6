/** Builds graphs: the frontend that sends them to the daemon is on this side. */
import type { pb } from "../../../proto/gen/frontend.js";
import type { Gateway } from "../../control/gateway.ts";
import { BkitError, BuildFailedError, ProtocolError, UnsupportedError } from "../../errors.ts";
import {
  type ContainerConfig,
  decodeDefinition,
  type Definition,
  marshal,
  type Platform,
} from "../../llb/mod.ts";
import { wireDefinition } from "../../llb/marshal/definition.ts";
import { missingCaps } from "../../llb/marshal/needs.ts";
import { platformOf } from "../../llb/text/platform.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { BuildOptions } from "../options/build.ts";
import type { SolveOptions } from "./solve.ts";
import { type Capabilities, throughGateway } from "./through_gateway.ts";

const encoder = new TextEncoder();

/**
 * Builds the graph of the options, for each of the platforms; `own` is that of the daemon, which is
 * used if there are none. Returns what the exporters returned. Rejects with `BuildFailedError` if
 * the function that makes the graph fails.
 */
export async function solveGraph(
  connection: RpcConnection,
  options: BuildOptions,
  request: SolveOptions,
  own: string,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const names = options.platforms?.length ? options.platforms : [own];
  const platforms = [...new Map(names.map(platformOf).map((one) => [nameOf(one), one])).values()];
  const sessions = treeSessions(options, request);
  const { response } = await throughGateway(connection, request, async (gateway, daemon) => {
    const caps = capabilities(daemon);
    const refs: Record<string, { id: string }> = {};
    const metadata: Record<string, Uint8Array> = {};
    const several = platforms.length > 1;
    for (const platform of platforms) {
      const definition = await definitionFor(options, platform, caps, sessions);
      checkCapabilities(definition, caps);
      const ref = await solveDefinition(gateway, definition, request);
      if (ref) refs[nameOf(platform)] = ref;
      const key = `containerimage.config${several ? `/${nameOf(platform)}` : ""}`;
      metadata[key] = encoder.encode(imageConfig(platform, options.config));
    }
    if (several) metadata["refs.platforms"] = encoder.encode(platformList(platforms));
    const [ref] = Object.values(refs);
    return {
      answer: undefined,
      result: several ? { refs: { refs }, metadata } : { ref: ref ?? null, metadata },
    };
  }, signal);
  return response;
}

/**
 * Returns the sessions that offer the trees of a graph: of builds that run at the same time with the
 * same tree, the one that was first offers it to all, and the tree is sent once.
 */
function treeSessions(
  { context, contexts }: BuildOptions,
  { attributes, session }: SolveOptions,
): ReadonlyMap<string, string> {
  const names = Object.keys({ ...context && { context }, ...contexts });
  return new Map(names.map((name) => [name, attributes[`local-sessionid:${name}`] ?? session]));
}

function capabilities({ LLBCaps = [] }: Capabilities): ReadonlySet<string> | undefined {
  if (LLBCaps.length === 0) return undefined;
  return new Set(LLBCaps.filter(({ Enabled }) => Enabled).map(({ ID }) => ID ?? ""));
}

/** Throws `UnsupportedError` if a graph needs something that the daemon is not capable of. */
function checkCapabilities(
  definition: Definition,
  caps: ReadonlySet<string> | undefined,
): void {
  if (!caps) return;
  const missing = missingCaps(definition, caps);
  if (missing.length === 0) return;
  throw new UnsupportedError("this daemon cannot build the graph", {
    detail: `it is not capable of ${missing.join(", ")}`,
    advice: "Use a newer BuildKit, or omit what needs this.",
  });
}

/** Returns the definition for a platform. */
async function definitionFor(
  { graph, definition, noCache }: BuildOptions,
  platform: Platform,
  caps: ReadonlySet<string> | undefined,
  sessions: ReadonlyMap<string, string>,
): Promise<Definition> {
  if (definition !== undefined) return given(definition);
  try {
    const state = typeof graph === "function" ? await graph({ platform }) : graph!;
    return await marshal(state, { platform, caps, sessions, ignoreCache: noCache === true });
  } catch (cause) {
    if (cause instanceof BkitError) throw cause;
    throw new BuildFailedError("cannot make the graph", {
      detail: cause instanceof Error ? cause.message : String(cause),
      reason: "graph",
      cause,
    });
  }
}

function given(definition: Uint8Array | Definition): Definition {
  if (!(definition instanceof Uint8Array)) return definition;
  try {
    return decodeDefinition(definition);
  } catch (cause) {
    throw new ProtocolError("cannot read the definition", {
      detail: (cause as Error).message,
      cause,
    });
  }
}

/** Lets the daemon build a definition. Returns its result; undefined for an empty file system. */
async function solveDefinition(
  gateway: Gateway,
  definition: Definition,
  { cacheImports }: SolveOptions,
): Promise<{ id: string } | undefined> {
  if (definition.ops.length === 0) return undefined;
  const { result } = await gateway.solve({
    Definition: wireDefinition(definition) as unknown as pb.IDefinition,
    allowResultReturn: true,
    allowResultArrayRef: true,
    CacheImports: [...cacheImports],
  });
  const id = result?.ref?.id ?? result?.refDeprecated;
  return id ? { id } : undefined;
}

/** Returns the configuration of an image as JSON; the daemon adds its layers. */
function imageConfig(platform: Platform, config: ContainerConfig = {}): string {
  const { os, architecture, variant } = platform;
  const set = (names: readonly string[] | undefined) =>
    names && Object.fromEntries(names.map((name) => [name, {}]));
  return JSON.stringify({
    ...{ architecture, os, variant },
    config: {
      Env: Object.entries(config.env ?? {}).map(([name, value]) => `${name}=${value}`),
      Entrypoint: config.entrypoint,
      Cmd: config.cmd,
      User: config.user,
      WorkingDir: config.workingDir ?? "/",
      Labels: config.labels,
      ExposedPorts: set(config.exposedPorts),
      Volumes: set(config.volumes),
      StopSignal: config.stopSignal,
    },
    rootfs: { type: "layers", diff_ids: [] },
  });
}

/** Returns the list of platforms of a result (`exporter/containerimage/exptypes/types.go`). */
function platformList(platforms: readonly Platform[]): string {
  return JSON.stringify({
    Platforms: platforms.map((platform) => {
      const { os, architecture, variant } = platform;
      return { ID: nameOf(platform), Platform: { architecture, os, variant } };
    }),
  });
}

function nameOf({ os, architecture, variant }: Platform): string {
  return [os, architecture, variant].filter(Boolean).join("/");
}
