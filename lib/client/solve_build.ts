/** The second step of an attempt: the daemon builds, or answers a question about the Dockerfile. */
import type { ProgressEvent } from "../progress/mod.ts";
import type { BkitError } from "../errors.ts";
import type { RpcConnection } from "../rpc/client.ts";
import type { Daemon } from "./connect/daemon.ts";
import type { Solved } from "./finish.ts";
import { withStatus } from "./follow_status.ts";
import { attestation } from "./options/attestation.ts";
import type { BuildRequest } from "./options/build.ts";
import { requestOf } from "./frontend/frontend.ts";
import { isGraph } from "./options/graph.ts";
import type { Prepared } from "./prepare.ts";
import { solve } from "./calls/solve.ts";

/**
 * Runs the build in the daemon, and reports its progress. The sessions are released when the daemon
 * has answered.
 */
export async function solveBuild(
  connection: RpcConnection,
  daemon: Daemon,
  { store, held, request, exported, ...prepared }: Prepared,
  options: BuildRequest,
  report: (event: ProgressEvent) => void,
  explain: (error: unknown) => Promise<BkitError>,
  signal: AbortSignal,
): Promise<Solved> {
  const question = requestOf(options);
  const { ref } = request;
  const answer = await withStatus(
    connection,
    held,
    ref,
    report,
    async () => {
      if (options.run || isGraph(options)) {
        const { runFrontend } = await import("./gateway/run.ts");
        const response = await runFrontend(connection, {
          ...prepared,
          ...{
            options,
            request,
            report,
            explain,
            open: () => daemon.open(signal.aborted ? undefined : signal),
          },
          expect: exported.expect,
        }, signal);
        return { response: response ?? {}, call: undefined, discarded: response === undefined };
      }
      if (question === undefined) {
        return { response: await solve(connection, request, signal), call: undefined };
      }
      const { call } = await import("./calls/gateway.ts");
      return { response: {}, call: await call(connection, question, request, signal) };
    },
    signal,
    undefined,
    options.rawStatus,
  );
  signal.throwIfAborted(); // it may have ended the reports, not only the build
  if (attestation("provenance", options.provenance) === undefined) {
    return { ref, store, ...answer, provenance: undefined };
  }
  const { provenance } = await import("./calls/history.ts");
  return { ref, store, ...answer, provenance: await provenance(connection, ref, signal) };
}
