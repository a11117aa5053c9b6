import { RpcError } from "../../errors.ts";
import { local, type LocalOptions, type State, type StateData } from "../../llb/mod.ts";
import { Status } from "../../rpc/codes.ts";
import type { RequestOptions } from "../options/request.ts";

/** What files are read from. */
export interface EntryFiles {
  /** Reads a file, or as much of its beginning. */
  readFile(
    path: string,
    options?: RequestOptions & { length?: number | undefined },
  ): Promise<Uint8Array>;
}

/** What a frontend is told of the build. */
export interface Entry {
  /** Attributes, such as `filename`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Graphs that the build was given, by name. */
  readonly inputs: Readonly<Record<string, State>>;
  /** Id of the session that has the local trees. */
  readonly session: string | undefined;
  /** Solves a graph. */
  readonly solve: (request: RequestOptions & { graph: StateData }) => Promise<EntryFiles>;
}

/** Returns a local tree of the build, which another build of the same client may offer. */
export function entryTree(
  { attributes, session }: Entry,
  name: string,
  options: LocalOptions,
): State {
  return local(name, {
    sessionId: attributes[`local-sessionid:${name}`] ?? (session || undefined),
    sharedKeyHint: name,
    ...options,
  });
}

/** Reads a file; returns undefined if there is none. */
export async function readIfAny(
  files: EntryFiles,
  path: string,
  options: RequestOptions,
): Promise<Uint8Array | undefined> {
  try {
    return await files.readFile(path, options);
  } catch (error) {
    if (error instanceof RpcError && error.status === Status.NOT_FOUND) return undefined;
    throw error;
  }
}
