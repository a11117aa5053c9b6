import { Command } from "commander";
import config from "../../deno.json" with { type: "json" };
import { printableJson } from "../internal/printable.ts";
import { write } from "../terminal/output.ts";
import { addConnectionOptions, type ConnectionFlags } from "./flags/connection.ts";
import { type FormatFlags, formatOption, templateOf } from "./format/option.ts";
import type { Versions } from "./format/views.ts";

/** Text after the options. */
const NOTES = `
The version of a daemon is shown if one is named, by --addr or --builder.`;

/** Returns `bkit version`, which shows the version of bkit, and of a daemon that is named. */
export function versionCommand(): Command {
  const command = new Command("version")
    .description("show the version of bkit, and of a daemon that is named")
    .option("--json", "print the result as one JSON object")
    .addOption(formatOption())
    .addHelpText("after", NOTES);
  return addConnectionOptions(command).action(version);
}

async function version(
  { json, format, ...flags }: ConnectionFlags & FormatFlags & { json?: boolean },
): Promise<void> {
  const template = await templateOf({ format });
  const { os, arch } = Deno.build;
  const own = { package: config.name, version: config.version, deno: Deno.version.deno, os, arch };
  const versions = { ...own, daemon: await daemonInfo(flags) };
  if (template) {
    const { versionsView } = await import("./format/views.ts");
    write(Deno.stdout, `${template(versionsView(versions))}\n`);
  } else write(Deno.stdout, json ? `${printableJson(versions)}\n` : versionText(versions));
}

async function daemonInfo(flags: ConnectionFlags): Promise<Versions["daemon"]> {
  if (flags.addr === undefined && flags.builder === undefined) return null;
  let found: Versions["daemon"] = null;
  const { withClient } = await import("./daemon/with_client.ts");
  await withClient(flags, async (client, signal) => {
    found = { address: client.address, ...await client.info({ signal }) };
  });
  return found;
}

/** Returns a line for bkit and one for the daemon, each with a package and a version as buildctl has. */
export function versionText({ package: name, version, daemon }: Versions): string {
  const lines = [`bkit ${name} ${version}`];
  if (daemon) {
    const known = [daemon.package, daemon.version, daemon.revision].filter(Boolean).join(" ");
    lines.push(`buildkitd ${known || "unknown (BuildKit before v0.11 does not report it)"}`);
  }
  return `${lines.join("\n")}\n`;
}
