import type { Command } from "commander";
import { BuildKitClient } from "../../client/client.ts";
import type { TlsOptions, WaitOptions } from "../../client/mod.ts";
import { readableEnvironment } from "../../internal/environment.ts";
import type { LogOutput } from "../terminal/log_output.ts";
import { type Waiting, waiting } from "../terminal/waiting.ts";
import type { DebugFlags } from "./debug.ts";
import { invalidFlag } from "./invalid_flag.ts";
import { daemonOptions } from "../options/daemon_options.ts";

/** Values of the options that {@linkcode daemonOptions} returns. */
export interface ConnectionFlags extends DebugFlags {
  addr?: string | undefined;
  builder?: string | undefined;
  /** Platforms of the build, if the command builds. */
  platform?: string[] | undefined;
  timeout?: string | undefined;
  wait?: boolean | undefined;
  tlsdir?: string | undefined;
  tlscacert?: string | undefined;
  tlscert?: string | undefined;
  tlskey?: string | undefined;
  tlsservername?: string | undefined;
}

/** Adds the options of a connection to a command. */
export function addConnectionOptions(command: Command): Command {
  for (const option of daemonOptions()) command.addOption(option.helpGroup("The daemon:"));
  return command;
}

/** Options for {@linkcode connect}. */
export interface ConnectSettings {
  /** Aborts the attempt to connect. */
  readonly signal?: AbortSignal | undefined;
  /** Output for the log of the client. */
  readonly log?: LogOutput | undefined;
  /** Shows failed attempts while waiting for the daemon. @default {on stderr} */
  readonly shown?: Waiting | undefined;
}

/** Connects to the daemon that the flags select. */
export async function connect(
  flags: ConnectionFlags,
  { signal, log, shown = waiting(log?.writer) }: ConnectSettings = {},
): Promise<BuildKitClient> {
  const wait = waitOptions(flags);
  const tls = tlsOptions(flags);
  try {
    return await BuildKitClient.connect(flags.addr, {
      builder: flags.builder,
      platforms: platformsOf(flags),
      ...(wait ? { wait: { ...wait, onWait: (event) => shown.show(event) } } : {}),
      ...(tls ? { tls } : {}),
      ...(signal ? { signal } : {}),
      ...log?.options,
    });
  } finally {
    shown.end();
  }
}

/** Returns the platforms of a build: those of `--platform`, else `DOCKER_DEFAULT_PLATFORM`. */
export function platformsOf({ platform }: ConnectionFlags): string[] | undefined {
  if (platform !== undefined) return platform;
  const given = readableEnvironment("DOCKER_DEFAULT_PLATFORM");
  return given ? given.split(",").map((name) => name.trim()) : undefined;
}

/** Returns the TLS options, or undefined if no TLS flag is set. */
function tlsOptions(
  { tlsdir, tlscacert, tlscert, tlskey, tlsservername }: ConnectionFlags,
): TlsOptions | undefined {
  const options = Object.entries({
    dir: tlsdir,
    ca: tlscacert,
    cert: tlscert,
    key: tlskey,
    serverName: tlsservername,
  }).filter(([, value]) => value !== undefined);
  return options.length > 0 ? Object.fromEntries(options) : undefined;
}

/** Returns how to wait for the daemon, or undefined if neither --wait nor --timeout is set. */
function waitOptions({ wait, timeout }: ConnectionFlags): WaitOptions | undefined {
  if (timeout === undefined) return wait ? {} : undefined;
  const seconds = Number(timeout);
  if (!(seconds > 0)) {
    throw invalidFlag("--timeout", "be a number of seconds above 0, such as 30", timeout);
  }
  return { limit: seconds * 1000 };
}
