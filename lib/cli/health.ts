import { Command } from "commander";
import { addConnectionOptions, connect, type ConnectionFlags } from "./flags/connection.ts";
import { logOutput } from "./flags/debug.ts";
import { printableJson } from "../internal/printable.ts";
import { write } from "../terminal/output.ts";

/** Returns `bkit health`, which checks that a daemon answers. */
export function healthCommand(): Command {
  const command = new Command("health")
    .description("check that a daemon answers, and show its address")
    .option("--json", "print the result as one JSON object");
  return addConnectionOptions(command).action(
    async ({ json, ...flags }: ConnectionFlags & { json?: boolean }) => {
      await using log = await logOutput(flags);
      await using client = await connect(flags, { log });
      const health = await client.health();
      write(
        Deno.stdout,
        json
          ? `${
            printableJson({ ok: true, ...health, latency: Number(health.latency.toFixed(3)) })
          }\n`
          : `ok ${health.address} (${health.latency.toFixed(1)} ms)\n`,
      );
    },
  );
}
