import { Command } from "commander";
import { BuildKitClient } from "../build/mod.ts";
import { write } from "./output.ts";

/** `bkit info`: a daemon's version and workers. */
export function infoCommand(): Command {
  return new Command("info")
    .description("show a daemon's version and what it builds for")
    .option("--json", "print one JSON object")
    .option(
      "--addr <address>",
      "the daemon's address (default: BUILDKIT_HOST, then the usual places)",
    )
    .action(async ({ addr, json }: { addr?: string; json?: boolean }) => {
      await using client = await BuildKitClient.connect(addr);
      const [info, workers] = await Promise.all([client.info(), client.workers()]);
      if (json) {
        write(Deno.stdout, `${JSON.stringify({ address: client.address, ...info, workers })}\n`);
        return;
      }
      const version = [info.package, info.version, info.revision].filter(Boolean).join(" ");
      const lines = [
        `address   ${client.address}`,
        `version   ${version || "not told (BuildKit before v0.11)"}`,
        ...workers.flatMap(({ id, platforms, labels }) => [
          `worker    ${id}`,
          `platforms ${platforms.join(", ")}`,
          ...Object.entries(labels).sort().map(([name, value]) => `label     ${name}=${value}`),
        ]),
      ];
      write(Deno.stdout, `${lines.join("\n")}\n`);
    });
}
