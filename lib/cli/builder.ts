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
import { CancelledError, OptionError } from "../errors.ts";
import { Exit } from "./terminal/exit.ts";
import { interrupts } from "./terminal/interrupt.ts";
import { write } from "./terminal/output.ts";
import { size } from "./flags/values.ts";

/** Values of the options that select a builder. */
interface BuilderFlags {
  name?: string;
  engine?: BuilderEngine;
}

interface UpFlags extends BuilderFlags {
  image?: string;
  rootless?: boolean;
  network?: string;
  cpus?: string;
  memory?: string;
  pull?: boolean;
  config?: string;
  json?: boolean;
}

/** Descriptions of what `up` did, as the command prints them. */
const CHANGES: Readonly<Record<BuilderResult["change"], string>> = {
  none: "is up already",
  started: "was started again",
  created: "is up",
  replaced: "was replaced, and kept its cache",
};

/** Returns `bkit builder`, which manages BuildKit daemons of the user's own. */
export function builderCommand(): Command {
  return new Command("builder")
    .description("run a BuildKit of one's own, in a container or as a process")
    .helpCommand(false)
    .addCommand(upCommand())
    .addCommand(downCommand())
    .addCommand(statusCommand())
    .addCommand(logsCommand())
    .addCommand(removeCommand());
}

function upCommand(): Command {
  return builderSubcommand(
    "up",
    "start it, or change it to what the options say; it keeps its cache",
  )
    .argument("[flags...]", "flags for buildkitd, after --")
    .option("--image <image>", "the image (default: docker.io/moby/buildkit:latest)")
    .option("--pull", "ask the registry whether there is a newer image")
    .option("--rootless", "use BuildKit's rootless image, without a privileged container")
    .option("--network <name>", "the network of its builds, none to cut them off")
    .option("--cpus <number>", "how many processors it may use, such as 1.5")
    .option("--memory <size>", "how much memory it may use, such as 4g")
    .option("--config <file>", "a buildkitd.toml")
    .option("--json", "print one JSON object")
    .action(up);
}

function downCommand(): Command {
  return builderSubcommand("down", "stop it; it keeps its cache").action((flags: BuilderFlags) =>
    cancellable(async (signal) => {
      const wasUp = await builderDown({ ...flags, signal });
      write(Deno.stderr, `the builder ${nameOf(flags)} ${wasUp ? "is down" : "wasn't up"}\n`);
    })
  );
}

function statusCommand(): Command {
  return builderSubcommand("status", "show how it is; the exit code is 3 unless it's up")
    .option("--json", "print one JSON object")
    .action(({ json, ...flags }: BuilderFlags & { json?: boolean }) =>
      cancellable(async (signal) => {
        const status = await builderStatus({ ...flags, signal });
        write(Deno.stdout, json ? `${JSON.stringify(status)}\n` : statusText(status));
        if (status.state !== "up") Deno.exitCode = Exit.UNREACHABLE;
      })
    );
}

function logsCommand(): Command {
  return builderSubcommand("logs", "show what it printed")
    .option("-f, --follow", "wait for more")
    .option("--tail <lines>", "begin with its last lines")
    .action(({ tail, ...flags }: BuilderFlags & { follow?: boolean; tail?: string }) =>
      cancellable(async (signal) => {
        const lines = tail === undefined ? {} : { tail: number("--tail", tail) };
        const parts = builderLogs({ ...flags, ...lines, signal });
        for await (const part of parts) write(Deno.stdout, part);
      })
    );
}

function removeCommand(): Command {
  return builderSubcommand("rm", "take it away")
    .option("--cache", "remove its cache, too")
    .action((flags: BuilderFlags & { cache?: boolean }) =>
      cancellable(async (signal) => {
        const existed = await builderRemove({ ...flags, signal });
        const change = existed ? "was removed" : "wasn't there";
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
    ...(cpus === undefined ? {} : { cpus: number("--cpus", cpus) }),
    ...(memory === undefined ? {} : { memory: size("--memory", memory) }),
    flags: args,
  };
  await cancellable(async (signal) => {
    const result = await builderUp({ ...options, signal });
    if (json) write(Deno.stdout, `${JSON.stringify(result)}\n`);
    else {
      const { name, change, address } = result;
      write(Deno.stderr, `the builder ${name} ${CHANGES[change]}: ${address}\n`);
    }
  });
}

/** Returns a subcommand with the options that select a builder. */
function builderSubcommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option("--name <name>", "the builder's name (default: default)")
    .addOption(
      new Option("--engine <program>", "what runs it (default: what is found first)")
        .choices(["docker", "podman", "buildkitd"]),
    );
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
    throw new OptionError(`the option ${option} ${text} can't be used: it isn't a number`);
  }
  return Number(text);
}

/** Runs a task that Ctrl-C and SIGTERM cancel. Throws {@linkcode CancelledError} then. */
async function cancellable(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
  using interrupt = interrupts(() => Deno.exit(Exit.CANCELLED));
  try {
    await task(interrupt.signal);
  } catch (cause) {
    if (interrupt.signal.aborted) throw new CancelledError("cancelled", { cause });
    throw cause;
  }
}
