/** What the two forms of a builder, a container and a process, have in common. */
import type { BuilderEngine } from "../address/builders.ts";
import { ConnectionError } from "../errors.ts";
import type { Specification } from "./options.ts";

/** What `builderUp` did: nothing, since it was up already; or what it did to get there. */
export type BuilderChange = "none" | "started" | "created" | "replaced";

/** A builder that is up. */
export interface BuilderResult {
  /** Its name. */
  readonly name: string;
  /** What runs it. */
  readonly engine: BuilderEngine;
  /** Where it's reached, such as `docker-container://bkit-builder-default`. */
  readonly address: string;
  /** What was done. */
  readonly change: BuilderChange;
}

/**
 * How a builder is: it answers (`up`), it runs and doesn't answer (`unwell`), it's there and doesn't run (`down`),
 * or there is none of this name (`absent`).
 */
export type BuilderState = "up" | "unwell" | "down" | "absent";

/** A builder, as what runs it tells. What isn't known, or doesn't apply, is left out. */
export interface BuilderStatus {
  /** Its name. */
  readonly name: string;
  /** What runs it. */
  readonly engine: BuilderEngine;
  /** How it is. */
  readonly state: BuilderState;
  /** Where it's reached when it's up. */
  readonly address: string;
  /** Where its cache is: a volume's name, or a folder's path. */
  readonly cache: string;
  /** The container's image, by its name. */
  readonly image?: string;
  /** The digest of the container's image. */
  readonly digest?: string;
  /** The container's network, as the engine calls it. */
  readonly network?: string;
  /** The id of the process. */
  readonly pid?: number;
  /** When it was made, or the process started, as in RFC 3339. */
  readonly created?: string;
  /** Why it doesn't answer, where it runs. */
  readonly trouble?: string;
}

/** A builder of one form. */
export interface BuilderBackend {
  /** Where it's reached. */
  readonly address: string;
  /** Has it run as it's wanted, and waits until it answers. */
  up(wanted: Specification, signal?: AbortSignal): Promise<BuilderChange>;
  /** Ends it; whether there was one that ran. */
  down(signal?: AbortSignal): Promise<boolean>;
  /** How it is. */
  status(signal?: AbortSignal): Promise<BuilderStatus>;
  /** What it printed. */
  logs(follow: boolean, tail: number | undefined, signal?: AbortSignal): AsyncIterable<Uint8Array>;
  /** Takes it away, and its cache with it; whether there was one. */
  remove(cache: boolean, signal?: AbortSignal): Promise<boolean>;
}

/** The error for what can only be done with a builder that is there. */
export function missingBuilder(name: string): ConnectionError {
  return new ConnectionError(`there is no builder ${name}`, {
    advice: "Start it with `bkit builder up`.",
  });
}
