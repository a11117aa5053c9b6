import type { pb } from "../../../proto/gen/build.js";
import { OptionError } from "../../errors.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { RequestOptions } from "../options/request.ts";

/** An exporter or a cache of a {@linkcode SolveRequest}. */
export interface TypeAndAttrs {
  /** Type, such as `image`, `local` or `registry`. */
  readonly type: string;
  /** Attributes, such as `name` or `ref`. */
  readonly attrs?: Readonly<Record<string, string>> | undefined;
}

/** A build as the daemon's `Solve` takes it. */
export interface SolveRequest {
  /** Id of the build. @default {a new id} */
  ref?: string | undefined;
  /** Id of the session in which the daemon calls back. @default {"", for none} */
  session?: string | undefined;
  /** Graph to build: an encoded `pb.Definition`. Without it, a frontend makes the graph. */
  definition?: Uint8Array | undefined;
  /** Name of the frontend, such as `dockerfile.v0` or `gateway.v0`. */
  frontend?: string | undefined;
  /** Attributes of the frontend, such as `filename`. */
  frontendAttrs?: Readonly<Record<string, string>> | undefined;
  /** Graphs that the frontend takes as inputs, by name; each an encoded `pb.Definition`. */
  frontendInputs?: Readonly<Record<string, Uint8Array>> | undefined;
  /** Exporters of the result. Daemons before v0.13 support one. */
  exporters?: readonly TypeAndAttrs[] | undefined;
  /** Caches to import the results of earlier builds from. */
  cacheImports?: readonly TypeAndAttrs[] | undefined;
  /** Caches to export the results of steps to. */
  cacheExports?: readonly TypeAndAttrs[] | undefined;
  /** What the build may do beyond the usual, such as `network.host`. */
  entitlements?: readonly string[] | undefined;
  /**
   * Keeps the build out of the history.
   *
   * @default {false}
   */
  internal?: boolean | undefined;
}

/** The result of a {@linkcode SolveRequest}. */
export interface SolveResult {
  /** Id of the build. */
  readonly ref: string;
  /** What the exporters returned, such as `containerimage.digest`. */
  readonly exporterResponse: Readonly<Record<string, string>>;
}

/** Runs a build in the daemon. Rejects as `ControlClient.solve` does. */
export async function solve(
  connection: RpcConnection,
  ref: string,
  request: SolveRequest,
  { signal }: RequestOptions,
): Promise<SolveResult> {
  const { pb } = await import("../../../proto/gen/build.js");
  const { Control } = await import("../../control/control.ts");
  const graph = (name: string, bytes: Uint8Array): pb.Definition => {
    try {
      return pb.Definition.decode(bytes);
    } catch (cause) {
      throw new OptionError(`option "${name}" must be an encoded graph (pb.Definition)`, {
        option: name,
        cause,
      });
    }
  };
  const exporters = (request.exporters ?? []).map(entry);
  const { ExporterResponse } = await new Control(connection).solve({
    Ref: ref,
    Session: request.session ?? "",
    Definition: request.definition ? graph("definition", request.definition) : null,
    Frontend: request.frontend ?? "",
    FrontendAttrs: { ...request.frontendAttrs },
    FrontendInputs: Object.fromEntries(
      Object.entries(request.frontendInputs ?? {}).map((
        [name, bytes],
      ) => [name, graph(`frontendInputs.${name}`, bytes)]),
    ),
    // Daemons before v0.13 support a single exporter, in these two fields.
    ExporterDeprecated: exporters[0]?.Type ?? "",
    ExporterAttrsDeprecated: { ...exporters[0]?.Attrs },
    Exporters: exporters,
    // Set even if empty: v0.17 to v0.21 crash without it (`control/control.go`).
    Cache: {
      Exports: (request.cacheExports ?? []).map(entry),
      Imports: (request.cacheImports ?? []).map(entry),
    },
    Entitlements: [...request.entitlements ?? []],
    Internal: request.internal ?? false,
  }, signal ? { signal } : {});
  return { ref, exporterResponse: ExporterResponse };
}

function entry({ type, attrs }: TypeAndAttrs): { Type: string; Attrs: Record<string, string> } {
  return { Type: type, Attrs: { ...attrs } };
}
