import type { pb } from "../../../proto/gen/frontend.js";
import type { Gateway as Calls } from "../../control/gateway.ts";
import { type BkitError, RpcError } from "../../errors.ts";
import type { Definition, Platform, StateData } from "../../llb/mod.ts";
import { failureDetails } from "../failure/details.ts";
import { isMissingFile } from "../failure/daemon_text.ts";
import { remember } from "../failure/origin.ts";
import { Status } from "../../rpc/codes.ts";
import type { Capabilities } from "./capabilities.ts";

/** What the parts of the gateway of a build share. */
export interface Core {
  /** Calls of the gateway. */
  readonly calls: Calls;
  /** What the daemon is capable of. */
  readonly capabilities: Capabilities;
  /** Platform of what is built, unless a call says another one. */
  readonly platform: Platform;
  /** Encodes and decodes definitions. */
  readonly codec: typeof pb.Definition;
  /** The same calls, which also work when the build is being cancelled. */
  readonly cleanup: Calls;
  /** What must be released before the build ends. */
  readonly opened: Set<AsyncDisposable>;
  /** Solves a graph. */
  readonly solve: (graph: StateData, platform: Platform) => Promise<{ readonly id: string }>;
  /** Returns the error of a build for what the daemon says of a failure. */
  readonly explain: (error: unknown) => Promise<BkitError>;
}

/** A result in the daemon, without the methods of a reference. */
export interface RefData {
  /** Id in the daemon; empty for an empty file system. */
  readonly id: string;
  /** What makes it; undefined if the daemon did not tell. */
  readonly definition: (() => Definition) | undefined;
  /** Configuration of the image as JSON; undefined if there is none. */
  readonly config: Uint8Array | undefined;
}

/** Makes a call that may run steps; an error that the daemon reports becomes that of a build. */
export async function solving<T>({ explain }: Core, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw await explained(error, explain);
  }
}

async function explained(error: unknown, explain: Core["explain"]): Promise<unknown> {
  if (!(error instanceof RpcError)) return error;
  const known = await explain(error);
  return known === error ? error : remember(known, error);
}

/**
 * Makes a call that looks at files. An error has what was tried in its message, and the status
 * NOT_FOUND if there is no such file; that of a step that failed becomes that of a build.
 */
export async function looking<T>(
  { explain }: Core,
  action: string,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    if (failureDetails(error).vertex !== undefined) throw await explained(error, explain);
    throw fileError(error, action);
  }
}

/** Returns an error about a file with what was tried. */
export function fileError(error: RpcError, action: string): RpcError {
  const { method, details, detail } = error;
  const status = isMissingFile(error) ? Status.NOT_FOUND : error.status;
  return new RpcError(status, `cannot ${action}`, { detail, method, details, cause: error });
}

/** Returns the error for a file that an empty file system does not have. */
export function missingFile(action: string): RpcError {
  return new RpcError(Status.NOT_FOUND, `cannot ${action}`, { detail: "there are no files" });
}

/** Releases what a frontend has not released. Never rejects. */
export async function settle(opened: ReadonlySet<AsyncDisposable>): Promise<void> {
  await Promise.allSettled([...opened].map((one) => one[Symbol.asyncDispose]()));
}
