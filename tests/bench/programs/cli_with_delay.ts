/** The command, which also records the longest delay of a timer. */
import { main } from "../../../lib/cli/main.ts";
import { recordDelay } from "./delay.ts";

recordDelay();
Deno.exit(await main(Deno.args));
