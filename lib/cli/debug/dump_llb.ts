import { interrupts } from "../terminal/interrupt.ts";
import { Exit } from "../terminal/exit.ts";
import { readGraph } from "../flags/definition.ts";
import { toDot, toJson } from "../../llb/mod.ts";
import { write } from "../../terminal/output.ts";

/** Values of the options of `bkit debug dump-llb`. */
export interface DumpFlags {
  dot?: boolean | undefined;
}

/** Runs `bkit debug dump-llb`: shows an encoded graph from a file or from stdin. */
export async function dumpLlb(file: string = "-", { dot }: DumpFlags): Promise<void> {
  using interrupt = interrupts(() => Deno.exit(Exit.CANCELLED));
  const definition = await readGraph(file, interrupt.signal);
  write(Deno.stdout, dot ? toDot(definition) : toJson(definition));
}
