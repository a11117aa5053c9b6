import type { BuildOptions } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { isStdin } from "../../internal/files/pipe.ts";
import { fileOf } from "../../session/services/secrets.ts";

/**
 * Throws {@linkcode OptionError} if several inputs of a build come from stdin, which can be read
 * only once. `file` is the value of `-f`; `fromContext` is true if the context is stdin.
 */
export function checkStdin(
  fromContext: boolean,
  file: string | undefined,
  { secrets = {}, ssh = {} }: Pick<BuildOptions, "secrets" | "ssh">,
): void {
  const uses: string[] = [];
  if (fromContext) uses.push("the context");
  if (file !== undefined && (file === "-" || isStdin(file))) uses.push("the Dockerfile");
  for (const [id, source] of Object.entries(secrets)) {
    const path = fileOf(source);
    if (path !== undefined && isStdin(path)) uses.push(`the secret ${id}`);
  }
  for (const [id, source] of Object.entries(ssh)) {
    for (const key of "keys" in source ? source.keys : []) {
      if (typeof key === "string" && isStdin(key)) uses.push(`an SSH key of ${id}`);
    }
  }
  const [one, other] = uses;
  if (other === undefined) return;
  throw new OptionError(`cannot read both ${one} and ${other} from stdin`, {
    reason: "it can be read only once",
    advice: "Pass one of them as a file, or through a pipe of its own.",
  });
}
