/** Names in the Dockerfile of a command line. */
import * as path from "node:path";
import { stageNames } from "../../client/missing/stages.ts";
import { readBounded } from "../../internal/files/bounded.ts";
import type { Line } from "./line.ts";

/** Longest Dockerfile that is read. */
const MAX_BYTES = 1024 * 1024;

/** Returns the names of the stages. */
export async function stages(line: Line): Promise<string[]> {
  return [...new Set(stageNames(await dockerfileOf(line)))];
}

/** Returns the names of the arguments. */
export async function buildArguments(line: Line): Promise<string[]> {
  const found: string[] = [];
  for (const [, rest] of (await dockerfileOf(line)).matchAll(/^[ \t]*ARG[ \t]+(.*)$/gim)) {
    found.push(...[...rest!.matchAll(/(?:^|\s)([A-Za-z_]\w*)/g)].map(([, name]) => name!));
  }
  return [...new Set(found)];
}

/** Returns the text of the Dockerfile that a line names; empty if it is not a file here. */
async function dockerfileOf({ operands, values }: Line): Promise<string> {
  const last = (option: string, name = "") =>
    values.get(option)?.findLast((value) => value.startsWith(name))?.slice(name.length);
  const directory = last("--local", "dockerfile=") ?? last("--context") ?? operands[0] ?? ".";
  const file = last("--file") ??
    path.join(directory, last("--opt", "filename=") ?? "Dockerfile");
  const place = file.replace(/^~(?=\/)/, Deno.env.get("HOME") ?? "~");
  try {
    if (!(await Deno.stat(place)).isFile) return "";
    using opened = await Deno.open(place);
    return new TextDecoder().decode(await readBounded(opened, MAX_BYTES));
  } catch {
    return "";
  }
}
