import { Buffer } from "node:buffer";
import * as path from "node:path";
import type { Duplex } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { ConnectionError } from "../../errors.ts";
import { type Clock, SYSTEM_CLOCK } from "../../internal/clock.ts";
import { StreamPairDuplex } from "./duplex.ts";
import type { CommandTransport } from "../parse/command.ts";

/** Number of bytes kept of a program's standard error: the last ones. */
const MAX_STDERR_CHARS = 4096;

/** Time for a program to end after SIGTERM, the same as in Docker's client. */
const KILL_GRACE_MS = 3_000;

/** Time to wait for a program's last output and exit code after its connection has ended. */
const LAST_STDERR_MS = 500;

// The program stays in this process's group and is signalled alone. In a group of its own it could
// not read a password from the terminal, as ssh does: the system would stop it. What it has started
// sees the end of its input and output, which are those of the connection.

/**
 * Runs a program whose standard input and output become the connection. When the program ends, the
 * stream fails with a {@linkcode ConnectionError} that has the exit code and the last 4 KiB of
 * standard error. Destroying the stream closes the program's input, sends SIGTERM, and kills the
 * program after 3 s; `close` is emitted when the program has ended.
 *
 * Throws {@linkcode ConnectionError} if the program cannot be started, or the signal's reason.
 */
export function dialCommand(
  { command }: CommandTransport,
  signal?: AbortSignal,
  clock: Clock = SYSTEM_CLOCK,
): Duplex {
  signal?.throwIfAborted();
  const [program = "", ...args] = command;
  const name = path.basename(program);
  let child: Deno.ChildProcess;
  try {
    child = new Deno.Command(program, {
      args,
      stdin: "piped",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  } catch (cause) {
    throw unstarted(program, cause);
  }
  const words = new LastWords(child.stderr);
  return new StreamPairDuplex({
    readable: child.stdout,
    writable: child.stdin,
    async ended() {
      const status = await within(LAST_STDERR_MS, child.status, clock);
      await within(LAST_STDERR_MS, words.whole, clock);
      return failure(name, status, words.text);
    },
    onFirstChunk: (first) => stray(name, first),
    stderrText: () => words.text && `${name} said: ${words.text}`,
    async release() {
      kill(child, "SIGTERM");
      const stopTimer = clock.after(KILL_GRACE_MS, () => kill(child, "SIGKILL"));
      try {
        await child.status;
      } finally {
        stopTimer();
        // A child of the program may still hold the pipe.
        await words.close();
      }
    },
  });
}

/**
 * Keeps the end of a program's standard error. It is read all the time, so that the program never
 * waits.
 */
class LastWords {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  #kept: Uint8Array = new Uint8Array(0);
  /** Resolves when standard error has ended. */
  readonly whole: Promise<void>;

  constructor(stream: ReadableStream<Uint8Array>) {
    this.#reader = stream.getReader();
    this.whole = this.#read();
  }

  /** Text without control characters for terminals. */
  get text(): string {
    const plain = stripVTControlCharacters(new TextDecoder().decode(this.#kept));
    return plain.replaceAll(/[^\P{Cc}\n\t]/gu, "").trim();
  }

  /** Stops reading. */
  async close(): Promise<void> {
    await this.#reader.cancel().catch(() => {});
    await this.whole;
  }

  async #read(): Promise<void> {
    try {
      for (;;) {
        const { value, done } = await this.#reader.read();
        if (done) return;
        this.#kept = Buffer.concat([this.#kept, value]).subarray(-MAX_STDERR_CHARS);
      }
    } catch {
      // output that cannot be read does not matter
    }
  }
}

function failure(
  name: string,
  status: Deno.CommandStatus | undefined,
  words: string,
): ConnectionError {
  const how = status === undefined
    ? "closed its output"
    : status.signal
    ? `was ended by ${status.signal}`
    : `ended with exit code ${status.code}`;
  const [last = "", ...before] = words.split("\n").reverse();
  const said = last && ` and said: ${last}`;
  const advice = ADVICE[status?.code ?? 0];
  return new ConnectionError(`${name} ${how}${said}`, {
    explanation: before.length > 0 ? `all that it said:\n${words.replaceAll(/^/gm, "  ")}` : "",
    advice,
    transient: advice === undefined,
  });
}

/**
 * Checks the first bytes that a program prints. HTTP/2 begins with the length of its settings,
 * whose first byte is 0, and a Docker Engine answers in HTTP/1.
 */
function stray(name: string, first: Uint8Array): ConnectionError | undefined {
  const text = new TextDecoder().decode(first.subarray(0, 80));
  if (first[0] === 0 || "HTTP/1.".startsWith(text.slice(0, 7))) return undefined;
  return new ConnectionError(`${name} printed something other than gRPC: ${JSON.stringify(text)}`, {
    advice: "If a shell is on the way, its profile must not print anything.",
  });
}

/**
 * Advice for exit codes of shells and of programs that run others. None of these faults is
 * transient.
 */
const ADVICE: Readonly<Record<number, string>> = {
  126: "The program to run at the other end cannot be run: check its permissions.",
  127: "The program to run at the other end was not found: install buildctl there, " +
    "or check its PATH.",
};

function unstarted(program: string, cause: unknown): ConnectionError {
  if (cause instanceof Deno.errors.NotFound) {
    return new ConnectionError(`cannot run ${program}: it was not found`, {
      cause,
      transient: false,
      advice: "Install it, or check that its directory is in PATH.",
    });
  }
  if (cause instanceof Deno.errors.NotCapable) {
    return new ConnectionError(`cannot run ${program}: Deno was not allowed to`, {
      cause,
      transient: false,
      advice: `Run with --allow-run=${program}.`,
    });
  }
  const why = cause instanceof Error ? cause.message : String(cause);
  return new ConnectionError(`cannot run ${program}: ${why}`, {
    cause,
    transient: false,
  });
}

function kill(child: Deno.ChildProcess, name: "SIGTERM" | "SIGKILL"): void {
  try {
    child.kill(name);
  } catch {
    // already ended
  }
}

/** Resolves to the value of a promise, or to undefined after some milliseconds. */
async function within<T>(
  milliseconds: number,
  promise: Promise<T>,
  clock: Clock,
): Promise<T | undefined> {
  const enough = Promise.withResolvers<undefined>();
  const stopTimer = clock.after(milliseconds, () => enough.resolve(undefined));
  try {
    return await Promise.race([promise, enough.promise]);
  } finally {
    stopTimer();
  }
}
