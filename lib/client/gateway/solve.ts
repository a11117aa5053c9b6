import type { pb } from "../../../proto/gen/frontend.js";
import { BkitError, BuildFailedError, ProtocolError } from "../../errors.ts";
import { invalidOption, optionText } from "../../internal/option_text.ts";
import {
  decodeDefinition,
  type Definition,
  type GivenDefinition,
  type Graph,
  ignoringCache,
  marshal,
  type Platform,
  type PlatformName,
  type StateData,
} from "../../llb/mod.ts";
import { wireDefinition } from "../../llb/marshal/definition.ts";
import { platformOf } from "../../llb/text/platform.ts";
import type { RequestOptions } from "../options/request.ts";
import { checkDefinition, need } from "../bridge/capabilities.ts";
import { type Core, solving } from "../bridge/core.ts";
import { GatewayResult } from "./solved.ts";

/** A cache to import results of earlier builds from, as a frontend names it. */
export interface CacheImport {
  /** Type, such as `registry`. */
  readonly type: string;
  /** Attributes of the type, such as `ref`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What every solve takes. */
export interface SolveSettings extends RequestOptions {
  /**
   * Runs the steps at once. Otherwise they run when something is read from the result, and when the
   * result of the build needs them.
   *
   * @default {false}
   */
  evaluate?: boolean | undefined;
  /**
   * Caches to import results of earlier builds from.
   *
   * @default {those of the build}
   */
  cacheImports?: readonly CacheImport[] | undefined;
}

/** What to solve: a graph, a definition, or what a frontend makes of attributes and inputs. */
export interface SolveRequest extends SolveSettings {
  /** A graph of `@x/bkit/llb`, or a function that returns it for the platform. */
  graph?: Graph | undefined;
  /** A graph that is encoded already. */
  definition?: GivenDefinition | undefined;
  /**
   * Platform that the graph is made for.
   *
   * @default {the first of the build}
   */
  platform?: PlatformName | undefined;
  /**
   * Runs the steps of the graph even if their results are cached.
   *
   * @default {that of the build}
   */
  noCache?: boolean | undefined;
  /** A frontend: `dockerfile.v0`, or `gateway.v0` with its image in the attribute `source`. */
  frontend?: string | undefined;
  /** Attributes of the frontend, such as `filename` or `target`. */
  attributes?: Readonly<Record<string, string>> | undefined;
  /** Inputs of the frontend by name: graphs, which it uses as contexts for example. */
  inputs?: Readonly<Record<string, StateData | GivenDefinition>> | undefined;
}

/** What solves take from the build. */
export interface SolveDefaults {
  /** Caches to import from. */
  readonly cacheImports: readonly CacheImport[];
  /** True if all steps run. */
  readonly noCache: boolean;
  /** Sessions that offer the trees of graphs, by the names of the trees. */
  readonly sessions: ReadonlyMap<string, string>;
}

/** Solves a request. Rejects with `OptionError` if it does not have exactly one thing to solve. */
export async function solve(
  core: Core,
  defaults: SolveDefaults,
  request: SolveRequest,
): Promise<GatewayResult> {
  const { graph, definition, frontend } = request;
  const given = Object.entries({ graph, definition, frontend }).filter(([, value]) => value);
  if (given.length !== 1) {
    const names = ["graph", "definition", "frontend"].map(optionText).join(", ");
    throw invalidOption(given[1]?.[0] ?? "graph", `be given alone: one of ${names} is needed`);
  }
  const platform = request.platform === undefined ? core.platform : platformOf(request.platform);
  const noCache = request.noCache ?? defaults.noCache;
  if (frontend) return await run(core, defaults, request, { Frontend: frontend });
  const { sessions } = defaults;
  const own = await definitionFor(core, { graph, definition, noCache, sessions }, platform);
  if (own.ops.length === 0) return GatewayResult.empty(core);
  return await run(core, defaults, request, { Definition: wireFor(core, own) }, own);
}

type Encoded = Parameters<Core["calls"]["solve"]>[0];

async function run(
  core: Core,
  defaults: SolveDefaults,
  request: SolveRequest,
  what: Encoded,
  own?: Definition,
): Promise<GatewayResult> {
  const { attributes = {}, inputs = {}, evaluate = false, signal } = request;
  const caches = request.cacheImports ?? defaults.cacheImports;
  const imports = caches.map(({ type, attributes }) => ({ Type: type, Attrs: { ...attributes } }));
  if (Object.keys(inputs).length > 0) need(core.capabilities, "frontend.inputs", "pass on graphs");
  const whole: Encoded = {
    ...what,
    allowResultReturn: true,
    allowResultArrayRef: true,
    CacheImports: imports,
    FrontendInputs: await wireInputs(core, defaults, inputs),
    // Frontends request caches themselves, step by step (`frontend/dockerui/config.go`).
    FrontendOpt: what.Frontend && imports.length > 0
      ? { "cache-imports": JSON.stringify(imports), ...attributes }
      : { ...attributes },
  };
  const atOnce = core.capabilities.frontend.has("gateway.solve.evaluate");
  const result = await solving(core, async () => {
    const answer = await core.calls.solve({ ...whole, Evaluate: evaluate && atOnce }, signal);
    return new GatewayResult(core, answer, own);
  });
  if (evaluate && !atOnce) await result.evaluate({ signal });
  return result;
}

async function wireInputs(
  core: Core,
  { sessions }: SolveDefaults,
  inputs: NonNullable<SolveRequest["inputs"]>,
): Promise<Record<string, pb.IDefinition>> {
  const wire: Record<string, pb.IDefinition> = {};
  for (const [name, input] of Object.entries(inputs)) {
    const given = "kind" in input ? { graph: input } : { definition: input };
    const definition = await definitionFor(core, { ...given, sessions }, core.platform);
    wire[name] = wireFor(core, definition);
  }
  return wire;
}

/** Returns a definition in the form of a request, which has those of source files decoded. */
function wireFor({ codec }: Core, definition: Definition): pb.IDefinition {
  const { Source, ...wire } = wireDefinition(definition);
  const infos = Source?.infos?.map(({ definition, ...info }) => ({
    ...info,
    definition: definition?.length ? codec.decode(definition) : null,
  }));
  return { ...wire, Source: { ...Source, infos } } as unknown as pb.IDefinition;
}

/** Returns the definition for a platform. */
export async function definitionFor(
  { capabilities }: Core,
  { graph, definition, noCache = false, sessions }: {
    readonly graph?: Graph | undefined;
    readonly definition?: GivenDefinition | undefined;
    readonly noCache?: boolean;
    readonly sessions: SolveDefaults["sessions"];
  },
  platform: Platform,
): Promise<Definition> {
  const made = definition !== undefined
    ? givenDefinition(definition, noCache)
    : await marshalled(graph!, platform, capabilities.llb, noCache, sessions);
  checkDefinition(made, capabilities);
  return made;
}

async function marshalled(
  graph: Graph,
  platform: Platform,
  llb: ReadonlySet<string>,
  ignoreCache: boolean,
  sessions: SolveDefaults["sessions"],
): Promise<Definition> {
  try {
    const state = typeof graph === "function" ? await graph({ platform }) : graph;
    const caps = llb.size > 0 ? llb : undefined;
    return await marshal(state, { platform, caps, ignoreCache, sessions });
  } catch (cause) {
    if (cause instanceof BkitError) throw cause;
    throw new BuildFailedError("cannot make the graph", {
      detail: cause instanceof Error ? cause.message : String(cause),
      reason: "graph",
      cause,
    });
  }
}

function givenDefinition(given: GivenDefinition, noCache: boolean): Definition {
  const definition = decoded(given);
  return noCache ? ignoringCache(definition) : definition;
}

function decoded(definition: GivenDefinition): Definition {
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
