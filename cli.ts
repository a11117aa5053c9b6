/**
 * The command-line program: `deno run -A jsr:@x/bkit/cli local`.
 *
 * @module
 */
import { main } from "./lib/cli/main.ts";

if (import.meta.main) Deno.exit(await main(Deno.args));
