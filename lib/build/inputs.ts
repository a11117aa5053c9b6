/**
 * What a build is made of: its contexts and its Dockerfile, as the frontend is told of them and as the session offers
 * them.
 */
import { createHash } from "node:crypto";
import { files, type FileTree } from "../diffcopy/mod.ts";
import { OptionError } from "../errors.ts";
import { newId } from "../session/mod.ts";
import type { BuildOptions } from "./options.ts";
import { parseRemote } from "./remote.ts";

/** What the frontend is told, and what the daemon may then ask for. */
export interface Inputs {
  /** Attributes for the frontend. */
  readonly attributes: Record<string, string>;
  /** Trees by the names that it asks for them by. */
  readonly trees: Map<string, FileTree>;
  /** Archives by the ids that it fetches them by. */
  readonly uploads: Map<string, () => ReadableStream<Uint8Array>>;
  /** Folders of OCI layouts by the names of their stores. */
  readonly layouts: Map<string, string>;
  /** Tokens by the names of the secrets that it asks for them by. */
  readonly tokens: Record<string, string>;
}

/** The inputs that the options name. Rejects with {@linkcode OptionError} where the Dockerfile isn't there. */
export async function inputs(options: BuildOptions): Promise<Inputs> {
  const found: Inputs = {
    attributes: {},
    trees: new Map(),
    uploads: new Map(),
    layouts: new Map(),
    tokens: {},
  };
  mainContext(options, found);
  await dockerfile(options, found);
  for (const [name, context] of Object.entries(options.contexts ?? {})) {
    namedContext(familiar(name), context, found);
  }
  return found;
}

function mainContext({ context, token }: BuildOptions, found: Inputs): void {
  if (typeof context === "string") {
    const { url, host } = parseRemote(context);
    found.attributes["context"] = url;
    if (token) found.tokens[`GIT_AUTH_TOKEN.${host}`] = token;
  } else if (context instanceof ReadableStream) {
    const id = newId();
    found.uploads.set(id, () => context);
    // The daemon knows this host as the session (`source/http/transport.go`).
    found.attributes["context"] = `http://buildkit-session/${id}`;
  } else found.trees.set("context", context ?? files({}));
}

async function dockerfile(options: BuildOptions, found: Inputs): Promise<void> {
  const { dockerfile, file = "Dockerfile" } = options;
  const tree = typeof dockerfile === "string"
    ? files({ [file]: dockerfile })
    : dockerfile ?? found.trees.get("context");
  if (!tree) return; // it's in a context that only the daemon sees
  const base = file.slice(file.lastIndexOf("/") + 1);
  const lower = file.slice(0, file.length - base.length) + base.toLowerCase();
  if (!await has(tree, file) && !await has(tree, lower)) {
    throw new OptionError(`there is no ${file} in ${tree.name ?? "the files that were given"}`, {
      advice: "Name the Dockerfile with -f (in code: dockerfile, file), or the folder that has it.",
    });
  }
  found.trees.set("dockerfile", tree);
  if (!found.trees.has("context")) found.attributes["dockerfilekey"] = "dockerfile";
}

async function has(tree: FileTree, path: string): Promise<boolean> {
  try {
    await tree.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return false;
    }
    throw error;
  }
}

function namedContext(name: string, context: FileTree | string, found: Inputs): void {
  if (typeof context !== "string") {
    // These two names are the main context's own.
    const local = name === "context" || name === "dockerfile" ? `_${name}` : name;
    found.trees.set(local, context);
    found.attributes[`context:${name}`] = `local:${local}`;
    if (context.name) found.attributes[`sharedkey:localdir:${local}`] = digest(context.name);
  } else if (/^docker-image:\/\/./.test(context)) found.attributes[`context:${name}`] = context;
  else found.attributes[`context:${name}`] = parseRemote(context).url;
}

/** An image's name in its short form, by which the frontend looks contexts up. */
function familiar(name: string): string {
  return name.replace(/^(?:docker\.io\/)?(?:library\/)?/, "").replace(/:latest$/, "");
}

function digest(text: string): string {
  return createHash("sha256").update(`${Deno.hostname()}:${text}`).digest("hex").slice(0, 32);
}
