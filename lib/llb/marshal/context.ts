import type { OpOptions } from "../graph/options.ts";
import type { Output, Resolution, StateData } from "../graph/vertex.ts";
import type { Platform } from "../text/platform.ts";
import type { Input } from "../wire/messages.ts";

/** What an operation needs to know of its graph to be encoded. */
export interface Context {
  /** Options of the graph. */
  readonly options: OpOptions;
  /** Platform of the graph. */
  readonly platform: Platform;
  /** Id of the graph, which keeps its local trees apart from those of other builds. */
  readonly uniqueId: string;
  /** Sessions that offer local trees, by the names of these. */
  readonly sessions: ReadonlyMap<string, string>;
  /** Capabilities of the daemon; undefined if they are not known. */
  readonly caps: ReadonlySet<string> | undefined;
  /** Returns what makes the files of a state; undefined for an empty file system. */
  outputOf(state: StateData): Output | undefined;
  /** Returns the directory in which relative paths of a state begin. */
  dirOf(state: StateData): string;
  /** Returns an output as an input of another operation. */
  inputOf(output: Output): Input;
}

/** Number of states that may turn out to be another state that is not known yet, in a row. */
const MAX_STEPS = 1000;

/** Resolves states that are only known when a graph is marshalled, each of them once. */
export class Resolver implements Resolution {
  readonly platform: Platform;
  readonly #resolved = new Map<StateData, StateData>();
  readonly #running = new Map<StateData, Promise<StateData>>();

  /** Creates a resolver for a graph with this platform. */
  constructor(platform: Platform) {
    this.platform = platform;
    this.resolve = this.resolve.bind(this);
  }

  /** Returns the state that a state has turned out to be; undefined if it is not known yet. */
  known(state: StateData): StateData | undefined {
    return state.pending ? this.#resolved.get(state) : state;
  }

  /** Returns the state that a state turns out to be. */
  async resolve<S extends StateData>(state: S): Promise<S> {
    let found: StateData = state;
    for (let steps = 0; found.pending; steps++) {
      if (steps === MAX_STEPS) throw new RangeError("a state of the graph never gets known");
      found = await this.#once(found);
    }
    if (state.pending) this.#resolved.set(state, found);
    return found as S;
  }

  #once(state: StateData): Promise<StateData> {
    let running = this.#running.get(state);
    if (!running) {
      // in a turn of its own: there may be thousands of states, each made of the one before
      running = Promise.resolve({ platform: this.platform, resolve: this.resolve })
        .then((resolution) => state.pending!(resolution));
      this.#running.set(state, running);
    }
    return running;
  }
}
