import type { SecretSource, SshSource } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { attributes, boolean, fields } from "./csv.ts";

/**
 * Parses the values of `--secret`: `id=ID[,type=file|env][,src=FILE][,env=NAME]`. If only the id is
 * given, the secret is the environment variable of that name if it is set, else the file of that
 * name. `isSet` checks a variable. Throws {@linkcode OptionError} for an invalid value.
 */
export function secrets(
  texts: readonly string[] = [],
  isSet: (name: string) => boolean = (name) => Deno.env.has(name),
): Record<string, SecretSource> {
  const sources: Record<string, SecretSource> = {};
  for (const text of texts) {
    const { id, type, src, source = src, env, ...rest } = attributes("--secret", text);
    const fail = (why: string): OptionError =>
      new OptionError(`the option --secret ${text} can't be used: ${why}`, {
        advice: "Write id=ID,src=FILE or id=ID,env=NAME.",
      });
    const [unknown] = Object.keys(rest);
    if (unknown) throw fail(`${unknown} isn't known`);
    if (!id) throw fail("it has no id");
    if (id in sources) throw fail(`there are two secrets ${id}`);
    if (type !== undefined && type !== "file" && type !== "env") throw fail(`type is ${type}`);
    if (source !== undefined && env !== undefined) throw fail("it has both src and env");
    const name = env ?? (type === "env" ? source ?? id : undefined);
    if (name !== undefined) sources[id] = { env: name };
    else if (source !== undefined || type === "file") sources[id] = { file: source ?? id };
    else sources[id] = isSet(id) ? { env: id } : { file: id };
  }
  return sources;
}

/**
 * Parses the values of `--ssh`: `default`, `ID`, `ID=SOCKET` or `ID=KEY[,KEY…]`; `,raw=true`
 * follows a socket that does not belong to an SSH agent. Throws {@linkcode OptionError} for an
 * invalid value.
 */
export function ssh(texts: readonly string[] = []): Record<string, SshSource> {
  const sources: Record<string, SshSource> = {};
  for (const text of texts) {
    const at = text.indexOf("=");
    const id = (at < 0 ? text : text.slice(0, at)) || "default";
    const fail = (why: string): OptionError =>
      new OptionError(`the option --ssh ${text} can't be used: ${why}`);
    if (id in sources) throw fail(`there are two agents ${id}`);
    const paths: string[] = [];
    let raw = false;
    for (const field of at < 0 ? [] : fields("--ssh", text.slice(at + 1))) {
      const [, value] = /^raw=(.*)$/.exec(field) ?? [];
      if (value !== undefined) raw = boolean("--ssh raw", value);
      else paths.push(field);
    }
    sources[id] = agent(paths, raw, fail);
  }
  return sources;
}

/** Returns the source for the paths of one value of `--ssh`. */
function agent(
  paths: readonly string[],
  raw: boolean,
  fail: (why: string) => OptionError,
): SshSource {
  const [first] = paths;
  if (first === undefined) return raw ? { raw } : {};
  let sockets = 0;
  for (const path of paths) {
    try {
      if (Deno.statSync(path).isSocket) sockets++;
    } catch {
      throw fail(`there is no ${path}`);
    }
  }
  if (sockets === 0) {
    if (raw) throw fail("raw is for a socket");
    return { keys: [...paths] };
  }
  if (paths.length > 1) throw fail("a socket stands alone");
  return raw ? { socket: first, raw } : { socket: first };
}
