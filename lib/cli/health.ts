import { Command } from "commander";
import { BuildKitClient } from "../build/mod.ts";
import { write } from "./output.ts";

/** `bkit health`: whether a daemon answers. */
export function healthCommand(): Command {
  return new Command("health")
    .description("tell whether a daemon answers, and where it is")
    .option("--json", "print one JSON object")
    .option(
      "--addr <address>",
      "the daemon's address (default: BUILDKIT_HOST, then the usual places)",
    )
    .action(async ({ addr, json }: { addr?: string; json?: boolean }) => {
      await using client = await BuildKitClient.connect(addr);
      const health = await client.health();
      write(
        Deno.stdout,
        json
          ? `${JSON.stringify({ ok: true, ...health })}\n`
          : `ok ${health.address} (${health.latency.toFixed(1)} ms)\n`,
      );
    });
}
