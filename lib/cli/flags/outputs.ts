import type { Cache, Output } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { attributes, boolean } from "./csv.ts";

/**
 * The output that `-o` names: `type=…,dest=…` and more, or a folder alone, or `-` for a tar archive on stdout. Throws
 * {@linkcode OptionError} for what isn't one, and for an archive on a terminal.
 */
export function output(text: string): Output {
  const option = "--output";
  if (text === "-") return stream({ type: "tar" }, "-") as Output;
  if (!text.includes("=")) return { type: "local", dest: text };
  const { type, dest, name, push, tar, mode, output, ...rest } = attributes(option, text);
  if (output !== undefined) {
    throw new OptionError(`the option ${option} ${text} can't be used: output isn't known`, {
      advice: "Where it goes is named by dest.",
    });
  }
  if (!type) throw new OptionError(`the option ${option} ${text} can't be used: it has no type`);
  const common = {
    type,
    ...(name === undefined ? {} : { names: name.split(",") }),
    ...(push === undefined ? {} : { push: boolean(`${option} push`, push) }),
    ...(tar === undefined ? {} : { tar: boolean(`${option} tar`, tar) }),
    ...(mode === undefined ? {} : { mode }),
    ...(Object.keys(rest).length > 0 ? { attributes: rest } : {}),
  };
  return stream(common, dest) as Output; // what it's made of is checked with all other options
}

/** Puts in where the output goes. */
function stream(output: { type: string }, dest: string | undefined): unknown {
  if (dest === undefined) return output;
  if (dest !== "-") return { ...output, dest };
  if (output.type === "local") {
    throw new OptionError(
      "the option --output type=local can't be used: files can't go to stdout",
      {
        advice: "Use type=tar for an archive of them.",
      },
    );
  }
  if (Deno.stdout.isTerminal()) {
    throw new OptionError(
      `the option --output type=${output.type},dest=- can't be used: stdout is a terminal`,
      {
        advice: "Send it to a file with dest=FILE or >FILE, or into another program with |.",
      },
    );
  }
  return { ...output, dest: Deno.stdout.writable };
}

/** The cache that `--cache-from` or `--cache-to` names: `type=…` and more, or an image's name alone. */
export function cache(option: string, text: string): Cache {
  if (!text.includes("=")) return { type: "registry", ref: text };
  const { type, ...rest } = attributes(option, text);
  if (!type) throw new OptionError(`the option ${option} ${text} can't be used: it has no type`);
  return { type, ...rest };
}
