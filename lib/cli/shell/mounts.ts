import type { ContainerMount } from "../../client/gateway/mod.ts";
import { directory } from "../../diffcopy/tree/directory.ts";
import type { FileTree } from "../../diffcopy/tree/tree.ts";
import type { OptionError } from "../../errors.ts";
import { bind, cache, image, local, secret, ssh, tmpfs } from "../../llb/mod.ts";
import { fields } from "../flags/csv.ts";
import { invalidFlag } from "../flags/invalid_flag.ts";
import { size } from "../flags/values.ts";

/** What the values of `--mount` stand for. */
export interface Mounts {
  /** Directories of this machine, by the names under which the daemon asks for them. */
  readonly locals: Readonly<Record<string, FileTree>>;
  /** The mounts by their paths. */
  readonly mounts: Readonly<Record<string, ContainerMount>>;
  /** Variables that programs need to use them. */
  readonly env: Readonly<Record<string, string>>;
}

/** Keys that each type knows, besides `type` and `target`. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  bind: ["source", "from", "readonly"],
  cache: ["id", "sharing"],
  tmpfs: ["size"],
  secret: ["id", "mode", "uid", "gid"],
  ssh: ["id", "mode", "uid", "gid"],
};

/** Other names of keys, as in `RUN --mount`. */
const ALIASES: Readonly<Record<string, string>> = {
  ...{ dst: "target", destination: "target", src: "source", ro: "readonly" },
};

/**
 * Parses the values of `--mount`, in the form of `RUN --mount` in a Dockerfile; the source of a bind
 * mount is a directory of this machine, or a path in the image that `from` names. Throws
 * `OptionError` for an invalid value.
 */
export function parseMounts(texts: readonly string[] = []): Mounts {
  const locals: Record<string, FileTree> = {};
  const mounts: Record<string, ContainerMount> = {};
  const env: Record<string, string> = {};
  for (const text of texts) {
    const found = keysOf(text);
    const { type, id = type === "ssh" ? "default" : "" } = found;
    const invalid = (must: string): OptionError => invalidFlag("--mount", must, text);
    if ((type === "secret") && !id) throw invalid("have the id of a secret");
    const target = found["target"] ?? { secret: `/run/secrets/${id}`, ssh: SSH_SOCKET }[type] ?? "";
    if (!/^\/+[^/]/.test(target)) throw invalid("have an absolute path as its target");
    if (target in mounts) throw invalid("not have the target of another one");
    switch (type) {
      case "bind": {
        const { from, source = from === undefined ? "" : "/" } = found;
        if (source === "") throw invalid("have a source: a directory of this machine");
        const readonly = found["readonly"] === "true";
        if (from !== undefined) mounts[target] = bind(image(from), { path: source, readonly });
        else {
          const name = `bkit-mount-${Object.keys(locals).length}`;
          locals[name] = directory(source);
          mounts[target] = bind(local(name), { readonly });
        }
        break;
      }
      case "cache": {
        const sharing = found["sharing"] ?? "shared";
        if (!isSharing(sharing)) throw invalid("be shared, private or locked");
        // The frontend of Dockerfiles has a namespace before the id, which is empty.
        mounts[target] = cache(`/${id || target}`, { sharing });
        break;
      }
      case "tmpfs":
        mounts[target] = tmpfs({
          size: found["size"] ? size("--mount", found["size"]) : undefined,
        });
        break;
      case "secret":
        mounts[target] = secret(id, owner(found, invalid));
        break;
      case "ssh":
        mounts[target] = ssh(id, owner(found, invalid));
        env["SSH_AUTH_SOCK"] ??= target;
        break;
    }
  }
  return { locals, mounts, env };
}

/** Where the socket of an SSH agent is, unless there is a target (`frontend/dockerfile`). */
const SSH_SOCKET = "/run/buildkit/ssh_agent.0";

function isSharing(text: string): text is "shared" | "private" | "locked" {
  return ["shared", "private", "locked"].includes(text);
}

/** Returns the keys of a value, with their own names. Throws `OptionError` for an unknown one. */
function keysOf(text: string): Record<string, string> & { readonly type: string } {
  const given = fields("--mount", text).map((field) => {
    const at = field.indexOf("=");
    const key = (at < 0 ? field : field.slice(0, at)).trim().toLowerCase();
    return [ALIASES[key] ?? key, at < 0 ? "true" : field.slice(at + 1)] as const;
  });
  const found = { type: "bind", ...Object.fromEntries(given) };
  const known = KEYS[found.type];
  if (!known) throw invalidFlag("--mount", `have one of the types ${Object.keys(KEYS)}`, text);
  for (const [key] of given) {
    if (key === "type" || key === "target" || known.includes(key)) continue;
    throw invalidFlag("--mount", `not have the key ${key} with the type ${found.type}`, text);
  }
  return found;
}

function owner(
  { mode, uid, gid }: Readonly<Record<string, string>>,
  invalid: (must: string) => OptionError,
): { mode?: number; uid?: number; gid?: number } {
  const number = (text: string, base: number): number => {
    const value = /^\d+$/.test(text) ? parseInt(text, base) : NaN;
    if (!Number.isSafeInteger(value)) throw invalid("have numbers as mode, uid and gid");
    return value;
  };
  return {
    ...mode === undefined ? {} : { mode: number(mode, 8) },
    ...uid === undefined ? {} : { uid: number(uid, 10) },
    ...gid === undefined ? {} : { gid: number(gid, 10) },
  };
}
