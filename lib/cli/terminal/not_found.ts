import { RpcError } from "../../errors.ts";

/** Status of gRPC for what does not exist. */
const NOT_FOUND = 5;

/** Returns true if an error of the daemon says that something does not exist. */
export function isNotFound(error: unknown): boolean {
  return error instanceof RpcError && error.status === NOT_FOUND;
}
