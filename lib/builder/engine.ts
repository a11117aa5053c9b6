/** Docker or Podman, through its command line. */
import * as path from "node:path";
import { ConnectionError } from "../errors.ts";
import { optionText } from "../internal/option_text.ts";
import type { Log } from "../log/log.ts";
import { type CommandResult, runProgram, streamProgram } from "./command.ts";

/** State of a container. */
export interface Container {
  /** Id of the container. */
  readonly id: string;
  /** Id of the image that it was created from. */
  readonly image: string;
  /** Name of that image at the time of creation. */
  readonly imageName: string;
  /** The engine's word for the state, such as `running`, `exited`, `restarting` or `created`. */
  readonly status: string;
  /** Exit code of its last run. */
  readonly exitCode: number;
  /** Number of restarts after it ended. */
  readonly restarts: number;
  /** Labels of the container. */
  readonly labels: Readonly<Record<string, string>>;
  /** Network mode. */
  readonly network: string;
  /** Time of creation. */
  readonly created: string;
}

/** An image that the engine has. */
export interface Image {
  /** Id by which containers refer to it. */
  readonly id: string;
  /** Digest at its registry; the id if it comes from no registry. */
  readonly digest: string;
}

/** Runs the command `docker` or `podman`. */
export class Engine {
  readonly #program: string;
  readonly #log: Log | undefined;

  /** Uses the command at the path `program`. Each run of it is written to `log`. */
  constructor(program: string, log?: Log) {
    this.#program = program;
    this.#log = log;
  }

  /** Returns the container of a name; undefined if there is none. */
  async container(name: string, signal?: AbortSignal): Promise<Container | undefined> {
    const found = await this.#inspect("container", name, signal);
    if (!found) return undefined;
    const { State, Config, HostConfig } = found;
    const state = record(State);
    const config = record(Config);
    return {
      id: text(found.Id),
      image: text(found.Image),
      imageName: text(found.ImageName) || text(config.Image),
      status: text(state.Status),
      exitCode: Number(state.ExitCode ?? 0),
      restarts: Number(found.RestartCount ?? 0),
      labels: record(config.Labels) as Record<string, string>,
      network: text(record(HostConfig).NetworkMode),
      created: text(found.Created),
    };
  }

  /** Returns the image of a name; undefined if the engine does not have it. */
  async image(name: string, signal?: AbortSignal): Promise<Image | undefined> {
    const found = await this.#inspect("image", name, signal);
    if (!found) return undefined;
    const id = text(found.Id);
    const [digest] = Array.isArray(found.RepoDigests) ? found.RepoDigests : [];
    return { id, digest: text(digest).split("@")[1] ?? id };
  }

  /** Returns the labels of a volume; undefined if there is no such volume. */
  async volume(name: string, signal?: AbortSignal): Promise<Record<string, unknown> | undefined> {
    const found = await this.#inspect("volume", name, signal);
    return found && record(found.Labels);
  }

  /**
   * Runs a command with `input` as its stdin and returns its stdout. Rejects with `ConnectionError`
   * if the command fails.
   */
  async run(
    args: readonly string[],
    signal?: AbortSignal,
    input?: Uint8Array<ArrayBuffer>,
  ): Promise<string> {
    const ran = await runProgram(this.#program, args, signal, input, this.#log);
    if (ran.code !== 0) throw this.#failed(args, ran);
    return ran.stdout;
  }

  /** Yields what a command prints to stdout and stderr. */
  stream(args: readonly string[], signal?: AbortSignal): AsyncIterable<Uint8Array> {
    return streamProgram(this.#program, args, signal, this.#log);
  }

  async #inspect(
    kind: "container" | "image" | "volume",
    name: string,
    signal?: AbortSignal,
  ): Promise<Record<string, unknown> | undefined> {
    const args = [kind, "inspect", name];
    const ran = await runProgram(this.#program, args, signal, undefined, this.#log);
    if (ran.code !== 0) {
      if (saysMissing(ran.stderr)) return undefined;
      throw this.#failed(args, ran);
    }
    try {
      return record(JSON.parse(ran.stdout)[0]);
    } catch (cause) {
      throw new ConnectionError(
        `cannot read the answer of ${this.#commandName(args)}: it is not a JSON list`,
        { cause },
      );
    }
  }

  /** Returns the program and its first two arguments, for messages. */
  #commandName(args: readonly string[]): string {
    return [path.basename(this.#program), ...args.slice(0, 2)].join(" ");
  }

  #failed(args: readonly string[], { code, stderr }: CommandResult): ConnectionError {
    const said = stderr.trim().slice(0, 2000) || `it ended with exit code ${code}`;
    return new ConnectionError(`${this.#commandName(args)} failed: ${said}`, {
      advice: saysUnreachable(said)
        ? "Start the engine, check DOCKER_HOST and that this user may use the engine, or choose " +
          `another one with ${optionText("engine")}.`
        : "",
    });
  }
}

/**
 * Returns true if an engine says that something does not exist. Docker says "No such container: X"
 * and Podman `no such container "X"`, for volumes and images alike; Podman also "X: image not
 * known".
 */
export function saysMissing(text: string): boolean {
  return /no such (?:container|image|volume|object)|not known/i.test(text);
}

/**
 * Returns true if a command says that it cannot reach its engine or that this user may not use it.
 */
export function saysUnreachable(text: string): boolean {
  return /cannot connect|unable to connect|permission denied|daemon running/i.test(text);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? value as Record<string, unknown> : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
