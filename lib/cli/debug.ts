import { Command, Option } from "commander";
import { MODES } from "../terminal/mode.ts";
import { workersCommand } from "./daemon/workers.ts";
import type { CtlFlags } from "./debug/ctl.ts";
import type { DumpFlags } from "./debug/dump_llb.ts";
import type { MonitorFlags } from "./debug/monitor.ts";
import { addConnectionOptions, type ConnectionFlags } from "./flags/connection.ts";
import { formatOption } from "./format/option.ts";
import type { LogsFlags } from "./history/logs.ts";

/** Returns `bkit debug`, which has what `buildctl debug` has for daemons. */
export function debugCommand(): Command {
  return new Command("debug")
    .description("look into a daemon: the commands of buildctl debug")
    .helpCommand(false)
    .addCommand(workersCommand())
    .addCommand(
      subcommand("info", "show the version of a daemon").addOption(formatOption())
        .action(async (flags) => (await import("./debug/info.ts")).info(flags)),
    )
    .addCommand(
      subcommand("monitor", "tell of builds that start and end, until Ctrl-C")
        .option("--completed", "begin with the builds that have ended")
        .option("--ref <ref>", "only the build with this id")
        .action(async (flags: MonitorFlags) => (await import("./debug/monitor.ts")).monitor(flags)),
    )
    .addCommand(
      subcommand("logs", "show the progress of a build, or write its trace")
        .argument("<ref>", "id of a build")
        .addOption(
          new Option("--progress <mode>", "way to show it (default: plain)").choices(MODES),
        )
        .option("--trace", "write the trace (OpenTelemetry) instead")
        .action(async (ref: string, { trace, ...flags }: LogsFlags & { trace?: boolean }) =>
          trace
            ? (await import("./history/trace.ts")).trace(ref, flags)
            : (await import("./history/logs.ts")).logs(ref, flags)
        ),
    )
    .addCommand(
      subcommand("ctl", "keep or delete the record of a build").argument("<ref>", "id of a build")
        .option("--pin", "keep it until it is unpinned or deleted")
        .option("--unpin", "let the daemon remove it when it has too many")
        .option("--delete", "delete it")
        .action(async (ref: string, flags: CtlFlags) =>
          (await import("./debug/ctl.ts")).ctl(ref, flags)
        ),
    )
    .addCommand(
      subcommand("get", "write a blob that a record of a build refers to")
        .argument("<digest>", "digest of the blob, as inspect and monitor show it")
        .action(async (digest: string, flags: ConnectionFlags) =>
          (await import("./debug/get.ts")).get(digest, flags)
        ),
    )
    .addCommand(
      new Command("dump-llb").description("show an encoded graph (LLB); needs no daemon")
        .argument("[file]", "file with the graph, or - for stdin (default: -)")
        .option("--dot", "in the language of Graphviz instead of JSON")
        .action(async (file: string | undefined, flags: DumpFlags) =>
          (await import("./debug/dump_llb.ts")).dumpLlb(file, flags)
        ),
    )
    .addCommand(
      subcommand("histories", "list the records of builds").addOption(formatOption())
        .action(async (flags) => (await import("./debug/histories.ts")).histories(flags)),
    );
}

function subcommand(name: string, description: string): Command {
  return addConnectionOptions(new Command(name).description(description));
}
