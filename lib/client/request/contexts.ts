/**
 * What a build is made of: its contexts and its Dockerfile, as the frontend is told of them and as the session offers
 * them.
 */
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { files, type FileTree, isSymlink } from "../../diffcopy/mod.ts";
import { OptionError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";
import { ContentStore, resolveLayout } from "../../oci/mod.ts";
import { newId } from "../../session/mod.ts";
import type { BuildOptions } from "../options/build.ts";
import { parseRemote } from "../options/remote.ts";

/** What the frontend is told, and what the daemon may then ask for. */
export interface Contexts {
  /** Attributes for the frontend. */
  readonly attributes: Record<string, string>;
  /** Trees by the names that it asks for them by. */
  readonly trees: Map<string, FileTree>;
  /** Archives by the ids that it fetches them by. */
  readonly uploads: Map<string, () => ReadableStream<Uint8Array>>;
  /** OCI layouts by the names that it asks for them by. */
  readonly stores: Map<string, ContentStore>;
  /** Tokens by the names of the secrets that it asks for them by. */
  readonly tokens: Record<string, string>;
}

/** The inputs that the options name. Rejects with {@linkcode OptionError} where the Dockerfile isn't there. */
export async function prepareContexts(options: BuildOptions): Promise<Contexts> {
  const found: Contexts = {
    attributes: {},
    trees: new Map(),
    uploads: new Map(),
    stores: new Map(),
    tokens: {},
  };
  mainContext(options, found);
  await dockerfile(options, found);
  for (const [name, context] of Object.entries(options.contexts ?? {})) {
    await namedContext(familiar(name), context, found);
  }
  return found;
}

function mainContext({ context, token }: BuildOptions, found: Contexts): void {
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

async function dockerfile(options: BuildOptions, found: Contexts): Promise<void> {
  const { dockerfile, file = "Dockerfile" } = options;
  const tree = typeof dockerfile === "string"
    ? files({ [file]: dockerfile })
    : dockerfile ?? found.trees.get("context");
  if (!tree) return; // it's in a context that only the daemon sees
  const base = file.slice(file.lastIndexOf("/") + 1);
  const lower = file.slice(0, file.length - base.length) + base.toLowerCase();
  if (!await has(tree, file) && !await has(tree, lower)) {
    throw new OptionError(`there is no ${file} in ${tree.name ?? "the files that were given"}`, {
      option: "file",
      advice: `Name the Dockerfile with ${optionText("file")}, or the directory that has it.`,
    });
  }
  found.trees.set("dockerfile", tree);
  if (!found.trees.has("context")) found.attributes["dockerfilekey"] = "dockerfile";
}

/** Symlinks on the way to a file before it counts as missing. */
const MAX_LINKS = 40;

/** Returns true if a tree has a file, also behind symlinks in its path, which the frontend follows. */
async function has(tree: FileTree, file: string): Promise<boolean> {
  let left = file.split("/");
  let path = "";
  try {
    for (let links = 0; left.length > 0;) {
      const next = path === "" ? left[0]! : `${path}/${left[0]}`;
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
    throw error;
  }
}

async function namedContext(
  name: string,
  context: FileTree | string,
  found: Contexts,
): Promise<void> {
  if (typeof context !== "string") {
    // These two names are the main context's own.
    const local = name === "context" || name === "dockerfile" ? `_${name}` : name;
    found.trees.set(local, context);
    found.attributes[`context:${name}`] = `local:${local}`;
    if (context.name) found.attributes[`sharedkey:localdir:${local}`] = digest(context.name);
  } else if (/^docker-image:\/\/./.test(context)) found.attributes[`context:${name}`] = context;
  else if (context.startsWith(LAYOUT)) await layout(name, context.slice(LAYOUT.length), found);
  else found.attributes[`context:${name}`] = parseRemote(context).url;
}

const LAYOUT = "oci-layout://";

/** An image in a layout of this machine: the frontend wants its digest, and a store of any name. */
async function layout(name: string, where: string, found: Contexts): Promise<void> {
  const [, folder = "", reference = ""] =
    /^(.+?)(?:(?::|(?=@))([\w][\w.-]*(?:@\w+:[0-9a-f]+)?|@\w+:[0-9a-f]+))?$/.exec(where) ?? [];
  const digest = await resolveLayout(folder, reference.replace(/^@/, ""));
  const store = newId();
  found.stores.set(`oci:${store}`, new ContentStore(folder, { readOnly: true }));
  found.attributes[`context:${name}`] = `${LAYOUT}${store}@${digest}`;
}

/** An image's name in its short form, by which the frontend looks contexts up. */
function familiar(name: string): string {
  return name.replace(/^(?:docker\.io\/)?(?:library\/)?/, "").replace(/:latest$/, "");
}

function digest(text: string): string {
  return createHash("sha256").update(`${Deno.hostname()}:${text}`).digest("hex").slice(0, 32);
}
