/** Docker or Podman, through its command. */
import * as path from "node:path";
import { ConnectionError } from "../errors.ts";
import { optionText } from "../internal/option_text.ts";
import { output, type Ran, run } from "./run.ts";

/** What is read of a container. */
export interface Container {
  /** Its id. */
  readonly id: string;
  /** The id of the image that it was made of. */
  readonly image: string;
  /** That image's name when it was made. */
  readonly imageName: string;
  /** The engine's word for its state, such as `running`, `exited`, `restarting` or `created`. */
  readonly status: string;
  /** The exit code that it last ended with. */
  readonly exitCode: number;
  /** How often it was restarted because it ended. */
  readonly restarts: number;
  /** Its labels. */
  readonly labels: Readonly<Record<string, string>>;
  /** Its network. */
  readonly network: string;
  /** When it was made. */
  readonly created: string;
}

/** An image that the engine has. */
export interface Image {
  /** Its id, by which containers name it. */
  readonly id: string;
  /** Its digest at its registry; its id where it comes from none. */
  readonly digest: string;
}

/** The command `docker` or `podman`. */
export class Engine {
  readonly #program: string;

  /** `program` is its path. */
  constructor(program: string) {
    this.#program = program;
  }

  /** The container of a name; undefined where there is none. */
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

  /** The image of a name; undefined where the engine doesn't have it. */
  async image(name: string, signal?: AbortSignal): Promise<Image | undefined> {
    const found = await this.#inspect("image", name, signal);
    if (!found) return undefined;
    const id = text(found.Id);
    const [digest] = Array.isArray(found.RepoDigests) ? found.RepoDigests : [];
    return { id, digest: text(digest).split("@")[1] ?? id };
  }

  /** The labels of a volume; undefined where there is no such volume. */
  async volume(name: string, signal?: AbortSignal): Promise<Record<string, unknown> | undefined> {
    const found = await this.#inspect("volume", name, signal);
    return found && record(found.Labels);
  }

  /** Runs a command that must end well. */
  async do(args: readonly string[], signal?: AbortSignal): Promise<string> {
    const ran = await run(this.#program, args, signal);
    if (ran.code !== 0) throw this.#failed(args, ran);
    return ran.stdout;
  }

  /** What a command prints on both of its outputs. */
  output(args: readonly string[], signal?: AbortSignal): AsyncIterable<Uint8Array> {
    return output(this.#program, args, signal);
  }

  async #inspect(
    kind: "container" | "image" | "volume",
    name: string,
    signal?: AbortSignal,
  ): Promise<Record<string, unknown> | undefined> {
    const args = [kind, "inspect", name];
    const ran = await run(this.#program, args, signal);
    if (ran.code !== 0) {
      if (saysMissing(ran.stderr)) return undefined;
      throw this.#failed(args, ran);
    }
    try {
      return record(JSON.parse(ran.stdout)[0]);
    } catch (cause) {
      throw new ConnectionError(
        `${this.#shown(args)} answered with something that isn't a JSON list`,
        { cause },
      );
    }
  }

  /** A command's first two words, as they're shown. */
  #shown(args: readonly string[]): string {
    return [path.basename(this.#program), ...args.slice(0, 2)].join(" ");
  }

  #failed(args: readonly string[], { code, stderr }: Ran): ConnectionError {
    const said = stderr.trim().slice(0, 2000) || `it ended with exit code ${code}`;
    return new ConnectionError(`${this.#shown(args)} failed: ${said}`, {
      advice: saysUnreachable(said)
        ? `Start the engine, see DOCKER_HOST and whether this user may use it, or choose another with ${
          optionText("engine")
        }.`
        : "",
    });
  }
}

/**
 * Returns whether an engine says that there is no such thing. Docker says "No such container: X" and Podman
 * `no such container "X"`, for volumes and images alike; Podman also "X: image not known".
 */
export function saysMissing(text: string): boolean {
  return /no such (?:container|image|volume|object)|not known/i.test(text);
}

/** Returns whether a command says that it cannot reach its engine, or that this user may not. */
export function saysUnreachable(text: string): boolean {
  return /cannot connect|unable to connect|permission denied|daemon running/i.test(text);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? value as Record<string, unknown> : {};
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
