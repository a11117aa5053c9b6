import { Command, Option } from "commander";
import {
  builderDown,
  type BuilderEngine,
  builderLogs,
  type BuilderOptions,
  builderRemove,
  type BuilderResult,
  type BuilderStatus,
  builderStatus,
  builderUp,
  type BuilderUpOptions,
} from "../builder/mod.ts";
import type { LogOptions } from "../log/open_log.ts";
import { listCommand } from "./builder_ls.ts";
import { Exit } from "./terminal/exit.ts";
import { cancellable, interrupts } from "./terminal/interrupt.ts";
import { printableJson, withoutEscapes } from "../internal/printable.ts";
import { write } from "../terminal/output.ts";
import { type DebugFlags, logOutput } from "./flags/debug.ts";
import { logOptions } from "./options/daemon_options.ts";
import { invalidFlag } from "./flags/invalid_flag.ts";
import { size } from "./flags/values.ts";

/** Values of the options that select a builder. */
interface BuilderFlags extends DebugFlags {
  name?: string | undefined;
  engine?: BuilderEngine | undefined;
}

interface UpFlags extends BuilderFlags {
  image?: string | undefined;
  rootless?: boolean | undefined;
  network?: string | undefined;
  cpus?: string | undefined;
  memory?: string | undefined;
  pull?: boolean | undefined;
  config?: string | undefined;
  json?: boolean | undefined;
}

/** Descriptions of what `up` did, as the command prints them. */
const CHANGES: Readonly<Record<BuilderResult["change"], string>> = {
  none: "is already up",
  started: "was started",
  created: "is up",
  replaced: "was replaced; its cache was kept",
};

/** Returns `bkit builder`, which manages BuildKit daemons of the user's own. */
export function builderCommand(): Command {
  return new Command("builder")
    .description("manage your own BuildKit daemon, in a container or as a process")
    .helpCommand(false)
    .addCommand(upCommand())
    .addCommand(listCommand())
    .addCommand(downCommand())
    .addCommand(statusCommand())
    .addCommand(logsCommand())
    .addCommand(removeCommand());
}

function upCommand(): Command {
  return builderSubcommand(
    "up",
    "start the builder, or replace it if options have changed; its cache is kept",
  )
    .argument("[flags...]", "flags for buildkitd, after --")
    .option("--image <image>", "image to run (default: docker.io/moby/buildkit:latest)")
    .option("--pull", "check the registry for a newer image")
    .option("--rootless", "use BuildKit's rootless image, in an unprivileged container")
    .option("--network <name>", "network of its builds; none cuts them off")
    .option("--cpus <number>", "number of processors it may use, such as 1.5")
    .option("--memory <size>", "amount of memory it may use, such as 4g")
    .option("--config <file>", "path of a buildkitd.toml")
    .option("--json", "print the result as one JSON object")
    .action(up);
}

function downCommand(): Command {
  return builderSubcommand("down", "stop the builder; its cache is kept").action((
    flags: BuilderFlags,
  ) =>
    interruptible(flags, async (options) => {
      const wasUp = await builderDown({ ...flags, ...options });
      write(Deno.stderr, `the builder ${nameOf(flags)} ${wasUp ? "is down" : "was not up"}\n`);
    })
  );
}

function statusCommand(): Command {
  return builderSubcommand(
    "status",
    "show the state of the builder; the exit code is 3 unless it is up",
  )
    .option("--json", "print the result as one JSON object")
    .action(({ json, ...flags }: BuilderFlags & { json?: boolean }) =>
      interruptible(flags, async (options) => {
        const status = await builderStatus({ ...flags, ...options });
        write(Deno.stdout, json ? `${printableJson(status)}\n` : statusText(status));
        if (status.state !== "up") Deno.exitCode = Exit.UNREACHABLE;
      })
    );
}

function logsCommand(): Command {
  return builderSubcommand("logs", "show the output of the builder")
    .option("-f, --follow", "wait for more output")
    .option("--tail <lines>", "start with this many of the last lines")
    .action(({ tail, ...flags }: BuilderFlags & { follow?: boolean; tail?: string }) =>
      interruptible(flags, async (options) => {
        const lines = tail === undefined ? {} : { tail: number("--tail", tail) };
        const parts = builderLogs({ ...flags, ...lines, ...options });
        const decoder = new TextDecoder();
        for await (const part of parts) {
          write(Deno.stdout, withoutEscapes(decoder.decode(part, { stream: true })));
        }
      })
    );
}

function removeCommand(): Command {
  return builderSubcommand("rm", "remove the builder")
    .option("--cache", "remove its cache as well")
    .action((flags: BuilderFlags & { cache?: boolean }) =>
      interruptible(flags, async (options) => {
        const existed = await builderRemove({ ...flags, ...options });
        const change = existed ? "was removed" : "did not exist";
        write(Deno.stderr, `the builder ${nameOf(flags)} ${change}\n`);
      })
    );
}

async function up(
  args: string[],
  { json, cpus, memory, ...flags }: UpFlags,
): Promise<void> {
  const options: BuilderUpOptions = {
    ...flags,
    cpus: cpus === undefined ? undefined : number("--cpus", cpus),
    memory: memory === undefined ? undefined : size("--memory", memory),
    flags: args,
  };
  await interruptible(flags, async (common) => {
    const result = await builderUp({ ...options, ...common });
    if (json) write(Deno.stdout, `${printableJson(result)}\n`);
    else {
      const { name, change, address } = result;
      write(Deno.stderr, `the builder ${name} ${CHANGES[change]}: ${address}\n`);
    }
  });
}

/** Returns a subcommand with the options that select a builder. */
function builderSubcommand(name: string, description: string): Command {
  const command = new Command(name)
    .description(description)
    .option("--name <name>", "name of the builder (default: default)")
    .addOption(
      new Option(
        "--engine <program>",
        "program that runs the builder (default: the first one found)",
      )
        .choices(["docker", "podman", "buildkitd"]),
    );
  for (const option of logOptions()) command.addOption(option);
  return command;
}

function nameOf({ name = "default" }: BuilderOptions): string {
  return name;
}

/** Returns a status as lines of text, without the fields that are unknown. */
export function statusText(status: BuilderStatus): string {
  const { name, engine, state, address, reason, ...rest } = status;
  const lines = [
    ["name", name],
    ["state", state],
    ["reason", reason?.replaceAll(/\s*\n\s*/g, " ")],
    ["engine", engine],
    ["address", address],
    ["image", rest.image],
    ["digest", rest.digest],
    ["network", rest.network],
    ["pid", rest.pid],
    ["created", rest.created],
    ["cache", rest.cache],
  ];
  return lines.filter(([, value]) => value !== undefined)
    .map(([label, value]) => `${String(label).padEnd(7)} ${value}\n`).join("");
}

function number(option: string, text: string): number {
  if (!/^\d+(?:\.\d+)?$/.test(text)) {
    throw invalidFlag(option, "be a number", text);
  }
  return Number(text);
}

/**
 * Runs a task that {@linkcode interrupts} cancels, with the log that the flags ask for. Throws
 * {@linkcode CancelledError} then.
 */
async function interruptible(
  flags: DebugFlags,
  task: (options: LogOptions & { signal: AbortSignal }) => Promise<void>,
): Promise<void> {
  using interrupt = interrupts(() => Deno.exit(Exit.CANCELLED));
  const { signal } = interrupt;
  await using log = await logOutput(flags, signal);
  await cancellable(signal, () => task({ ...log?.options, signal }));
}
