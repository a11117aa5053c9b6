import { OptionError } from "../../errors.ts";
import type { SolveResult } from "../../client/gateway/mod.ts";
import { isNotFound } from "../terminal/not_found.ts";

/** Shells that are looked for in an image, the most comfortable first. */
const SHELLS = ["/bin/bash", "/usr/bin/bash", "/bin/sh", "/busybox/sh"];

/**
 * Returns the shell of an image: that of its configuration (SHELL in a Dockerfile), or the first of
 * the usual ones that it has. Rejects with `OptionError` if it has none.
 */
export async function findShell(
  files: Pick<SolveResult, "imageConfig" | "stat">,
): Promise<string[]> {
  const configured = files.imageConfig?.config?.["Shell"];
  const [own] = Array.isArray(configured) ? configured : [];
  if (typeof own === "string" && await isThere(files, own)) return [own];
  for (const shell of SHELLS) if (await isThere(files, shell)) return [shell];
  throw new OptionError("cannot open a shell: the result has none", {
    detail: `there is no ${SHELLS.join(", ")}`,
    advice: "Name a program of the image: bkit shell … -- PROGRAM.",
  });
}

/**
 * Returns the shell that a step was run with, such as `/bin/sh` of `/bin/sh -c "make"`; if it was run
 * without one, the usual one.
 */
export function shellOfStep(args: readonly string[]): string[] {
  const at = args.findIndex((arg) => /^-[a-z]*c$/.test(arg));
  const isShell = (word: string | undefined) => /(?:^|\/)(?:[a-z]*sh)$/.test(word ?? "");
  const before = args.slice(0, at);
  const program = before.findLastIndex((word) => !word.startsWith("-"));
  return at > 0 && isShell(before[program]) ? before.slice(0, program + 1) : ["/bin/sh"];
}

async function isThere(files: Pick<SolveResult, "stat">, path: string): Promise<boolean> {
  try {
    return !(await files.stat(path)).isDirectory;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}
