/**
 * The inputs of a build: its contexts and its Dockerfile, as the frontend is told about them and as
 * the session offers them.
 */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { files } from "../../diffcopy/tree/memory.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import { isSymlink } from "../../diffcopy/wire/mode.ts";
import { unreadable } from "../../diffcopy/tree/unreadable.ts";
import { machineName } from "../../internal/environment.ts";
import { OptionError } from "../../errors.ts";
import { isMissing, readFailureReason } from "../../internal/fs_error.ts";
import { optionText } from "../../internal/option_text.ts";
import type { ContentStore } from "../../oci/store/store.ts";
import { newId } from "../../internal/new_id.ts";
import type { BuildOptions, BuildRequest } from "../options/build.ts";
import { contextName } from "../options/context_name.ts";
import { dockerfilePath, hasFrontend, isInTree } from "../frontend/frontend.ts";
import { isGraph, layoutOf } from "../options/graph.ts";
import { parseRemote } from "../options/remote.ts";

/** Frontend attributes, and what the daemon may then ask for. */
export interface Contexts {
  /** Attributes for the frontend. */
  readonly attributes: Record<string, string>;
  /** Trees, by the names under which the daemon asks for them. */
  readonly trees: Map<string, FileTree>;
  /** Archives, by the ids under which the daemon fetches them. */
  readonly uploads: Map<string, () => ReadableStream<Uint8Array>>;
  /** OCI layouts, by the names under which the daemon asks for them. */
  readonly stores: Map<string, ContentStore>;
  /** Tokens, by the names of the secrets under which the daemon asks for them. */
  readonly tokens: Record<string, string>;
}

/**
 * Prepares the inputs of the options. Rejects with {@linkcode OptionError} if the Dockerfile does
 * not exist.
 */
export async function prepareContexts(given: BuildRequest): Promise<Contexts> {
  const contexts: Contexts = {
    attributes: {},
    trees: new Map(),
    uploads: new Map(),
    stores: new Map(),
    tokens: {},
  };
  const options = given.run ? withMainContext(given) : given;
  for (const [id, path] of Object.entries(options.layouts ?? {})) {
    contexts.stores.set(`oci:${id}`, await layoutStore(path));
  }
  if (isGraph(options)) await addTrees(options, contexts);
  else if (!hasFrontend(options)) {
    await addMainContext(options, contexts);
    await addDockerfile(options, contexts);
  }
  for (const [name, tree] of Object.entries(options.locals ?? {})) contexts.trees.set(name, tree);
  if (isGraph(options)) return contexts;
  for (const [name, context] of Object.entries(options.contexts ?? {})) {
    await addNamedContext(contextName(name), context, contexts);
  }
  return contexts;
}

/** Returns the options with the context that graphs know as `context` as the main one. */
function withMainContext(options: BuildRequest): BuildRequest {
  const { context: named, ...contexts } = options.contexts ?? {};
  return named === undefined || options.context !== undefined
    ? options
    : { ...options, context: named, contexts };
}

/** Adds the trees and layouts of a graph, under their own names. */
async function addTrees(options: BuildOptions, { trees, stores }: Contexts): Promise<void> {
  const { context } = options as { context?: FileTree };
  for (const [name, given] of Object.entries({ ...context && { context }, ...options.contexts })) {
    const layout = layoutOf(given);
    if (layout === undefined) trees.set(name, given as FileTree);
    else stores.set(`oci:${name}`, await layoutStore(layout));
  }
}

async function addMainContext(
  { context, token }: BuildOptions,
  contexts: Contexts,
): Promise<void> {
  if (typeof context === "string") {
    const { url, host } = parseRemote(context);
    contexts.attributes["context"] = url;
    if (token) contexts.tokens[`GIT_AUTH_TOKEN.${host}`] = token;
  } else if (context instanceof ReadableStream) {
    const id = newId();
    const { archiveStream } = await import("../archive/stream.ts");
    contexts.uploads.set(id, () => archiveStream(context));
    // The daemon maps this host to the session (`source/http/transport.go`).
    contexts.attributes["context"] = `http://buildkit-session/${id}`;
  } else contexts.trees.set("context", context ?? files({}));
}

async function addDockerfile(options: BuildRequest, contexts: Contexts): Promise<void> {
  const { dockerfile, run } = options;
  const file = dockerfilePath(options);
  const tree = typeof dockerfile === "string"
    ? files({ [isInTree(file) ? file : "Dockerfile"]: dockerfile })
    : dockerfile ?? contexts.trees.get("context");
  if (!tree) return; // it is in a context that only the daemon can read
  const base = file.slice(file.lastIndexOf("/") + 1);
  const lower = file.slice(0, file.length - base.length) + base.toLowerCase();
  // A frontend of this process may do without a Dockerfile. Whatever else an attribute says is for
  // the frontend to judge.
  const isNeeded = !run && isInTree(file);
  if (isNeeded && !await contains(tree, file) && !await contains(tree, lower)) {
    const { otherDockerfiles } = await import("../missing/other_dockerfiles.ts");
    const [other, ...more] = await otherDockerfiles(tree);
    const advice = other === undefined
      ? `Name the Dockerfile with ${optionText("file")}, or the directory that contains it.`
      : `Name the Dockerfile with ${optionText("file")}: there is ${
        more.length === 0 ? other : `${[other, ...more.slice(0, -1)].join(", ")} and ${more.at(-1)}`
      }.`;
    throw new OptionError(`there is no ${file} in ${tree.name ?? "the given files"}`, {
      ...{ option: "file", advice },
    });
  }
  contexts.trees.set("dockerfile", tree);
  if (!contexts.trees.has("context")) contexts.attributes["dockerfilekey"] = "dockerfile";
}

/** Maximum number of symlinks to follow before a file counts as missing. */
const MAX_LINKS = 40;

/** Returns true if a tree contains a file. Follows symlinks in its path, as the frontend does. */
async function contains(tree: FileTree, file: string): Promise<boolean> {
  let left = file.split("/");
  let path = "";
  let next = "";
  try {
    for (let links = 0; left.length > 0;) {
      next = path === "" ? left[0]! : `${path}/${left[0]}`;
      left = left.slice(1);
      const isLink = isSymlink((await tree.lstat(next)).mode);
      if (!isLink || left.length === 0) {
        path = next;
        continue;
      }
      if (++links > MAX_LINKS) return false;
      const target = posix.join("/", path, await tree.readLink(next), ...left);
      left = target.slice(1).split("/");
      path = "";
    }
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return false;
    }
    throw unreadable(next, error);
  }
}

async function addNamedContext(
  name: string,
  context: FileTree | string,
  contexts: Contexts,
): Promise<void> {
  if (typeof context !== "string") {
    // These two names belong to the main context.
    const local = name === "context" || name === "dockerfile" ? `_${name}` : name;
    contexts.trees.set(local, context);
    contexts.attributes[`context:${name}`] = `local:${local}`;
    if (context.name) contexts.attributes[`sharedkey:localdir:${local}`] = digest(context.name);
  } else if (/^docker-image:\/\/./.test(context)) contexts.attributes[`context:${name}`] = context;
  else if (context.startsWith(LAYOUT)) {
    await addLayout(name, context.slice(LAYOUT.length), contexts);
  } else contexts.attributes[`context:${name}`] = parseRemote(context).url;
}

const LAYOUT = "oci-layout://";

/**
 * Adds an image in an OCI layout on this machine: the frontend needs its digest and the name of a
 * store, which is arbitrary.
 */
async function addLayout(name: string, location: string, contexts: Contexts): Promise<void> {
  const [, directory = "", reference = ""] =
    /^(.+?)(?:(?::|(?=@))([\w][\w.-]*(?:@\w+:[0-9a-f]+)?|@\w+:[0-9a-f]+))?$/.exec(location) ?? [];
  const { ContentStore, resolveLayout } = await import("../../oci/mod.ts");
  const digest = await resolveLayout(directory, reference.replace(/^@/, ""));
  const store = newId();
  contexts.stores.set(`oci:${store}`, new ContentStore(directory, { readOnly: true }));
  contexts.attributes[`context:${name}`] = `${LAYOUT}${store}@${digest}`;
}

/** Returns the store of a layout. Rejects with {@linkcode OptionError} if there is none. */
async function layoutStore(directory: string): Promise<ContentStore> {
  const { ContentStore } = await import("../../oci/mod.ts");
  try {
    await Deno.stat(`${directory}/blobs`);
  } catch (cause) {
    throw new OptionError(`cannot read the OCI layout ${directory}`, {
      detail: isMissing(cause) ? "it has no directory blobs" : readFailureReason(cause),
      option: "layouts",
      cause,
    });
  }
  return new ContentStore(directory, { readOnly: true });
}

/** Returns a digest of this machine's name and a text. */
function digest(text: string): string {
  return createHash("sha256").update(`${machineName()}:${text}`).digest("hex").slice(0, 32);
}
