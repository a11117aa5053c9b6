import type { google } from "../../../proto/gen/frontend.js";
import { BkitError, CancelledError, RpcError } from "../../errors.ts";
import { Status } from "../../rpc/codes.ts";
import { originOf } from "../failure/origin.ts";

/** Number of errors behind an error that are looked at. */
const MAX_CAUSES = 20;

/**
 * Returns the error with which a frontend ends a build, for the daemon: its message, and what the
 * daemon itself has said of the failure behind it, so that the client learns of the step.
 */
export function statusOf(error: unknown): google.rpc.IStatus {
  const origin = originOf(error) ?? error;
  const known = daemonErrorBehind(origin);
  const details = known?.details.map(({ typeUrl, value }) => ({ type_url: typeUrl, value })) ?? [];
  const code = error instanceof CancelledError ? Status.CANCELLED : known?.status ?? Status.UNKNOWN;
  return { code, message: messageOf(origin), details };
}

function messageOf(error: unknown): string {
  if (error instanceof RpcError) return error.message;
  if (error instanceof BkitError) return error.shortMessage;
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text || "the frontend has failed without a reason";
}

/** Returns the daemon's error that is the error, or that has caused it. */
function daemonErrorBehind(error: unknown): RpcError | undefined {
  let here = error;
  for (let i = 0; i < MAX_CAUSES && typeof here === "object" && here !== null; i++) {
    const found = here instanceof RpcError ? here : originOf(here);
    if (found) return found;
    here = (here as { cause?: unknown }).cause;
  }
  return undefined;
}
