import { RpcError } from "../../errors.ts";
import { Status } from "../../rpc/codes.ts";

/** Returns true for the answer of a daemon that does not have what it was asked for. */
export function isNotFound(error: unknown): boolean {
  return error instanceof RpcError && error.status === Status.NOT_FOUND;
}
