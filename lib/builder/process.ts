/**
 * A builder that is a process of this machine on a private socket, for machines without Docker and
 * Podman.
 */
import * as path from "node:path";
import { cacheDirectory, processDirectory } from "./running.ts";
import { OptionError, UnsupportedError } from "../errors.ts";
import {
  type BuilderBackend,
  type BuilderChange,
  type BuilderStatus,
  missingBuilder,
} from "./backend.ts";
import { sha256 } from "./arguments.ts";
import { removeCache, removeIfExists } from "./remove_cache.ts";
import { followFile, lastLines } from "./log_file.ts";
import type { Specification } from "./options.ts";
import { isRunning, type Process, startProcess, stopProcess } from "./system_process.ts";
import { type Endpoint, endpoint } from "../address/endpoint.ts";
import { parseAddress } from "../address/parse/address.ts";
import type { Log } from "../log/log.ts";
import { checkHealth, waitUntilReady } from "./ready.ts";

/** A process and what it was started with. */
interface ProcessRecord extends Process {
  /** Digest of its program, flags and configuration. */
  readonly configuration: string;
}

/** Longest path of a Unix socket on Linux. */
const MAX_SOCKET_PATH_BYTES = 107;

/**
 * Returns the command line of a builder's daemon. `program` is the path of `buildkitd`;
 * `rootlesskit` runs it if this user is not root.
 */
export function commandLine(
  program: string,
  rootlesskit: string | undefined,
  places: { socket: string; cache: string; config: string | undefined },
  flags: readonly string[],
): [string, ...string[]] {
  const { socket, cache, config } = places;
  const rest = [
    ...["--addr", `unix://${socket}`, "--root", cache],
    ...(config === undefined ? [] : ["--config", config]),
    ...flags,
  ];
  return rootlesskit === undefined ? [program, ...rest] : [rootlesskit, program, ...rest];
}

/** Runs a builder as a process. */
export class ProcessBuilder implements BuilderBackend {
  readonly address: string;
  readonly #name: string;
  readonly #program: string;
  readonly #rootlesskit: string | undefined;
  readonly #directory: string;
  readonly #cache: string;
  readonly #debugLog: Log | undefined;

  /**
   * Creates the backend for one builder; `program` and `rootlesskit` are paths. Throws
   * `UnsupportedError` on systems other than Linux, and `OptionError` if this user has no home.
   */
  constructor(
    name: string,
    program: string,
    rootlesskit: string | undefined,
    env: (name: string) => string | undefined,
    debugLog?: Log,
  ) {
    this.#debugLog = debugLog;
    if (Deno.build.os !== "linux") {
      throw new UnsupportedError("cannot run buildkitd as a builder: this system is not Linux", {
        advice: "Install Docker or Podman.",
      });
    }
    const [state, cache] = [processDirectory(env, name), cacheDirectory(env, name)];
    if (!state || !cache) {
      throw new OptionError("cannot place a builder: HOME is not set", {
        advice: "Set HOME, or XDG_STATE_HOME and XDG_DATA_HOME.",
      });
    }
    this.#name = name;
    this.#program = program;
    this.#rootlesskit = rootlesskit;
    this.#directory = state;
    this.#cache = cache;
    this.address = `unix://${this.#socket}`;
  }

  async up(specification: Specification, signal?: AbortSignal): Promise<BuilderChange> {
    if (new TextEncoder().encode(this.#socket).length > MAX_SOCKET_PATH_BYTES) {
      throw new OptionError(`cannot listen on ${this.#socket}: the path is too long for a socket`, {
        advice:
          `Set XDG_STATE_HOME to a shorter path: the whole path may have ${MAX_SOCKET_PATH_BYTES} bytes.`,
      });
    }
    if (Deno.uid() !== 0 && this.#rootlesskit === undefined) {
      throw new OptionError(
        "cannot run buildkitd: this user is not root, and rootlesskit is not in PATH",
        {
          advice: "Install rootlesskit, Docker or Podman.",
        },
      );
    }
    using _lock = await this.#lock();
    const wantedDigest = this.#configurationDigest(specification);
    const previous = await this.#readRecord();
    const running = previous !== undefined && isRunning(previous);
    const change: BuilderChange = !previous
      ? "created"
      : previous.configuration !== wantedDigest
      ? "replaced"
      : running
      ? "none"
      : "started";
    let process: Process | undefined = previous;
    if (change !== "none") {
      if (running) await stopProcess(previous, signal);
      process = await this.#start(specification, wantedDigest);
    }
    const ended = () => Promise.resolve(isRunning(process!) ? undefined : "its process ended");
    const daemon = this.#daemon;
    await waitUntilReady(this.#name, daemon, ended, () => lastLines(this.#log, 20), signal);
    return change;
  }

  async down(signal?: AbortSignal): Promise<boolean> {
    if (!await this.#readRecord()) return false;
    using _lock = await this.#lock();
    const process = await this.#readRecord();
    if (!process || !isRunning(process)) return false;
    await stopProcess(process, signal);
    return true;
  }

  async status(signal?: AbortSignal): Promise<BuilderStatus> {
    const about = {
      name: this.#name,
      engine: "buildkitd" as const,
      address: this.address,
      cache: this.#cache,
    };
    const process = await this.#readRecord();
    if (!process) return { ...about, state: "absent" };
    if (!isRunning(process)) return { ...about, state: "down" };
    const all = { ...about, pid: process.pid, created: process.since };
    return { ...all, ...await checkHealth(this.#daemon, signal) };
  }

  async *logs(
    follow: boolean,
    tail: number | undefined,
    signal?: AbortSignal,
  ): AsyncIterable<Uint8Array> {
    const process = await this.#readRecord();
    if (!process) throw missingBuilder(this.#name);
    yield* followFile(this.#log, tail, () => follow && isRunning(process), signal);
  }

  async remove(cache: boolean, signal?: AbortSignal): Promise<boolean> {
    const there = await this.#readRecord() !== undefined;
    if (there) {
      await this.down(signal);
      await removeIfExists(this.#directory);
    }
    return (cache && await removeCache(this.#cache, this.#rootlesskit, signal, this.#debugLog)) ||
      there;
  }

  get #daemon(): Endpoint {
    return endpoint(parseAddress(this.address), this.#debugLog);
  }

  get #socket(): string {
    return path.join(this.#directory, "buildkitd.sock");
  }

  get #log(): string {
    return path.join(this.#directory, "log");
  }

  get #recordFile(): string {
    return path.join(this.#directory, "process.json");
  }

  async #start(wanted: Specification, configuration: string): Promise<Process> {
    await Deno.mkdir(this.#cache, { recursive: true, mode: 0o700 });
    const config = wanted.config && path.join(this.#directory, "buildkitd.toml");
    if (config) await Deno.writeFile(config, wanted.config!, { mode: 0o600 });
    const rootlesskit = Deno.uid() === 0 ? undefined : this.#rootlesskit;
    const places = { socket: this.#socket, cache: this.#cache, config };
    const line = commandLine(this.#program, rootlesskit, places, wanted.flags);
    await removeIfExists(this.#socket); // a killed daemon leaves its socket, where the first attempt would find nobody
    const [program, ...args] = line;
    this.#debugLog?.builder.debug?.("program starts", { program, args });
    const process = await startProcess(line, this.#log);
    const record: ProcessRecord = { ...process, configuration };
    await Deno.writeTextFile(this.#recordFile, JSON.stringify(record), { mode: 0o600 });
    return process;
  }

  /**
   * Returns the digest of everything the process depends on, including the program's size and time.
   */
  #configurationDigest({ config, flags }: Specification): string {
    const { size, mtime } = Deno.statSync(this.#program);
    const program = [this.#program, size, mtime];
    return sha256(JSON.stringify([program, config ? sha256(config) : "", flags]));
  }

  async #readRecord(): Promise<ProcessRecord | undefined> {
    try {
      const { pid, ticks, since, configuration } = JSON.parse(
        await Deno.readTextFile(this.#recordFile),
      );
      return Number.isSafeInteger(pid) && pid > 1
        ? { pid, ticks: Number(ticks), since: String(since), configuration: String(configuration) }
        : undefined;
    } catch {
      return undefined; // never written, or not completely
    }
  }

  /** Locks the directory against other commands until the result is disposed of. */
  async #lock(): Promise<Disposable> {
    await Deno.mkdir(this.#directory, { recursive: true, mode: 0o700 });
    await Deno.chmod(this.#directory, 0o700); // also if it existed before
    const file = await Deno.open(path.join(this.#directory, "lock"), { create: true, write: true });
    try {
      await file.lock(true);
    } catch (error) {
      file.close();
      throw error;
    }
    return { [Symbol.dispose]: () => file.close() };
  }
}
