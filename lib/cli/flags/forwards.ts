import type { SecretSource, SshSource } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { attributes, boolean, fields } from "./csv.ts";

/**
 * The secrets that `--secret` names: `id=ID[,type=file|env][,src=FILE][,env=NAME]`. With neither it's the variable of
 * that name where it's set, else the file of that name. Throws {@linkcode OptionError} for what isn't one.
 */
export function secrets(
  texts: readonly string[] = [],
  isSet: (name: string) => boolean = (name) => Deno.env.has(name),
): Record<string, SecretSource> {
  const found: Record<string, SecretSource> = {};
  for (const text of texts) {
    const { id, type, src, source = src, env, ...rest } = attributes("--secret", text);
    const fail = (why: string): OptionError =>
      new OptionError(`the option --secret ${text} can't be used: ${why}`, {
        advice: "Write id=ID,src=FILE or id=ID,env=NAME.",
      });
    const [unknown] = Object.keys(rest);
    if (unknown) throw fail(`${unknown} isn't known`);
    if (!id) throw fail("it has no id");
    if (id in found) throw fail(`there are two secrets ${id}`);
    if (type !== undefined && type !== "file" && type !== "env") throw fail(`type is ${type}`);
    if (source !== undefined && env !== undefined) throw fail("it has both src and env");
    const name = env ?? (type === "env" ? source ?? id : undefined);
    if (name !== undefined) found[id] = { env: name };
    else if (source !== undefined || type === "file") found[id] = { file: source ?? id };
    else found[id] = isSet(id) ? { env: id } : { file: id };
  }
  return found;
}

/**
 * The agents that `--ssh` names: `default` or `ID`, `ID=SOCKET`, `ID=KEY[,KEY…]`, and `raw=true` behind a socket that
 * isn't one of an agent.
 */
export function ssh(texts: readonly string[] = []): Record<string, SshSource> {
  const found: Record<string, SshSource> = {};
  for (const text of texts) {
    const at = text.indexOf("=");
    const id = (at < 0 ? text : text.slice(0, at)) || "default";
    const fail = (why: string): OptionError =>
      new OptionError(`the option --ssh ${text} can't be used: ${why}`);
    if (id in found) throw fail(`there are two agents ${id}`);
    const paths: string[] = [];
    let raw = false;
    for (const field of at < 0 ? [] : fields("--ssh", text.slice(at + 1))) {
      const [, value] = /^raw=(.*)$/.exec(field) ?? [];
      if (value !== undefined) raw = boolean("--ssh raw", value);
      else paths.push(field);
    }
    found[id] = agent(paths, raw, fail);
  }
  return found;
}

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
