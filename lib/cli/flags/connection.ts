import { type Command, Option } from "commander";
import { BuildKitClient, type TlsOptions, type WaitOptions } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";
import { type Waiting, waiting } from "../terminal/waiting.ts";

/** The values of the options that {@linkcode connectionOptions} has. */
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

/** The options of all commands that connect to a daemon. */
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

/** Gives a command the options of a connection. */
export function addConnectionOptions(command: Command): Command {
  for (const option of connectionOptions()) command.addOption(option.helpGroup("The daemon:"));
  return command;
}

/** Connects as the options say, and shows on `shown` that it's waited for the daemon. */
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

/** What the options say of TLS, if anything. */
function tlsOptions(
  { tlsdir, tlscacert, tlscert, tlskey, tlsservername }: ConnectionFlags,
): TlsOptions | undefined {
  const given = Object.entries({
    dir: tlsdir,
    ca: tlscacert,
    cert: tlscert,
    key: tlskey,
    serverName: tlsservername,
  }).filter(([, value]) => value !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** How the options say that a daemon is waited for, if at all. */
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
