import { printableJson } from "../../internal/printable.ts";
import { write } from "../../terminal/output.ts";
import type { Built } from "./outcome.ts";

/** Prints the results as one JSON object: the only one as it is, several by their targets. */
export function printResults(built: readonly Built[], address: string): void {
  const entries = built.map(({ name, result }) => [name, { ...result, address }] as const);
  const [only, ...others] = entries;
  const object = others.length === 0 ? only?.[1] : { targets: Object.fromEntries(entries) };
  write(Deno.stdout, `${printableJson(object)}\n`);
}
