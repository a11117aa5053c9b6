import { type Command, Option } from "commander";
import { BuildKitClient } from "../build/mod.ts";

/** The values of the options that {@linkcode connectionOptions} has. */
export interface ConnectionFlags {
  addr?: string;
}

/** The options of all commands that connect to a daemon. */
export function connectionOptions(): Option[] {
  return [
    new Option(
      "--addr <address>",
      "the daemon's address (default: BUILDKIT_HOST, then the usual places)",
    ),
  ];
}

/** Gives a command the options of a connection. */
export function addConnectionOptions(command: Command): Command {
  for (const option of connectionOptions()) command.addOption(option.helpGroup("The daemon:"));
  return command;
}

/** Connects as the options say. */
export function connect(flags: ConnectionFlags, signal?: AbortSignal): Promise<BuildKitClient> {
  return BuildKitClient.connect(flags.addr, signal ? { signal } : {});
}
