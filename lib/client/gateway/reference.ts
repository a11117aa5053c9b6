import { UnsupportedError } from "../../errors.ts";
import * as remote from "../../control/gateway_files.ts";
import { scratch, type State, stateOf } from "../../llb/mod.ts";
import type { RequestOptions } from "../options/request.ts";
import type { Container } from "../container/container.ts";
import { openContainer } from "./containers.ts";
import type { ContainerOptions, Reference } from "./result.ts";
import { type Core, looking, missingFile, type RefData, solving } from "../bridge/core.ts";
import {
  type FileInfo,
  readDir,
  type ReadDirOptions,
  readFile,
  type ReadOptions,
  stat,
  streamFile,
} from "../bridge/files.ts";
import { type OciImageConfig, parseImageConfig } from "../bridge/image_config.ts";

/** A result in the daemon. */
export class GatewayReference implements Reference {
  readonly kind = "bkit.gateway.reference";
  readonly id: string;
  readonly #core: Core;
  readonly #data: RefData;
  #config: OciImageConfig | undefined;

  constructor(core: Core, data: RefData) {
    this.#core = core;
    this.#data = data;
    this.id = data.id;
  }

  get imageConfig(): OciImageConfig | undefined {
    const { config } = this.#data;
    if (!config) return undefined;
    return this.#config ??= parseImageConfig(config);
  }

  readFile(path: string, options?: ReadOptions): Promise<Uint8Array> {
    return this.#look(`read ${path}`, (source) => readFile(source, path, options));
  }

  streamFile(path: string, options?: ReadOptions): ReadableStream<Uint8Array> {
    const action = `read ${path}`;
    const guard = <T>(call: () => Promise<T>) => looking(this.#core, action, call);
    if (this.id === "") throw missingFile(action);
    return streamFile({ calls: this.#core.calls, id: this.id, guard }, path, options);
  }

  readDir(path: string, options?: ReadDirOptions): Promise<FileInfo[]> {
    return this.#look(`list ${path}`, (source) => readDir(source, path, options));
  }

  stat(path: string, options?: RequestOptions): Promise<FileInfo> {
    return this.#look(`look at ${path}`, (source) => stat(source, path, options));
  }

  async evaluate(options: RequestOptions = {}): Promise<void> {
    if (this.id === "") return;
    const { calls, capabilities } = this.#core;
    await solving(this.#core, async () => {
      if (capabilities.frontend.has("gateway.evaluate")) {
        await remote.evaluate(calls, this.id, options);
      } else await stat({ calls, id: this.id }, ".", options);
    });
  }

  state(): State {
    if (this.id === "") return this.#configured(scratch());
    const { definition } = this.#data;
    if (!definition) {
      throw new UnsupportedError("this daemon does not tell what makes a result", {
        advice: "Use BuildKit v0.7 or later.",
      });
    }
    return this.#configured(stateOf(definition()));
  }

  async container(options?: ContainerOptions): Promise<Container> {
    return await openContainer(this.#core, this, options);
  }

  #configured(state: State): State {
    const config = this.imageConfig;
    return config ? state.imageConfig(config) : state;
  }

  async #look<T>(
    action: string,
    look: (source: { calls: Core["calls"]; id: string }) => Promise<T>,
  ): Promise<T> {
    if (this.id === "") throw missingFile(action);
    return await looking(this.#core, action, () => look({ calls: this.#core.calls, id: this.id }));
  }
}
