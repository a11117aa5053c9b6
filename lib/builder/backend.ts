/** The interface of both kinds of builders, containers and processes. */
import type { BuilderEngine } from "./running.ts";
import { ConnectionError } from "../errors.ts";
import type { Specification } from "./options.ts";

/** Change that `builderUp` made; `none` if the builder was already up. */
export type BuilderChange = "none" | "started" | "created" | "replaced";

/** A builder that is up. */
export interface BuilderResult {
  /** Name of the builder. */
  readonly name: string;
  /** Program that runs it. */
  readonly engine: BuilderEngine;
  /** Address, such as `docker-container://bkit-builder-default`. */
  readonly address: string;
  /** Change that was made. */
  readonly change: BuilderChange;
}

/**
 * State of a builder: it answers (`up`), runs but does not answer (`unhealthy`), exists but does
 * not run (`down`), or does not exist (`absent`).
 */
export type BuilderState = "up" | "unhealthy" | "down" | "absent";

/** Status of a builder. Fields that are unknown or do not apply are missing. */
export interface BuilderStatus {
  /** Name of the builder. */
  readonly name: string;
  /** Program that runs it. */
  readonly engine: BuilderEngine;
  /** State of the builder. */
  readonly state: BuilderState;
  /** Address of the builder when it is up. */
  readonly address: string;
  /** Place of the cache: the name of a volume, or the path of a directory. */
  readonly cache: string;
  /** Name of the container's image. */
  readonly image?: string | undefined;
  /** Digest of the container's image. */
  readonly digest?: string | undefined;
  /** Network of the container, in the engine's words. */
  readonly network?: string | undefined;
  /** Process id. */
  readonly pid?: number | undefined;
  /** Time at which the container was created or the process started, as in RFC 3339. */
  readonly created?: string | undefined;
  /** Reason why it does not answer although it runs. */
  readonly reason?: string | undefined;
}

/** Operations of one kind of builder. */
export interface BuilderBackend {
  /** Address of the builder. */
  readonly address: string;
  /** Makes it run as specified and waits until it answers. */
  up(wanted: Specification, signal?: AbortSignal): Promise<BuilderChange>;
  /** Stops it. Resolves to true if it was running. */
  down(signal?: AbortSignal): Promise<boolean>;
  /** Returns its status. */
  status(signal?: AbortSignal): Promise<BuilderStatus>;
  /** Yields what it printed. */
  logs(follow: boolean, tail: number | undefined, signal?: AbortSignal): AsyncIterable<Uint8Array>;
  /**
   * Removes it and, if `cache` is true, its cache. Resolves to true if there was anything to
   * remove.
   */
  remove(cache: boolean, signal?: AbortSignal): Promise<boolean>;
}

/** Returns the error for an operation on a builder that does not exist. */
export function missingBuilder(name: string): ConnectionError {
  return new ConnectionError(`the builder ${name} does not exist`, {
    advice: "Start it with `bkit builder up`.",
  });
}
