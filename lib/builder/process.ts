/**
 * A builder that is a process of this machine, on a private socket, for where there is neither Docker nor Podman.
 */
import * as path from "node:path";
import { cacheFolder, processFolder } from "../address/builders.ts";
import { OptionError, UnsupportedError } from "../errors.ts";
import { absent, type BuilderChange, type BuilderStatus, type Form } from "./form.ts";
import { sha256 } from "./arguments.ts";
import { gone, removeCache } from "./cache.ts";
import { followFile, lastLines } from "./log_file.ts";
import type { Specification } from "./options.ts";
import { alive, type Process, start, stop } from "./processes.ts";
import { condition, untilReady } from "./ready.ts";

/** A process, and what it was started with. */
interface Record extends Process {
  /** The digest of its flags and its configuration. */
  readonly configuration: string;
}

/** The most bytes that a path to a Unix socket can have on Linux. */
const MAX_SOCKET = 107;

/**
 * The command line of a builder's daemon. `program` is `buildkitd`, and `rootlesskit` what runs it where this user
 * isn't root.
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

/** A builder that runs as a process. */
export class ProcessBuilder implements Form {
  readonly address: string;
  readonly #name: string;
  readonly #program: string;
  readonly #rootlesskit: string | undefined;
  readonly #folder: string;
  readonly #cache: string;

  /**
   * `program` and `rootlesskit` are paths. Throws `UnsupportedError` where this isn't Linux, and `OptionError`
   * where this user has no home.
   */
  constructor(
    name: string,
    program: string,
    rootlesskit: string | undefined,
    env: (name: string) => string | undefined,
  ) {
    if (Deno.build.os !== "linux") {
      throw new UnsupportedError("buildkitd can be run as a builder on Linux only", {
        advice: "Install Docker or Podman.",
      });
    }
    const [folder, cache] = [processFolder(env, name), cacheFolder(env, name)];
    if (!folder || !cache) {
      throw new OptionError("there is no place for a builder: HOME isn't set", {
        advice: "Set HOME, or XDG_STATE_HOME and XDG_DATA_HOME.",
      });
    }
    this.#name = name;
    this.#program = program;
    this.#rootlesskit = rootlesskit;
    this.#folder = folder;
    this.#cache = cache;
    this.address = `unix://${this.#socket}`;
  }

  async up(wanted: Specification, signal?: AbortSignal): Promise<BuilderChange> {
    if (new TextEncoder().encode(this.#socket).length > MAX_SOCKET) {
      throw new OptionError(`a socket can't be ${this.#socket}: its path is too long`, {
        advice: `Set XDG_STATE_HOME to a shorter path: all of it may have ${MAX_SOCKET} bytes.`,
      });
    }
    if (Deno.uid() !== 0 && this.#rootlesskit === undefined) {
      throw new OptionError(
        "buildkitd can't be run: this user isn't root, and there is no rootlesskit",
        {
          advice: "Install rootlesskit, or Docker or Podman.",
        },
      );
    }
    using _lock = await this.#lock();
    const wish = this.#configuration(wanted);
    const before = await this.#record();
    const running = before !== undefined && alive(before);
    const change: BuilderChange = !before
      ? "created"
      : before.configuration !== wish
      ? "replaced"
      : running
      ? "none"
      : "started";
    let process: Process | undefined = before;
    if (change !== "none") {
      if (running) await stop(before, signal);
      process = await this.#start(wanted, wish);
    }
    const ended = () => Promise.resolve(alive(process!) ? undefined : "its process ended");
    await untilReady(this.#name, this.address, ended, () => lastLines(this.#log, 20), signal);
    return change;
  }

  async down(signal?: AbortSignal): Promise<boolean> {
    if (!await this.#record()) return false;
    using _lock = await this.#lock();
    const process = await this.#record();
    if (!process || !alive(process)) return false;
    await stop(process, signal);
    return true;
  }

  async status(signal?: AbortSignal): Promise<BuilderStatus> {
    const about = {
      name: this.#name,
      engine: "buildkitd" as const,
      address: this.address,
      cache: this.#cache,
    };
    const process = await this.#record();
    if (!process) return { ...about, state: "absent" };
    if (!alive(process)) return { ...about, state: "down" };
    const all = { ...about, pid: process.pid, created: process.since };
    return { ...all, ...await condition(this.address, signal) };
  }

  async *logs(
    follow: boolean,
    tail: number | undefined,
    signal?: AbortSignal,
  ): AsyncIterable<Uint8Array> {
    const process = await this.#record();
    if (!process) throw absent(this.#name);
    yield* followFile(this.#log, tail, () => follow && alive(process), signal);
  }

  async remove(cache: boolean, signal?: AbortSignal): Promise<boolean> {
    const there = await this.#record() !== undefined;
    if (there) {
      await this.down(signal);
      await gone(this.#folder);
    }
    return (cache && await removeCache(this.#cache, this.#rootlesskit, signal)) || there;
  }

  get #socket(): string {
    return path.join(this.#folder, "buildkitd.sock");
  }

  get #log(): string {
    return path.join(this.#folder, "log");
  }

  get #file(): string {
    return path.join(this.#folder, "process.json");
  }

  async #start(wanted: Specification, configuration: string): Promise<Process> {
    await Deno.mkdir(this.#cache, { recursive: true, mode: 0o700 });
    const config = wanted.config && path.join(this.#folder, "buildkitd.toml");
    if (config) await Deno.writeFile(config, wanted.config!, { mode: 0o600 });
    const rootlesskit = Deno.uid() === 0 ? undefined : this.#rootlesskit;
    const places = { socket: this.#socket, cache: this.#cache, config };
    const line = commandLine(this.#program, rootlesskit, places, wanted.flags);
    await gone(this.#socket); // left by one that was killed; or the first try would find nobody behind it
    const process = await start(line, this.#log);
    const record: Record = { ...process, configuration };
    await Deno.writeTextFile(this.#file, JSON.stringify(record), { mode: 0o600 });
    return process;
  }

  /** The digest of all that the process is made of; a program that was installed anew is another one. */
  #configuration({ config, flags }: Specification): string {
    const { size, mtime } = Deno.statSync(this.#program);
    const program = [this.#program, size, mtime];
    return sha256(JSON.stringify([program, config ? sha256(config) : "", flags]));
  }

  async #record(): Promise<Record | undefined> {
    try {
      const { pid, ticks, since, configuration } = JSON.parse(
        await Deno.readTextFile(this.#file),
      );
      return Number.isSafeInteger(pid) && pid > 1
        ? { pid, ticks: Number(ticks), since: String(since), configuration: String(configuration) }
        : undefined;
    } catch {
      return undefined; // never written, or not to its end
    }
  }

  /** Keeps a second command out of the folder, until it's disposed of. */
  async #lock(): Promise<Disposable> {
    await Deno.mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await Deno.chmod(this.#folder, 0o700); // also where it was there before
    const file = await Deno.open(path.join(this.#folder, "lock"), { create: true, write: true });
    try {
      await file.lock(true);
    } catch (error) {
      file.close();
      throw error;
    }
    return { [Symbol.dispose]: () => file.close() };
  }
}
