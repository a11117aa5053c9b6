import { Command } from "commander";
import { addConnectionOptions, connect, type ConnectionFlags } from "./flags/connection.ts";
import { logOutput } from "./flags/debug.ts";
import { printableJson } from "../internal/printable.ts";
import { write } from "../terminal/output.ts";

/** Returns `bkit info`, which shows a daemon's version and workers. */
export function infoCommand(): Command {
  const command = new Command("info")
    .description("show a daemon's version, workers and platforms")
    .option("--json", "print the result as one JSON object");
  return addConnectionOptions(command).action(
    async ({ json, ...flags }: ConnectionFlags & { json?: boolean }) => {
      await using log = await logOutput(flags);
      await using client = await connect(flags, { log });
      const [info, workers] = await Promise.all([client.info(), client.workers()]);
      if (json) {
        write(Deno.stdout, `${printableJson({ address: client.address, ...info, workers })}\n`);
        return;
      }
      const version = [info.package, info.version, info.revision].filter(Boolean).join(" ");
      const lines = [
        `address   ${client.address}`,
        `version   ${version || "unknown (BuildKit before v0.11 does not report it)"}`,
        ...workers.flatMap(({ id, platforms, labels }) => [
          `worker    ${id}`,
          `platforms ${platforms.join(", ")}`,
          ...Object.entries(labels).sort().map(([name, value]) => `label     ${name}=${value}`),
        ]),
      ];
      write(Deno.stdout, `${lines.join("\n")}\n`);
    },
  );
}
