import type { pb } from "../../../proto/gen/container.js";
import {
  BuildFailedError,
  CancelledError,
  ConnectionError,
  RpcError,
  UnsupportedError,
} from "../../errors.ts";
import { invalidOption } from "../../internal/option_text.ts";
import { need } from "../bridge/capabilities.ts";
import { type Core, looking, solving } from "../bridge/core.ts";
import {
  type FileInfo,
  readDir,
  type ReadDirOptions,
  readFile,
  type ReadOptions,
  stat,
} from "../bridge/files.ts";
import type { RequestOptions } from "../options/request.ts";
import { newId } from "../../internal/new_id.ts";
import type { ContainerProcess, ExitStatus } from "./exit.ts";
import { GatewayProcess } from "./process.ts";
import type { ProcessDefaults, ProcessOptions } from "./process_options.ts";

/** A program that has run, with everything that it printed. */
export interface ProcessOutput extends ExitStatus {
  /** What it printed. */
  readonly stdout: Uint8Array;
  /** The errors that it printed. */
  readonly stderr: Uint8Array;
}

/** Options for running a program to its end. */
export interface OutputOptions extends Omit<ProcessOptions, "stdin" | "stdout" | "stderr" | "tty"> {
  /**
   * What the program reads.
   *
   * @default {nothing}
   */
  stdin?: ReadableStream<Uint8Array> | Uint8Array | undefined;
  /**
   * Bytes that it may print, and as many of errors.
   *
   * @default {16 MiB}
   */
  maxBytes?: number | undefined;
}

/**
 * A container of files in the daemon. Its processes share files and network. It ends, and the daemon
 * kills its processes, when the first of them ends, and when one of them has another exit code than 0.
 */
export interface Container extends AsyncDisposable {
  /** Id in the daemon. */
  readonly id: string;
  /** Starts a process. Rejects with `BuildFailedError` if the program cannot be started. */
  start(options?: ProcessOptions): Promise<ContainerProcess>;
  /**
   * Runs a program to its end, and returns what it printed. Rejects with `OptionError` if that is
   * more than `maxBytes`; the program is then killed.
   */
  output(options?: OutputOptions): Promise<ProcessOutput>;
  /** Reads a file of the container. Requires BuildKit v0.27, as the next two do. */
  readFile(path: string, options?: ReadOptions): Promise<Uint8Array>;
  /** Lists a directory of the container. */
  readDir(path: string, options?: ReadDirOptions): Promise<FileInfo[]>;
  /** Describes a file of the container. */
  stat(path: string, options?: RequestOptions): Promise<FileInfo>;
  /** Kills the processes, and removes the container. Does nothing the second time. */
  release(): Promise<void>;
}

/** A container as the daemon is asked for it. */
export interface ContainerRequest {
  readonly mounts: readonly pb.IMount[];
  readonly network: number;
  readonly platform: pb.IPlatform;
  readonly workers: readonly string[];
  readonly hosts: readonly pb.IHostIP[];
  readonly hostname: string;
  /** What processes get unless their options say otherwise. */
  readonly defaults: ProcessDefaults;
}

/** Default for {@linkcode OutputOptions.maxBytes}. */
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

/** Time limit for the release of a container: a build that is cancelled waits for it. */
const RELEASE_TIMEOUT_MS = 10_000;

/** A container in the daemon. */
export class GatewayContainer implements Container {
  readonly id: string;
  readonly #core: Core;
  readonly #request: ContainerRequest;
  readonly #processes = new Set<GatewayProcess>();
  #released: Promise<void> | undefined;
  /** Number of processes that were started. */
  #started = 0;
  /** Why no process can be started any more. */
  #over: string | undefined;

  private constructor(core: Core, id: string, request: ContainerRequest) {
    this.#core = core;
    this.id = id;
    this.#request = request;
  }

  /** Makes a container. Rejects with `BuildFailedError` if the daemon cannot make it. */
  static async make(
    core: Core,
    request: ContainerRequest,
    { signal }: RequestOptions = {},
  ): Promise<GatewayContainer> {
    need(core.capabilities, "gateway.exec", "run programs in results");
    if (request.hosts.length > 0) {
      need(core.capabilities, "gateway.exec.extrahosts", "add hosts to a container");
    }
    // This capability is of the same age; there is none for host names.
    if (request.hostname !== "" && !core.capabilities.frontend.has("gateway.exec.secretenv")) {
      throw new UnsupportedError("this daemon cannot give a container a host name", {
        advice: "Use BuildKit v0.12 or later.",
      });
    }
    const { moby } = await import("../../../proto/gen/container.js");
    const { NewContainerRequest, NewContainerResponse } = moby.buildkit.v1.frontend;
    const container = new GatewayContainer(core, newId(), request);
    const { mounts, network, platform, workers, hosts, hostname } = request;
    // Released with the others even if the answer does not arrive.
    core.opened.add(container);
    try {
      await solving(core, () =>
        core.calls.call(
          "NewContainer",
          { request: NewContainerRequest, answer: NewContainerResponse },
          {
            ...{ ContainerID: container.id, Mounts: [...mounts], Network: network, platform },
            ...{ extraHosts: [...hosts], hostname, constraints: { filter: [...workers] } },
          },
          { signal },
        ));
    } catch (error) {
      await container.release().catch(() => {}); // it may not be there
      throw error;
    }
    return container;
  }

  async start(options: ProcessOptions = {}): Promise<ContainerProcess> {
    return await this.#start(options);
  }

  async output({ maxBytes, ...options }: OutputOptions = {}): Promise<ProcessOutput> {
    const limit = maxBytes ?? MAX_OUTPUT_BYTES;
    if (!Number.isSafeInteger(limit) || limit < 0) {
      throw invalidOption("maxBytes", "be a whole number of bytes, at least 0", limit);
    }
    const over = new AbortController();
    const { signal } = options;
    const process = await this.#start({
      ...options,
      ...{ stdout: "piped", stderr: "piped" },
      signal: signal ? AbortSignal.any([signal, over.signal]) : over.signal,
    });
    const collect = async (stream: ReadableStream<Uint8Array>) => {
      const parts: Uint8Array[] = [];
      let total = 0;
      for await (const part of stream) {
        total += part.length;
        if (total > limit) {
          const error = invalidOption(
            "maxBytes",
            `be more than ${limit}, which the program prints`,
          );
          over.abort(error);
          throw error;
        }
        parts.push(part);
      }
      return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
    };
    const [status, stdout, stderr] = await Promise.allSettled([
      process.exit,
      collect(process.stdout),
      collect(process.stderr),
    ]);
    if (status.status === "rejected") throw status.reason;
    if (stdout.status === "rejected") throw stdout.reason;
    if (stderr.status === "rejected") throw stderr.reason;
    return { ...status.value, stdout: stdout.value, stderr: stderr.value };
  }

  async readFile(path: string, options?: ReadOptions): Promise<Uint8Array> {
    return await this.#look("read", path, (source, inner) => readFile(source, inner, options));
  }

  async readDir(path: string, options?: ReadDirOptions): Promise<FileInfo[]> {
    return await this.#look("list", path, (source, inner) => readDir(source, inner, options));
  }

  async stat(path: string, options?: RequestOptions): Promise<FileInfo> {
    return await this.#look("look at", path, (source, inner) => stat(source, inner, options));
  }

  release(): Promise<void> {
    return this.#released ??= this.#release();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release();
  }

  async #start(options: ProcessOptions): Promise<GatewayProcess> {
    if (this.#released) throw new CancelledError("the container was released");
    if (this.#over !== undefined) {
      throw new BuildFailedError("cannot start a process in the container", {
        detail: `it has ended: ${this.#over}`,
        reason: "run",
      });
    }
    const isFirst = this.#started++ === 0;
    return await GatewayProcess.start(
      this.#core,
      this.id,
      this.#request.defaults,
      options,
      (process) => {
        this.#processes.add(process);
        process.exit.then(
          ({ code }) => {
            if (isFirst) this.#over ??= `its first process, ${process.program}, has ended`;
            else if (code !== 0) this.#over ??= `${process.program} had the exit code ${code}`;
          },
          ({ message }) => void (this.#over ??= message),
        ).finally(() => this.#processes.delete(process));
      },
    );
  }

  async #release(): Promise<void> {
    const { cleanup, opened } = this.#core;
    opened.delete(this);
    const processes = [...this.#processes];
    // Otherwise the daemon would wait until what they print was read.
    for (const process of processes) {
      process.abandon(new CancelledError("the container was released"));
    }
    const { moby } = await import("../../../proto/gen/container.js");
    const { ReleaseContainerRequest, ReleaseContainerResponse } = moby.buildkit.v1.frontend;
    try {
      // Kills the processes, so that their streams end.
      await cleanup.call(
        "ReleaseContainer",
        { request: ReleaseContainerRequest, answer: ReleaseContainerResponse },
        { ContainerID: this.id },
        { timeout: RELEASE_TIMEOUT_MS },
      );
    } catch (error) {
      // The daemon answers with the failures of programs. Without a connection, the build is over.
      if (!(error instanceof RpcError) && !(error instanceof ConnectionError)) throw error;
    } finally {
      for (const process of processes) process.end();
    }
  }

  /** Looks at a path in the mount that it is in. */
  async #look<T>(
    action: string,
    path: string,
    look: (source: { calls: Core["calls"]; id: string; mount: number }, path: string) => Promise<T>,
  ): Promise<T> {
    need(this.#core.capabilities, "gateway.exec.filesystem", "look into a container");
    const { mount, inner } = mountOf(this.#request.mounts, path);
    return await looking(
      this.#core,
      `${action} ${path}`,
      () => look({ calls: this.#core.calls, id: this.id, mount }, inner),
    );
  }
}

/** Returns the index of the mount that a path is in, and the path in it. */
function mountOf(mounts: readonly pb.IMount[], path: string): { mount: number; inner: string } {
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  let found = { mount: 0, inner: path, depth: -1 };
  for (const [mount, { dest }] of mounts.entries()) {
    const own = (dest ?? "").split("/").filter(Boolean);
    if (own.length <= found.depth || !own.every((part, i) => part === parts[i])) continue;
    found = { mount, inner: `/${parts.slice(own.length).join("/")}`, depth: own.length };
  }
  return found;
}
