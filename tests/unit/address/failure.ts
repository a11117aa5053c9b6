import assert from "node:assert/strict";
import { ConnectionError } from "../../../lib/errors.ts";

/** Returns the error with which an attempt to connect fails. */
export async function failure(trying: Promise<unknown>): Promise<ConnectionError> {
  const error = await trying.then(() => assert.fail("it connected"), (error) => error);
  assert(error instanceof ConnectionError, String(error));
  return error;
}
