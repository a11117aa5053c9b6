import { moby } from "../../proto/gen/control.js";
import type { RpcConnection } from "../rpc/client.ts";
import type { Exporter } from "./exporter.ts";

/** What a Solve is asked for. */
export interface SolveOptions {
  /** The build's id, chosen here. */
  readonly ref: string;
  /** The session's id. */
  readonly session: string;
  /** The frontend's attributes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What becomes of the result. */
  readonly exporters: readonly Exporter[];
}

/** Runs a build in the daemon, and returns what its exporters answered. */
export async function solve(
  connection: RpcConnection,
  options: SolveOptions,
  signal: AbortSignal,
): Promise<Record<string, string>> {
  const { SolveRequest, SolveResponse } = moby.buildkit.v1;
  const [first] = options.exporters;
  const request = SolveRequest.encode({
    Ref: options.ref,
    Session: options.session,
    Frontend: "dockerfile.v0",
    FrontendAttrs: { ...options.attributes },
    // Daemons before v0.13 know a single exporter, in these two fields.
    ExporterDeprecated: first?.type ?? "",
    ExporterAttrsDeprecated: { ...first?.attrs },
    Exporters: options.exporters.map(({ type, attrs }) => ({ Type: type, Attrs: { ...attrs } })),
    // Empty, but there: v0.17 to v0.21 crash without it (`control/control.go`).
    Cache: {},
  }).finish();
  const answer = await connection.unary("/moby.buildkit.v1.Control/Solve", request, { signal });
  return SolveResponse.decode(answer).ExporterResponse ?? {};
}
