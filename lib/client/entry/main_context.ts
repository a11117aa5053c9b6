import { isGoTrue } from "../../internal/go/bool.ts";
import { maskAddress } from "../../internal/mask.ts";
import { git, http, type LocalOptions, scratch, type State } from "../../llb/mod.ts";
import { contentOf, HEAD_BYTES } from "../archive/format.ts";
import type { RequestOptions } from "../options/request.ts";
import type { Entry } from "./entry.ts";
import { gitContext } from "./git_context.ts";

/** Where the files of a build are. */
export interface MainContext {
  /** The context; undefined if it is a local tree. */
  readonly files: State | undefined;
  /** Name of the file that the context consists of; undefined if it is a tree. */
  readonly onlyFile: string | undefined;
}

/** Name of a file that is fetched from a server. */
const FETCHED = "context";

/** Finds the context of a build (`initContext` in `frontend/dockerui/context.go`). */
export async function mainContext(entry: Entry, options: RequestOptions): Promise<MainContext> {
  const { attributes, inputs } = entry;
  const address = attributes[attributes["contextkey"] ?? "context"] ?? "";
  const found = await remoteContext(entry, address, options) ??
    { files: inputs["context"], onlyFile: undefined };
  const directory = attributes["contextsubdir"];
  if (!found.files || !directory) return found;
  const files = scratch().copy(found.files, directory, "/", { copyDirContentsOnly: true });
  return { ...found, files };
}

async function remoteContext(
  { attributes, solve }: Entry,
  address: string,
  options: RequestOptions,
): Promise<MainContext | undefined> {
  const repository = gitContext(address);
  if (repository) {
    const keep = isGoTrue(attributes["build-arg:BUILDKIT_CONTEXT_KEEP_GIT_DIR"]);
    const files = git(repository.url, {
      ...repository.options,
      ...keep && { keepGitDir: true },
      name: `[internal] load git source ${maskAddress(address)}`,
    });
    return { files, onlyFile: undefined };
  }
  if (!/^https?:\/\//.test(address)) return undefined;
  const fetched = http(address, {
    filename: FETCHED,
    name: "[internal] load remote build context",
  });
  const result = await solve({ graph: fetched, ...options });
  const head = await result.readFile(FETCHED, { length: HEAD_BYTES, ...options });
  if (contentOf(head).kind !== "archive") return { files: fetched, onlyFile: FETCHED };
  const files = scratch().copy(fetched, `/${FETCHED}`, "/", { attemptUnpack: true });
  return { files, onlyFile: undefined };
}

/** Options for the context of a build. */
export interface ContextOptions
  extends RequestOptions, Pick<LocalOptions, "include" | "exclude" | "followPaths" | "name"> {
  /**
   * Leaves out what the ignore file of the context names, as a Dockerfile does; other patterns in
   * `exclude` come after those of the file.
   *
   * @default {true}
   */
  readonly ignoreFile?: boolean | undefined;
}
