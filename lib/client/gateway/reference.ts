import { UnsupportedError } from "../../errors.ts";
import * as remote from "../../control/gateway_files.ts";
import { scratch, type State, stateOf } from "../../llb/mod.ts";
import type { RequestOptions } from "../options/request.ts";
import { type Core, looking, missingFile, type RefData, solving } from "./core.ts";
import {
  type FileInfo,
  readDir,
  type ReadDirOptions,
  readFile,
  type ReadOptions,
  stat,
  streamFile,
} from "./files.ts";
import { type OciImageConfig, parseImageConfig } from "./image_config.ts";

/**
 * Files that a build has made, or will make when they are needed: the methods that look at them run
 * the steps that are missing. Paths are those in the result, and symlinks in them are followed
 * inside of it.
 *
 * The methods reject with `RpcError`, whose `status` is 5 (NOT_FOUND) if there is no such file, and
 * with `BuildFailedError` if a step fails.
 */
export interface Reference {
  /** Tells references from other objects. */
  readonly kind: "bkit.gateway.reference";
  /** Id in the daemon, which has it as long as the build runs; empty if there are no files. */
  readonly id: string;
  /** Configuration of the image, as the frontend returned it; undefined if there is none. */
  readonly imageConfig: OciImageConfig | undefined;
  /**
   * Reads a file or a part of it. A file of more than 64 MiB is only read as a stream, or with a
   * length.
   */
  readFile(path: string, options?: ReadOptions): Promise<Uint8Array>;
  /**
   * Reads a file or a part of it as a stream, of which at most 4 MiB are in memory. The daemon is
   * asked for as much as is read.
   */
  streamFile(path: string, options?: ReadOptions): ReadableStream<Uint8Array>;
  /** Lists a directory. */
  readDir(path: string, options?: ReadDirOptions): Promise<FileInfo[]>;
  /** Describes a file; of a symlink, what it points to. */
  stat(path: string, options?: RequestOptions): Promise<FileInfo>;
  /** Runs the steps that are missing. */
  evaluate(options?: RequestOptions): Promise<void>;
  /**
   * Returns the state that makes these files, to go on building from. Environment, working
   * directory and platform are those of the image's configuration, if there is one.
   *
   * Throws `UnsupportedError` if the daemon does not tell what makes them.
   */
  state(): State;
}

/** Returns true for a reference, also for one of another copy of this module. */
export function isReference(value: unknown): value is Reference {
  return (value as Partial<Reference> | null | undefined)?.kind === "bkit.gateway.reference";
}

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
