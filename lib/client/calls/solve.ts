import { Control } from "../../control/control.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { CacheEntry } from "../options/cache.ts";

/** An exporter of a Solve. */
export interface Exporter {
  /** Name of the exporter, such as `image`. */
  readonly type: string;
  /** Attributes of the exporter. */
  readonly attrs: Readonly<Record<string, string>>;
}

/** What a Solve is asked for. */
export interface SolveOptions {
  /** The build's id, chosen here. */
  readonly ref: string;
  /** The session's id. */
  readonly session: string;
  /** The frontend, such as `dockerfile.v0`; empty where the gateway runs it. */
  readonly frontend: string;
  /** The frontend's attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What becomes of the result. */
  readonly exporters: readonly Exporter[];
  /** Where results of earlier builds may be. */
  readonly cacheImports: readonly CacheEntry[];
  /** Where the results of steps are kept. */
  readonly cacheExports: readonly CacheEntry[];
  /** What the build may do besides. */
  readonly entitlements: readonly string[];
}

/** Runs a build in the daemon, and returns what its exporters answered. */
export async function solve(
  connection: RpcConnection,
  options: SolveOptions,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const [first] = options.exporters;
  const attributes = { ...options.attributes };
  if (options.cacheImports.length > 0) {
    // The frontend asks for them itself, step by step (`frontend/dockerui/config.go`).
    attributes["cache-imports"] = JSON.stringify(options.cacheImports);
  }
  const request = {
    Ref: options.ref,
    Session: options.session,
    Frontend: options.frontend,
    FrontendAttrs: attributes,
    // Daemons before v0.13 know a single exporter, in these two fields.
    ExporterDeprecated: first?.type ?? "",
    ExporterAttrsDeprecated: { ...first?.attrs },
    Exporters: options.exporters.map(({ type, attrs }) => ({ Type: type, Attrs: { ...attrs } })),
    // Even when empty: v0.17 to v0.21 crash without it (`control/control.go`).
    Cache: { Exports: [...options.cacheExports], Imports: [...options.cacheImports] },
    Entitlements: [...options.entitlements],
  };
  const { ExporterResponse } = await new Control(connection).solve(request, { signal });
  return ExporterResponse ?? {};
}
