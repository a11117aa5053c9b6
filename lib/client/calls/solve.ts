import { Control } from "../../control/control.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { CacheEntry } from "../options/cache.ts";
import type { PolicyMessage } from "../options/source_policy.ts";

/** An exporter of a Solve. */
export interface Exporter {
  /** Name of the exporter, such as `image`. */
  readonly type: string;
  /** Attributes of the exporter. */
  readonly attrs: Readonly<Record<string, string>>;
}

/** Parameters of a Solve request. */
export interface SolveOptions {
  /** Id of the build, chosen on this side. */
  readonly ref: string;
  /** Id of the session. */
  readonly session: string;
  /** Name of the frontend, such as `dockerfile.v0`; empty if the gateway runs it. */
  readonly frontend: string;
  /** Attributes of the frontend. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Exporters of the result. */
  readonly exporters: readonly Exporter[];
  /** Caches to import results of earlier builds from. */
  readonly cacheImports: readonly CacheEntry[];
  /** Caches to export the results of steps to. */
  readonly cacheExports: readonly CacheEntry[];
  /** Entitlements of the build. */
  readonly entitlements: readonly string[];
  /** True if steps reach the network only through a proxy of the daemon. */
  readonly proxyNetwork?: boolean | undefined;
  /** Rules for the sources of the build. */
  readonly sourcePolicy?: PolicyMessage | undefined;
}

/** Runs a build in the daemon, and returns what its exporters returned. */
export async function solve(
  connection: RpcConnection,
  options: SolveOptions,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const [first] = options.exporters;
  const attributes = { ...options.attributes };
  if (options.cacheImports.length > 0) {
    // The frontend requests the caches itself, step by step (`frontend/dockerui/config.go`).
    attributes["cache-imports"] = JSON.stringify(options.cacheImports);
  }
  const request = {
    Ref: options.ref,
    Session: options.session,
    Frontend: options.frontend,
    FrontendAttrs: attributes,
    // Daemons before v0.13 support a single exporter, in these two fields.
    ExporterDeprecated: first?.type ?? "",
    ExporterAttrsDeprecated: { ...first?.attrs },
    Exporters: options.exporters.map(({ type, attrs }) => ({ Type: type, Attrs: { ...attrs } })),
    // Set even if empty: v0.17 to v0.21 crash without it (`control/control.go`).
    Cache: { Exports: [...options.cacheExports], Imports: [...options.cacheImports] },
    Entitlements: [...options.entitlements],
    ProxyNetwork: options.proxyNetwork ?? false,
    ...(options.sourcePolicy ? { SourcePolicy: options.sourcePolicy } : {}),
  };
  const { ExporterResponse } = await new Control(connection).solve(request, { signal });
  return ExporterResponse ?? {};
}
