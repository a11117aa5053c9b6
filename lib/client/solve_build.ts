/** The second step of an attempt: the daemon builds, or answers a question about the Dockerfile. */
import type { ProgressEvent } from "../progress/mod.ts";
import type { RpcConnection } from "../rpc/client.ts";
import type { call } from "./calls/gateway.ts";
import type { provenance } from "./calls/history.ts";
import type { Solved } from "./finish.ts";
import type { CallAnswer } from "./options/result.ts";
import { withStatus } from "./follow_status.ts";
import { attestation } from "./options/attestation.ts";
import type { BuildOptions } from "./options/build.ts";
import type { Prepared } from "./prepare.ts";
import { solve } from "./calls/solve.ts";

/**
 * Runs the build in the daemon, and reports its progress. The sessions are released when the daemon
 * has answered.
 */
export async function solveBuild(
  connection: RpcConnection,
  { store, held, request }: Prepared,
  options: BuildOptions,
  report: (event: ProgressEvent) => void,
  signal: AbortSignal,
): Promise<Solved> {
  const { call: question } = options;
  const { ref } = request;
  const answer = await withStatus(
    connection,
    held,
    ref,
    report,
    async () =>
      question
        ? { response: {}, call: await ask(connection, question, request, signal) }
        : { response: await solve(connection, request, signal), call: undefined },
    signal,
  );
  signal.throwIfAborted(); // it may have ended the reports, not only the build
  const wanted = attestation("provenance", options.provenance) !== undefined;
  const recorded = wanted ? await recordOf(connection, ref, signal) : undefined;
  return { ref, store, ...answer, provenance: recorded };
}

/** Asks a question about the Dockerfile, as few builds do. */
async function ask(...args: Parameters<typeof call>): Promise<CallAnswer> {
  return await (await import("./calls/gateway.ts")).call(...args);
}

/** Reads the provenance that the daemon recorded, as few builds do. */
async function recordOf(...args: Parameters<typeof provenance>): ReturnType<typeof provenance> {
  return await (await import("./calls/history.ts")).provenance(...args);
}
