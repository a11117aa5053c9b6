import { OptionError } from "../../errors.ts";
import type { OpOptions } from "../graph/options.ts";
import type { State } from "../graph/state.ts";
import { goJson } from "../text/go_json.ts";
import { Attributes, source } from "./source.ts";

/** Options for {@linkcode local}. */
export interface LocalOptions extends OpOptions {
  /** Patterns of files that are sent, of which one must match. */
  readonly include?: readonly string[] | undefined;
  /** Patterns of files that are not sent, as in `.dockerignore`. */
  readonly exclude?: readonly string[] | undefined;
  /** Paths that are sent with the targets of their symlinks. */
  readonly followPaths?: readonly string[] | undefined;
  /** Text by which the daemon tells trees apart that it has copies of. */
  readonly sharedKeyHint?: string | undefined;
  /** What tells that a file has changed: nothing (every file is sent), or its metadata. */
  readonly differ?: "none" | "metadata" | undefined;
  /** Fails if the daemon cannot compare files in this way. */
  readonly differRequired?: boolean | undefined;
  /** Sends only the metadata of files; a list names files that are sent as a whole. */
  readonly metadataOnly?: boolean | readonly string[] | undefined;
  /** Id of the session that has the tree; without one, it is that of the build. */
  readonly sessionId?: string | undefined;
  /**
   * Id that keeps the operation apart from the same one of other builds.
   *
   * @default {that of the graph}
   */
  readonly uniqueId?: string | undefined;
}

/** Returns the files of a tree that the client offers under a name, such as `context`. */
export function local(name: string, options: LocalOptions = {}): State {
  if (name === "") throw new OptionError('option "name" of a local tree must not be empty');
  const { include, exclude, followPaths, sharedKeyHint, differ, metadataOnly = false } = options;
  const attributes = new Attributes()
    .set("local.session", options.sessionId, "source.local.sessionid")
    .set("local.includepattern", listOf(include), "source.local.includepatterns")
    .set("local.followpaths", listOf(followPaths), "source.local.followpaths")
    .set("local.excludepatterns", listOf(exclude), "source.local.excludepatterns")
    .set("local.sharedkeyhint", sharedKeyHint, "source.local.sharedkeyhint")
    .set("local.differ", differ, ...options.differRequired ? ["source.local.differ"] : []);
  if (metadataOnly !== false) {
    attributes.set("local.metadatatransfer", "true", "source.local.metadatatransfer");
    if (metadataOnly !== true) {
      attributes.set("local.metadatatransferexclude", listOf(metadataOnly));
    }
  }
  attributes.need("source.local");
  return source(`local://${name}`, attributes, options, options.uniqueId);
}

function listOf(texts: readonly string[] | undefined): string | undefined {
  return texts && texts.length > 0 ? goJson(texts) : undefined;
}
