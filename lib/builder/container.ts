/** A builder that is a container of Docker or Podman. All that is known of it is read from the engine. */
import * as path from "node:path";
import { builderContainer } from "../address/builders.ts";
import { OptionError } from "../errors.ts";
import { optionText } from "../internal/option_text.ts";
import {
  CONFIG_FILE,
  CONFIG_FOLDER,
  configuration,
  CONFIGURATION_LABEL,
  type ContainerEngine,
  createContainer,
  createVolume,
  OWNER_LABEL,
  volumeName,
} from "./arguments.ts";
import { type Container, Engine } from "./engine.ts";
import { absent, type BuilderChange, type BuilderStatus, type Form } from "./form.ts";
import type { Specification } from "./options.ts";
import { condition, untilReady } from "./ready.ts";

/** A builder that runs in a container. */
export class ContainerBuilder implements Form {
  readonly address: string;
  readonly #name: string;
  readonly #kind: ContainerEngine;
  readonly #engine: Engine;
  readonly #container: string;

  /** `program` is the path of the engine's command. */
  constructor(name: string, kind: ContainerEngine, program: string) {
    this.#name = name;
    this.#kind = kind;
    this.#engine = new Engine(program);
    this.#container = builderContainer(name);
    this.address = `${kind}-container://${this.#container}`;
  }

  async up(wanted: Specification, signal?: AbortSignal): Promise<BuilderChange> {
    const container = await this.#find(signal);
    if (wanted.pull) await this.#pull(wanted.image, signal);
    const change = await this.#change(container, wanted, signal);
    if (change === "replaced") await this.#take(signal);
    if (change === "created" || change === "replaced") await this.#create(wanted, signal);
    if (change === "started") await this.#restart("always", signal);
    if (change !== "none") await this.#engine.do(["container", "start", this.#container], signal);
    const restarts = (await this.#find(signal))?.restarts ?? 0;
    const log = () => this.#lastLines();
    await untilReady(this.#name, this.address, () => this.#ended(restarts), log, signal);
    return change;
  }

  async down(signal?: AbortSignal): Promise<boolean> {
    const container = await this.#find(signal);
    if (!container || !runs(container)) return false;
    await this.#stop(signal);
    // Else the engine would start it again when it starts itself. One that runs and ends can't be changed in between.
    await this.#restart("no", signal);
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
    if (!runs(container)) return { ...all, state: "down" };
    return { ...all, ...await condition(this.address, signal) };
  }

  async *logs(
    follow: boolean,
    tail: number | undefined,
    signal?: AbortSignal,
  ): AsyncIterable<Uint8Array> {
    if (!await this.#find(signal)) throw absent(this.#name);
    const options = [
      ...(follow ? ["--follow"] : []),
      ...(tail === undefined ? [] : ["--tail", String(tail)]),
    ];
    yield* this.#engine.output(["container", "logs", ...options, this.#container], signal);
  }

  async remove(cache: boolean, signal?: AbortSignal): Promise<boolean> {
    const container = await this.#find(signal);
    const volume = cache ? await this.#ownVolume(signal) : false;
    if (container) await this.#take(signal);
    if (volume) await this.#engine.do(["volume", "rm", volumeName(this.#name)], signal);
    return container !== undefined || volume;
  }

  /** The builder's container. Rejects where one of that name isn't ours: nothing is done to it. */
  async #find(signal?: AbortSignal): Promise<Container | undefined> {
    const container = await this.#engine.container(this.#container, signal);
    if (container && container.labels[OWNER_LABEL] !== this.#name) {
      throw new OptionError(
        `the container ${this.#container} isn't a builder of bkit: it has no label ` +
          `${OWNER_LABEL}=${this.#name}`,
        {
          option: "name",
          advice: `Choose another name with ${optionText("name")}, or rename that container.`,
        },
      );
    }
    return container;
  }

  /** What has to be done. Gets the image where it's needed and isn't here. */
  async #change(
    container: Container | undefined,
    wanted: Specification,
    signal?: AbortSignal,
  ): Promise<BuilderChange> {
    const equal = container?.labels[CONFIGURATION_LABEL] === configuration(this.#kind, wanted);
    const image = await this.#engine.image(wanted.image, signal);
    // An image that was taken away below a builder is no reason to fetch it again.
    if (!image && !equal) await this.#pull(wanted.image, signal);
    if (!container) return "created";
    // One that never started may lack its configuration.
    if (!equal || container.status === "created") return "replaced";
    if (image && image.id !== container.image) return "replaced";
    return runs(container) ? "none" : "started";
  }

  async #pull(image: string, signal?: AbortSignal): Promise<void> {
    await this.#engine.do(["image", "pull", "--quiet", image], signal);
  }

  async #create(wanted: Specification, signal?: AbortSignal): Promise<void> {
    if (!await this.#engine.volume(volumeName(this.#name), signal)) {
      await this.#engine.do(createVolume(this.#name), signal);
    }
    await this.#engine.do(createContainer(this.#kind, wanted), signal);
    if (wanted.config) await this.#copy(wanted.config, signal);
  }

  /** Copies the configuration into the container, which also works where the engine is on another machine. */
  async #copy(config: Uint8Array, signal?: AbortSignal): Promise<void> {
    const folder = await Deno.makeTempDir({ prefix: "bkit-builder-" });
    try {
      const source = path.join(folder, CONFIG_FOLDER);
      const file = path.join(source, CONFIG_FILE);
      await Deno.mkdir(source);
      await Deno.writeFile(file, config);
      if (Deno.build.os !== "windows") {
        // The daemon of the rootless image isn't root and has to read it; a umask must not be in the way.
        await Deno.chmod(source, 0o755);
        await Deno.chmod(file, 0o644);
      }
      await this.#engine.do(["container", "cp", source, `${this.#container}:/`], signal);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  }

  async #stop(signal?: AbortSignal): Promise<void> {
    await this.#engine.do(["container", "stop", this.#container], signal);
  }

  /**
   * Podman before 5.1 can't change a policy; there it stays what it was, and only the machine's next start shows
   * it.
   */
  async #restart(policy: "always" | "no", signal?: AbortSignal): Promise<void> {
    const done = this.#engine.do(
      ["container", "update", `--restart=${policy}`, this.#container],
      signal,
    );
    await (this.#kind === "podman" ? done.catch(() => signal?.throwIfAborted()) : done);
  }

  /** Ends and removes the container; its cache is in a volume with a name, which stays. */
  async #take(signal?: AbortSignal): Promise<void> {
    await this.#stop(signal);
    await this.#engine.do(["container", "rm", "--force", "--volumes", this.#container], signal);
  }

  /** Whether there is a volume of ours. Rejects where it's somebody else's. */
  async #ownVolume(signal?: AbortSignal): Promise<boolean> {
    const name = volumeName(this.#name);
    const labels = await this.#engine.volume(name, signal);
    if (labels && labels[OWNER_LABEL] !== this.#name) {
      throw new OptionError(
        `the volume ${name} wasn't made by bkit: it has no label ${OWNER_LABEL}=${this.#name}`,
        { advice: `Remove it yourself if it isn't needed: ${this.#kind} volume rm ${name}` },
      );
    }
    return labels !== undefined;
  }

  /** Why waiting is of no use, if so. */
  async #ended(restarts: number): Promise<string | undefined> {
    const container = await this.#find();
    if (!container) return "its container was removed";
    if (runs(container) && container.restarts <= restarts && container.status !== "restarting") {
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

function runs({ status }: Container): boolean {
  return status === "running" || status === "restarting";
}
