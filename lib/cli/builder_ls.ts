import { Command } from "commander";
import type { ListedDaemon } from "../client/mod.ts";
import { printable, printableJson } from "../internal/printable.ts";
import { write } from "../terminal/output.ts";
import { type DebugFlags, logOutput } from "./flags/debug.ts";
import { logOptions } from "./options/daemon_options.ts";
import { invalidFlag } from "./flags/invalid_flag.ts";
import { Exit } from "./terminal/exit.ts";
import { cancellable, interrupts } from "./terminal/interrupt.ts";

/** Number of platforms in a line of the table. */
const MAX_PLATFORMS = 4;

/** Words of the table for the kinds of daemons. */
const KINDS: Readonly<Record<ListedDaemon["kind"], string>> = {
  environment: "variable",
  builder: "bkit",
  buildx: "buildx",
  context: "docker context",
  socket: "socket",
};

/** Returns `bkit builder ls`, which shows all daemons that a build could use. */
export function listCommand(): Command {
  const command = new Command("ls")
    .description(
      "list all daemons that a build could use: builders of bkit and buildx, Docker contexts, sockets",
    )
    .option("--json", "print the list as one JSON array")
    .option("--timeout <seconds>", "time for each daemon to answer (default: 5)")
    .addHelpText("after", "\nThe star marks the one that a build uses if it names none.")
    .action(list);
  for (const option of logOptions()) command.addOption(option);
  return command;
}

async function list(flags: DebugFlags & { json?: boolean; timeout?: string }): Promise<void> {
  const { json, timeout = "5" } = flags;
  const seconds = Number(timeout);
  if (!(seconds > 0)) {
    throw invalidFlag("--timeout", "be a number of seconds above 0, such as 30", timeout);
  }
  using interrupt = interrupts(() => Deno.exit(Exit.CANCELLED));
  const { signal } = interrupt;
  await using log = await logOutput(flags, signal);
  const { listDaemons } = await import("../client/connect/list_daemons.ts");
  const found = await cancellable(
    signal,
    () => listDaemons({ timeout: seconds * 1000, signal, ...log?.options }),
  );
  write(Deno.stdout, json ? `${printableJson(found)}\n` : listText(found));
}

/** Returns the list as a table. */
export function listText(daemons: readonly ListedDaemon[]): string {
  if (daemons.length === 0) return "no daemon was found; `bkit builder up` starts one\n";
  const rows = [
    ["", "NAME", "KIND", "ADDRESS", "STATE", "PLATFORMS"],
    ...daemons.map((daemon) => [
      daemon.selected ? "*" : "",
      daemon.name,
      KINDS[daemon.kind] + (daemon.driver ? ` (${daemon.driver})` : ""),
      daemon.address ?? "",
      [daemon.state, daemon.version].filter(Boolean).join(" "),
      daemon.state === "up" ? platforms(daemon.platforms) : daemon.reason ?? "",
    ]),
  ].map((row) => row.map(printable));
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)));
  return rows.map((row) =>
    `${row.map((cell, i) => cell.padEnd(widths[i]!)).join("  ").trimEnd()}\n`
  ).join("");
}

/** Returns the first platforms, without the levels of a processor that has its platform there. */
function platforms(all: readonly string[]): string {
  const names = all.filter((name) => !/^linux\/amd64\/v\d$/.test(name));
  const more = names.length - MAX_PLATFORMS;
  return names.slice(0, MAX_PLATFORMS).join(", ") + (more > 0 ? `, +${more}` : "");
}
