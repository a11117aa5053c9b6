import { readableEnvironment } from "../../internal/environment.ts";
import type { SecretSource, SshSource } from "../../client/mod.ts";
import type { OptionError } from "../../errors.ts";
import { isStdin } from "../../internal/files/pipe.ts";
import { attributes, boolean, fields } from "./csv.ts";
import { invalidFlag } from "./invalid_flag.ts";
import { exists } from "./values.ts";

/**
 * Parses the values of `--secret`: `id=ID[,type=file|env][,src=FILE][,env=NAME]`. If only the id is
 * given, the secret is the environment variable of that name if it is set, else the file of that
 * name. `isSet` checks a variable. Throws {@linkcode OptionError} for an invalid value.
 */
export function secrets(
  texts: readonly string[] = [],
  isSet: (name: string) => boolean = (name) => readableEnvironment(name) !== undefined,
): Record<string, SecretSource> {
  const sources: Record<string, SecretSource> = {};
  for (const text of texts) {
    const { id, type, src, source = src, env, ...rest } = attributes("--secret", text);
    const invalid = (must: string): OptionError =>
      invalidFlag("--secret", must, text, "Write id=ID,src=FILE or id=ID,env=NAME.");
    const [unknown] = Object.keys(rest);
    if (unknown) throw invalid(`not have the unknown key ${unknown}`);
    if (!id) throw invalid("have an id");
    if (id in sources) throw invalid(`not give the secret ${id} twice`);
    if (type !== undefined && type !== "file" && type !== "env") {
      throw invalid(`have the type file or env, not ${type}`);
    }
    if (source !== undefined && env !== undefined) throw invalid("not have both src and env");
    if (source === "") throw invalid(`name a file in the src of ${id}, which is empty`);
    if (env === "") throw invalid(`name a variable in the env of ${id}, which is empty`);
    const name = env ?? (type === "env" ? source ?? id : undefined);
    if (name !== undefined) sources[id] = { env: name };
    else if (source !== undefined || type === "file") sources[id] = { file: source ?? id };
    else if (isSet(id)) sources[id] = { env: id };
    else if (exists(id)) sources[id] = { file: id };
    else throw invalid(`have src or env for ${id}, which is neither a variable nor a file`);
  }
  return sources;
}

/**
 * Parses the values of `--ssh`: `default`, `ID`, `ID=SOCKET` or `ID=KEY[,KEY…]`, in which a key is
 * a file or a pipe; `,raw=true` follows a socket that does not belong to an SSH agent. Throws {@linkcode OptionError} for an
 * invalid value.
 */
export function ssh(texts: readonly string[] = []): Record<string, SshSource> {
  const sources: Record<string, SshSource> = {};
  for (const text of texts) {
    const at = text.indexOf("=");
    const id = (at < 0 ? text : text.slice(0, at)) || "default";
    const invalid = (must: string, advice?: string): OptionError =>
      invalidFlag("--ssh", must, text, advice);
    if (id in sources) throw invalid(`not give the agent ${id} twice`);
    const paths: string[] = [];
    let raw = false;
    for (const field of at < 0 ? [] : fields("--ssh", text.slice(at + 1))) {
      const [, value] = /^raw=(.*)$/.exec(field) ?? [];
      if (value !== undefined) raw = boolean("--ssh raw", value);
      else paths.push(field);
    }
    sources[id] = agent(paths, raw, invalid);
  }
  return sources;
}

/** Returns the source for the paths of one value of `--ssh`. */
function agent(
  paths: readonly string[],
  raw: boolean,
  invalid: (must: string, advice?: string) => OptionError,
): SshSource {
  const [first] = paths;
  if (first === undefined) return raw ? { raw } : {};
  let sockets = 0;
  if (paths.includes("")) {
    throw invalid(
      "name a socket or keys after =, where a path is empty",
      "A variable may not be set, such as SSH_AUTH_SOCK: start an agent with `eval $(ssh-agent)` " +
        "and `ssh-add`, or name private key files.",
    );
  }
  for (const path of paths) {
    try {
      if (!isStdin(path) && Deno.statSync(path).isSocket) sockets++;
    } catch {
      throw invalid(`name a socket or keys that exist, not ${path}`);
    }
  }
  if (sockets === 0) {
    if (raw) throw invalid("name a socket to use raw");
    return { keys: [...paths] };
  }
  if (paths.length > 1) throw invalid("name a socket without any other path");
  return raw ? { socket: first, raw } : { socket: first };
}
