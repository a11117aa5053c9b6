import { newState, pendingState, withVertex } from "../graph/new_state.ts";
import type { OpOptions } from "../graph/options.ts";
import type { State } from "../graph/state.ts";
import type { Resolution } from "../graph/vertex.ts";

/** Returns an empty file system. */
export function scratch(): State {
  return newState(undefined);
}

/**
 * Returns the files of several states, of which later ones lie over earlier ones. Settings are those
 * of the first state that has files. Empty file systems are left out.
 */
export function merge(states: readonly State[], options: OpOptions = {}): State {
  if (states.some(({ pending }) => pending)) {
    return pendingState(async (resolution) =>
      merge(await Promise.all(states.map((state) => resolution.resolve(state))), options)
    );
  }
  const inputs = states.filter(({ output }) => output);
  const [first, second] = inputs;
  if (!first) return scratch();
  if (!second) return first;
  return withVertex(first, Object.freeze({ type: "merge", inputs, options }));
}

/** Returns what `upper` has that `lower` has not, with deletions. */
export function diff(lower: State, upper: State, options: OpOptions = {}): State {
  if (lower.pending || upper.pending) {
    return pendingState(async ({ resolve }) =>
      diff(await resolve(lower), await resolve(upper), options)
    );
  }
  if (!lower.output) return upper.output ? upper : scratch();
  return withVertex(lower, Object.freeze({ type: "diff", lower, upper, options }));
}

/**
 * Returns a state that is only known when the graph is marshalled: `make` is called then, once for
 * each graph, and gets the platform of the graph.
 */
export function later(make: (resolution: Resolution) => State | Promise<State>): State {
  return pendingState(async (resolution) => await make(resolution));
}
