import { type Command, Option } from "commander";
import { BuildKitClient, type TlsOptions, type WaitOptions } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { type Waiting, waiting } from "../terminal/waiting.ts";

/** Values of the options that {@linkcode connectionOptions} returns. */
export interface ConnectionFlags {
  addr?: string;
  timeout?: string;
  wait?: boolean;
  tlsdir?: string;
  tlscacert?: string;
  tlscert?: string;
  tlskey?: string;
  tlsservername?: string;
}

/** Returns the options of all commands that connect to a daemon. */
export function connectionOptions(): Option[] {
  return [
    new Option(
      "--addr <address>",
      "the daemon's address (default: BUILDKIT_HOST, then the usual places)",
    ),
    new Option("--wait", "wait for a daemon that doesn't answer yet: 10 attempts, in about 95 s"),
    new Option(
      "--timeout <seconds>",
      "wait for a daemon no longer than this, and as often as fits",
    ),
    new Option("--tlsdir <folder>", "TLS with the ca.pem, cert.pem and key.pem of a folder"),
    new Option("--tlscacert <file>", "TLS; trust the certificates of this authority alone"),
    new Option("--tlscert <file>", "TLS with this client certificate"),
    new Option("--tlskey <file>", "the private key of --tlscert"),
    new Option("--tlsservername <name>", "TLS; the name that the daemon's certificate has"),
  ];
}

/** Adds the options of a connection to a command. */
export function addConnectionOptions(command: Command): Command {
  for (const option of connectionOptions()) command.addOption(option.helpGroup("The daemon:"));
  return command;
}

/**
 * Connects to the daemon that the flags select. `shown` shows failed attempts while waiting for the
 * daemon (default: on stderr).
 */
export async function connect(
  flags: ConnectionFlags,
  signal?: AbortSignal,
  shown: Waiting = waiting(),
): Promise<BuildKitClient> {
  const wait = waitOptions(flags);
  const tls = tlsOptions(flags);
  try {
    return await BuildKitClient.connect(flags.addr, {
      ...(wait ? { wait: { ...wait, onWait: (event) => shown.show(event) } } : {}),
      ...(tls ? { tls } : {}),
      ...(signal ? { signal } : {}),
    });
  } finally {
    shown.end();
  }
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
    throw new OptionError(
      `the option --timeout ${timeout} can't be used: write seconds, such as 30`,
    );
  }
  return { limit: seconds * 1000 };
}
