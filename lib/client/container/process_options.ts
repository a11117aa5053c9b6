import type { moby, pb } from "../../../proto/gen/container.js";
import { invalidOption } from "../../internal/option_text.ts";
import { mergedEnv } from "../bridge/image_config.ts";
import type { SecurityMode } from "../../llb/mod.ts";

/** How a process is started. */
export interface ProcessOptions {
  /**
   * The program and its arguments.
   *
   * @default {those of the image, or of the step that failed}
   */
  args?: readonly string[] | undefined;
  /** Variables that are added to those of the image, or of the step that failed. */
  env?: Readonly<Record<string, string>> | undefined;
  /**
   * Working directory.
   *
   * @default {that of the image, or of the step that failed}
   */
  cwd?: string | undefined;
  /**
   * User, such as `nobody` or `1000:1000`.
   *
   * @default {that of the image, or of the step that failed}
   */
  user?: string | undefined;
  /**
   * Gives the process a terminal. Everything it prints is then in `stdout`.
   *
   * @default {false}
   */
  tty?: boolean | undefined;
  /**
   * What the process reads: `null` for nothing, `piped` for what is written to `stdin` of the process,
   * a stream, which is cancelled when the process ends, or bytes. A `buildkitd` takes it as fast as the
   * process reads; a Docker Engine takes it at once, and keeps it in its memory.
   *
   * @default {"null"}
   */
  stdin?: "piped" | "null" | ReadableStream<Uint8Array> | Uint8Array | undefined;
  /**
   * Where the process prints to: `null` for nowhere, `piped` for `stdout` of the process, which must be
   * read, or a stream, which is not closed.
   *
   * @default {"null"}
   */
  stdout?: "piped" | "null" | WritableStream<Uint8Array> | undefined;
  /**
   * Where the process prints its errors to, as `stdout`.
   *
   * @default {"null"}
   */
  stderr?: "piped" | "null" | WritableStream<Uint8Array> | undefined;
  /**
   * Rights of the process. `insecure` requires the entitlement `security.insecure`.
   *
   * @default {"sandbox", or that of the step that failed}
   */
  security?: SecurityMode | undefined;
  /** Variables whose values are secrets of the build, by their ids. Requires BuildKit v0.12. */
  secretEnv?: Readonly<Record<string, string>> | undefined;
  /** Kills the process; `exit` then rejects with the reason. */
  signal?: AbortSignal | undefined;
}

/** What a process gets unless its options say otherwise. */
export interface ProcessDefaults {
  readonly args: readonly string[];
  readonly env: readonly string[];
  readonly cwd: string;
  readonly user: string;
  readonly secretEnv: readonly pb.ISecretEnv[];
  readonly security: SecurityMode;
}

/** Returns the program and its arguments. Throws `OptionError` if an option is invalid. */
export function checkedArgs(
  options: ProcessOptions,
  defaults: ProcessDefaults,
): readonly [string, ...string[]] {
  const [program = "", ...args] = options.args ?? defaults.args;
  if (program === "") throw invalidOption("args", "name a program");
  if ([program, ...args].some((arg) => arg.includes("\0"))) {
    throw invalidOption("args", "be without NUL");
  }
  const names = [...Object.keys(options.env ?? {}), ...Object.keys(options.secretEnv ?? {})];
  if (names.some((name) => name === "" || /[=\0]/.test(name))) {
    throw invalidOption("env", "have names without = and NUL"); // the rest may be a secret
  }
  const { security = "sandbox", tty, stderr = "null", signal } = options;
  if (SECURITY[security] === undefined) {
    throw invalidOption("security", "be sandbox or insecure", security);
  }
  if (tty && stderr !== "null") {
    throw invalidOption("stderr", "be null with a terminal, whose output is in stdout");
  }
  signal?.throwIfAborted();
  return [program, ...args];
}

const SECURITY = { sandbox: 0, insecure: 1 } as const;

/** Returns the message that starts a process, whose outputs have the given numbers. */
export function initMessage(
  container: string,
  defaults: ProcessDefaults,
  options: ProcessOptions,
  outputs: readonly number[],
): moby.buildkit.v1.frontend.IInitMessage {
  const { stdin = "null", tty = false, security = defaults.security } = options;
  const secrets = Object.entries(options.secretEnv ?? {}).map(([name, ID]) => ({ name, ID }));
  return {
    ContainerID: container,
    Meta: {
      args: [...checkedArgs(options, defaults)],
      env: mergedEnv(defaults.env, options.env ?? {}),
      cwd: options.cwd ?? defaults.cwd,
      user: options.user ?? defaults.user,
      removeMountStubsRecursive: true,
    },
    Fds: stdin === "null" ? [...outputs] : [0, ...outputs],
    Tty: tty,
    Security: SECURITY[security],
    secretenv: [...defaults.secretEnv, ...secrets],
  };
}

/** Names of signals on Linux, which daemons know (github.com/moby/sys/signal). */
const SIGNALS = new Set([
  ...["ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT"],
  ...["KILL", "PIPE", "POLL", "PROF", "PWR", "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM"],
  ...["TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ"],
]);

/** Returns the daemon's name of a signal. Throws `OptionError` for one that it does not know. */
export function signalName(signal: string): string {
  const name = signal.replace(/^SIG/, "");
  // Another one would end the connection to the process.
  if (!SIGNALS.has(name)) throw invalidOption("signal", "be one of Linux, such as SIGTERM", signal);
  return name;
}
