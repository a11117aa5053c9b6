import { Command, Option } from "commander";
import { MODES } from "../terminal/mode.ts";
import { addConnectionOptions } from "./flags/connection.ts";
import { all } from "./flags/values.ts";
import { formatOption } from "./format/option.ts";
import type { AttachmentFlags } from "./history/attachment.ts";
import type { ExportFlags } from "./history/export.ts";
import type { ListFlags } from "./history/list.ts";
import type { LogsFlags } from "./history/logs.ts";
import type { RemoveFlags } from "./history/remove.ts";
import type { ResultFlags } from "./history/report.ts";

/** Explanation of the argument of most commands. */
const REF: readonly [string, string] = [
  "[ref]",
  "id of a build or the start of one, ^1 for the last but one (default: the last build)",
];

/** Text after the commands. */
const NOTES = `
Daemons remember builds since BuildKit v0.11, and forget the oldest when there are too many.
\`bkit debug ctl REF --pin\` keeps one. Exit code 5 means that the daemon is too old.`;

/** Returns `bkit history`, which shows, writes and deletes the records of a daemon's builds. */
export function historyCommand(): Command {
  return new Command("history")
    .description("show the builds that a daemon remembers, with their logs and reports")
    .helpCommand(false)
    // The options behind a subcommand are its own, even if the command above has them, too.
    .enablePositionalOptions()
    .addHelpText("after", NOTES)
    .addCommand(
      subcommand("ls", "list builds, the newest first")
        .addOption(
          new Option(
            "--filter <filter>",
            "only builds that match all filters, such as status=error, startedAt>1h, duration>30s",
          ).argParser(all),
        )
        .addOption(formatOption())
        .option("--no-trunc", "show names whole")
        .action(async (flags: ListFlags) => (await import("./history/list.ts")).list(flags)),
    )
    .addCommand(
      subcommand("inspect", "show what is known of a build").argument(...REF)
        .addOption(formatOption())
        .action(async (ref: string | undefined, flags) =>
          (await import("./history/inspect.ts")).inspect(ref, flags)
        )
        .enablePositionalOptions()
        .helpCommand(false)
        .addCommand(attachmentCommand()),
    )
    .addCommand(
      subcommand("logs", "show the progress and output of a build, of one that runs to its end")
        .argument(...REF)
        .addOption(
          new Option("--progress <mode>", "way to show it (default: plain)").choices(MODES),
        )
        .action(async (ref: string | undefined, flags: LogsFlags) =>
          (await import("./history/logs.ts")).logs(ref, flags)
        ),
    )
    .addCommand(
      subcommand("report", "write a page about a build: timeline, critical path, logs")
        .argument(...REF)
        .option("-o, --output <file>", "file to write (default: stdout)")
        .action(async (ref: string | undefined, flags: ResultFlags) =>
          (await import("./history/report.ts")).report(ref, flags)
        ),
    )
    .addCommand(
      subcommand("export", "write records for Docker Desktop and docker buildx history import")
        .argument("[refs...]", "ids of builds (default: the last one)")
        .option("--all", "all builds that have ended")
        .option("--finalize", "let the daemon complete the records first")
        .option("-o, --output <file>", "file to write, such as build.dockerbuild (default: stdout)")
        .action(async (refs: string[], flags: ExportFlags) =>
          (await import("./history/export.ts")).exportRecords(refs, flags)
        ),
    )
    .addCommand(
      subcommand("trace", "write the trace of a build (OpenTelemetry, as JSON)").argument(...REF)
        .option("-o, --output <file>", "file to write (default: stdout)")
        .action(async (ref: string | undefined, flags: ResultFlags) =>
          (await import("./history/trace.ts")).trace(ref, flags)
        ),
    )
    .addCommand(
      subcommand("rm", "delete records of builds").argument("[refs...]", "ids of builds")
        .option("-a, --all", "delete all of builds that have ended, but for pinned ones")
        .action(async (refs: string[], flags: RemoveFlags) =>
          (await import("./history/remove.ts")).remove(refs, flags)
        ),
    );
}

/** Returns the command for a document of a build, which is below `inspect` in buildx. */
function attachmentCommand(): Command {
  return subcommand("attachment", "print a document of a build, such as its provenance")
    .argument(...REF)
    .argument("[digest]", "digest of the document, or the start of it")
    .option(
      "--type <type>",
      "provenance, sbom, index, manifest, image, or a type as inspect shows it (default: provenance)",
    )
    .option("--platform <os/arch>", "platform that it is for")
    .action(async (ref: string | undefined, digest: string | undefined, flags: AttachmentFlags) =>
      (await import("./history/attachment.ts")).inspectAttachment(ref, digest, flags)
    );
}

function subcommand(name: string, description: string): Command {
  return addConnectionOptions(new Command(name).description(description));
}
