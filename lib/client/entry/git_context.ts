import { OptionError } from "../../errors.ts";
import { goBool } from "../../internal/go/bool.ts";
import { maskAddress } from "../../internal/mask.ts";
import type { GitOptions } from "../../llb/mod.ts";
import { parseGitUrl } from "../../llb/text/git_url.ts";

/** A repository that a build takes its context from. */
export interface GitContext {
  /** Address without the part that says what of the repository is meant. */
  readonly url: string;
  /** What of it is meant. */
  readonly options: GitOptions;
}

/**
 * Reads the address of a repository with what of it is meant: `#REF:DIRECTORY`, or a query
 * (`frontend/dockerfile/dfgitutil/git_ref.go`). Returns undefined for the address of something else.
 * Throws `OptionError` for a query that means nothing.
 */
export function gitContext(address: string): GitContext | undefined {
  if (!isRepository(address)) return undefined;
  const [, url = "", query = "", fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(
    address,
  )!;
  const [ref, ...directory] = fragment.split(":");
  const options: Record<string, string | boolean | undefined> = {
    ref: ref || undefined,
    subdir: directory.join(":") || undefined,
  };
  for (const [name, value] of new URLSearchParams(query)) {
    const set = FIELDS.get(name)?.(value);
    for (const [option, value] of Object.entries(set ?? refused(address, name))) {
      if (options[option] !== undefined && options[option] !== value) refused(address, name);
      options[option] = value;
    }
  }
  return { url, options };
}

/** Returns true for an address that a daemon takes for one of a repository. */
function isRepository(address: string): boolean {
  const url = parseGitUrl(address);
  if (!url || /^\.{1,2}\//.test(address)) return false;
  if (!/^https?$/.test(url.scheme)) return true;
  return /^https?:/i.test(address) ? url.path.endsWith(".git") : address.startsWith("github.com/");
}

type Field = (value: string) => Record<string, string | boolean> | undefined;

/** Returns what reads a field that is true if it has no value. */
function flag(set: (value: boolean) => Record<string, boolean>): Field {
  return (text) => {
    const value = text === "" ? true : goBool(text);
    return value === undefined ? undefined : set(value);
  };
}

/** Returns what reads a field with a name below a prefix. */
function ref(prefix: string): Field {
  return (name) => name ? { ref: name.startsWith(prefix) ? name : `${prefix}${name}` } : undefined;
}

/** Returns what reads a field with a text. */
function text(option: string): Field {
  return (value) => value ? { [option]: value } : undefined;
}

/** Fields of a query, with the options that they set. */
const FIELDS: ReadonlyMap<string, Field> = new Map(Object.entries({
  ref: text("ref"),
  tag: ref("refs/tags/"),
  branch: ref("refs/heads/"),
  subdir: text("subdir"),
  checksum: text("checksum"),
  commit: text("checksum"),
  "keep-git-dir": flag((keepGitDir) => ({ keepGitDir })),
  submodules: flag((wanted) => ({ skipSubmodules: !wanted })),
  "fetch-by-commit": flag((fetchByCommit) => ({ fetchByCommit })),
  mtime: (mtime) => /^(?:checkout|commit)$/.test(mtime) ? { mtime } : undefined,
}));

function refused(address: string, field: string): never {
  throw new OptionError(`cannot read the address of the context ${maskAddress(address)}`, {
    option: "context",
    detail: `the field ${JSON.stringify(field)} of its query is unknown, or has no valid value`,
  });
}
