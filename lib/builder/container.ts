/** A builder in a container of Docker or Podman. Its whole state is read from the engine. */
import { builderContainer } from "./running.ts";
import { OptionError } from "../errors.ts";
import { optionText } from "../internal/option_text.ts";
import {
  CONFIGURATION_LABEL,
  configurationDigest,
  type ContainerEngine,
  createContainer,
  createVolume,
  OWNER_LABEL,
  volumeName,
} from "./arguments.ts";
import { configArchive } from "./config_archive.ts";
import { type Container, Engine } from "./engine.ts";
import {
  type BuilderBackend,
  type BuilderChange,
  type BuilderStatus,
  missingBuilder,
} from "./backend.ts";
import type { Specification } from "./options.ts";
import { type Endpoint, endpoint } from "../address/endpoint.ts";
import { parseAddress } from "../address/parse/address.ts";
import type { Log } from "../log/log.ts";
import { checkHealth, waitUntilReady } from "./ready.ts";

/** Runs a builder in a container. */
export class ContainerBuilder implements BuilderBackend {
  readonly address: string;
  readonly #name: string;
  readonly #kind: ContainerEngine;
  readonly #engine: Engine;
  readonly #container: string;
  readonly #debugLog: Log | undefined;

  /** Creates the backend for one builder; `program` is the path of the engine's command. */
  constructor(name: string, kind: ContainerEngine, program: string, debugLog?: Log) {
    this.#name = name;
    this.#kind = kind;
    this.#engine = new Engine(program, debugLog);
    this.#debugLog = debugLog;
    this.#container = builderContainer(name);
    this.address = `${kind}-container://${this.#container}`;
  }

  async up(wanted: Specification, signal?: AbortSignal): Promise<BuilderChange> {
    const container = await this.#find(signal);
    if (wanted.pull) await this.#pull(wanted.image, signal);
    const change = await this.#change(container, wanted, signal);
    if (change === "replaced") await this.#removeContainer(signal);
    if (change === "created" || change === "replaced") await this.#create(wanted, signal);
    if (change === "started") await this.#setRestartPolicy("always", signal);
    if (change !== "none") await this.#engine.run(["container", "start", this.#container], signal);
    const restarts = (await this.#find(signal))?.restarts ?? 0;
    const daemon = this.#daemon;
    const lines = () => this.#lastLines();
    await waitUntilReady(this.#name, daemon, () => this.#whyEnded(restarts), lines, signal);
    return change;
  }

  async down(signal?: AbortSignal): Promise<boolean> {
    const container = await this.#find(signal);
    if (!container || !isActive(container)) return false;
    await this.#stop(signal);
    // Otherwise the engine would start it again with itself. The policy of a container that keeps
    // ending cannot be changed while it runs.
    await this.#setRestartPolicy("no", signal);
    return true;
  }

  async status(signal?: AbortSignal): Promise<BuilderStatus> {
    const container = await this.#find(signal);
    const about = {
      name: this.#name,
      engine: this.#kind,
      address: this.address,
      cache: volumeName(this.#name),
    };
    if (!container) return { ...about, state: "absent" };
    const image = await this.#engine.image(container.image, signal);
    const all = {
      ...about,
      image: container.imageName,
      digest: image?.digest ?? container.image,
      network: container.network,
      created: container.created,
    };
    if (!isActive(container)) return { ...all, state: "down" };
    return { ...all, ...await checkHealth(this.#daemon, signal) };
  }

  async *logs(
    follow: boolean,
    tail: number | undefined,
    signal?: AbortSignal,
  ): AsyncIterable<Uint8Array> {
    if (!await this.#find(signal)) throw missingBuilder(this.#name);
    const options = [
      ...(follow ? ["--follow"] : []),
      ...(tail === undefined ? [] : ["--tail", String(tail)]),
    ];
    yield* this.#engine.stream(["container", "logs", ...options, this.#container], signal);
  }

  async remove(cache: boolean, signal?: AbortSignal): Promise<boolean> {
    const container = await this.#find(signal);
    const volume = cache ? await this.#ownVolume(signal) : false;
    if (container) await this.#removeContainer(signal);
    if (volume) await this.#engine.run(["volume", "rm", volumeName(this.#name)], signal);
    return container !== undefined || volume;
  }

  get #daemon(): Endpoint {
    return endpoint(parseAddress(this.address), this.#debugLog);
  }

  /**
   * Returns the builder's container. Rejects, and changes nothing, if the container is not bkit's.
   */
  async #find(signal?: AbortSignal): Promise<Container | undefined> {
    const container = await this.#engine.container(this.#container, signal);
    if (container && container.labels[OWNER_LABEL] !== this.#name) {
      throw new OptionError(
        `cannot use the container ${this.#container}: it is not a builder of bkit, without the label ` +
          `${OWNER_LABEL}=${this.#name}`,
        {
          option: "name",
          advice: `Choose another name with ${optionText("name")}, or rename that container.`,
        },
      );
    }
    return container;
  }

  /** Returns what has to be done. Pulls the image if it is needed and missing. */
  async #change(
    container: Container | undefined,
    wanted: Specification,
    signal?: AbortSignal,
  ): Promise<BuilderChange> {
    const equal =
      container?.labels[CONFIGURATION_LABEL] === configurationDigest(this.#kind, wanted);
    const image = await this.#engine.image(wanted.image, signal);
    // An image that was removed while its builder exists need not be pulled again.
    if (!image && !equal) await this.#pull(wanted.image, signal);
    if (!container) return "created";
    // A container that never started may lack its configuration.
    if (!equal || container.status === "created") return "replaced";
    if (image && image.id !== container.image) return "replaced";
    return isActive(container) ? "none" : "started";
  }

  async #pull(image: string, signal?: AbortSignal): Promise<void> {
    await this.#engine.run(["image", "pull", "--quiet", image], signal);
  }

  async #create(wanted: Specification, signal?: AbortSignal): Promise<void> {
    if (!await this.#engine.volume(volumeName(this.#name), signal)) {
      await this.#engine.run(createVolume(this.#name), signal);
    }
    await this.#engine.run(createContainer(this.#kind, wanted), signal);
    if (wanted.config) await this.#copy(wanted.config, signal);
  }

  /**
   * Copies the configuration into the container, which also works with an engine on another machine.
   * It goes through a pipe: nothing is written to this machine that a killed process could leave.
   */
  async #copy(config: Uint8Array, signal?: AbortSignal): Promise<void> {
    const args = ["container", "cp", "-", `${this.#container}:/`];
    await this.#engine.run(args, signal, configArchive(config));
  }

  async #stop(signal?: AbortSignal): Promise<void> {
    await this.#engine.run(["container", "stop", this.#container], signal);
  }

  /**
   * Sets the restart policy. Podman before 5.1 cannot change it; there the old policy stays, which
   * only matters at the next start of the machine.
   */
  async #setRestartPolicy(policy: "always" | "no", signal?: AbortSignal): Promise<void> {
    const done = this.#engine.run(
      ["container", "update", `--restart=${policy}`, this.#container],
      signal,
    );
    await (this.#kind === "podman" ? done.catch(() => signal?.throwIfAborted()) : done);
  }

  /** Stops and removes the container. Its cache stays, in a named volume. */
  async #removeContainer(signal?: AbortSignal): Promise<void> {
    await this.#stop(signal);
    await this.#engine.run(["container", "rm", "--force", "--volumes", this.#container], signal);
  }

  /** Returns true if the builder's volume exists. Rejects if bkit did not create it. */
  async #ownVolume(signal?: AbortSignal): Promise<boolean> {
    const name = volumeName(this.#name);
    const labels = await this.#engine.volume(name, signal);
    if (labels && labels[OWNER_LABEL] !== this.#name) {
      throw new OptionError(
        `cannot remove the volume ${name}: bkit did not create it, it has no label ` +
          `${OWNER_LABEL}=${this.#name}`,
        { advice: `Remove it yourself if it is not needed: ${this.#kind} volume rm ${name}` },
      );
    }
    return labels !== undefined;
  }

  /** Returns why waiting is useless, if it is. */
  async #whyEnded(restarts: number): Promise<string | undefined> {
    const container = await this.#find();
    if (!container) return "its container was removed";
    if (
      isActive(container) && container.restarts <= restarts && container.status !== "restarting"
    ) {
      return undefined;
    }
    return `its container ended with exit code ${container.exitCode}`;
  }

  async #lastLines(): Promise<string> {
    const decoder = new TextDecoder();
    let lines = "";
    for await (const part of this.logs(false, 20)) lines += decoder.decode(part, { stream: true });
    return lines;
  }
}

function isActive({ status }: Container): boolean {
  return status === "running" || status === "restarting";
}
