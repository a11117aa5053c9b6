import type { Cache, Output } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { attributes, boolean } from "./csv.ts";
import { stdoutStream } from "../../terminal/stdio.ts";
import { invalidFlag } from "./invalid_flag.ts";

/** Options for {@linkcode output}. */
export interface OutputSettings {
  /**
   * Writes an image for Docker without `dest` to stdout, as buildctl does.
   *
   * @default {false: it is loaded into the Docker Engine}
   */
  readonly dockerToStdout?: boolean | undefined;
}

/**
 * Parses a value of `-o`: `type=…,dest=…` with more fields, a directory alone, or `-` for a tar
 * archive on stdout, which is also where an archive without `dest` goes. Throws
 * {@linkcode OptionError} for an invalid value, and for an archive if stdout is a terminal.
 */
export function output(text: string, { dockerToStdout = false }: OutputSettings = {}): Output {
  const option = "--output";
  if (text === "-") return withDestination({ type: "tar" }, "-") as Output;
  if (!text.includes("=")) return { type: "local", dest: text };
  const { type, dest, name, push, tar, mode, output, ...rest } = attributes(option, text);
  if (output !== undefined) {
    throw invalidFlag(
      option,
      "not have the unknown key output",
      text,
      "Name the destination with dest.",
    );
  }
  if (!type) throw invalidFlag(option, "have a type", text);
  const common = {
    type,
    // Without a name, the image gets the tags of the build.
    ...(name ? { names: name.split(",") } : {}),
    ...(push === undefined ? {} : { push: boolean(`${option} push`, push) }),
    ...(tar === undefined ? {} : { tar: boolean(`${option} tar`, tar) }),
    ...(mode === undefined ? {} : { mode }),
    ...(Object.keys(rest).length > 0 ? { attributes: rest } : {}),
  };
  const isArchive = type === "tar" || type === "oci" || (type === "docker" && dockerToStdout);
  const stdout = isArchive && common.tar !== false ? "-" : undefined;
  return withDestination(common, dest || stdout) as Output; // the client checks it like all options
}

/** Adds the destination to an output; `-` stands for stdout. */
function withDestination(output: { type: string }, dest: string | undefined): unknown {
  if (!dest) return output; // the client checks that a type that needs one has it
  if (dest !== "-") return { ...output, dest };
  if (output.type === "local") {
    throw new OptionError(
      "cannot write --output type=local to stdout: it consists of files",
      { advice: "Use type=tar for an archive of the files." },
    );
  }
  if (Deno.stdout.isTerminal()) {
    throw new OptionError(
      `cannot write --output type=${output.type},dest=- to stdout: it is a terminal`,
      { advice: "Write to a file with dest=FILE or >FILE, or pipe into another program with |." },
    );
  }
  return { ...output, dest: stdoutStream() };
}

/**
 * Parses a value of `--cache-from` or `--cache-to`: `type=…` with more fields, or an image name
 * alone. Throws {@linkcode OptionError} for an invalid value.
 */
export function cache(option: string, text: string): Cache {
  if (!text.includes("=")) return { type: "registry", ref: text };
  const { type, ...rest } = attributes(option, text);
  if (!type) throw invalidFlag(option, "have a type", text);
  return { type, ...rest };
}
