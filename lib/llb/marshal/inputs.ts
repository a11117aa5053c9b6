import type { BoundAction, Change, StateData, Vertex } from "../graph/vertex.ts";

/** Returns the states that an operation depends on, in the order in which Go's client visits them. */
export function inputStates(vertex: Vertex): readonly StateData[] {
  switch (vertex.type) {
    case "source":
    case "encoded":
      return [];
    case "exec":
      return vertex.mounts.map(({ source }) => source);
    case "file":
      return actionStates(vertex.action);
    case "merge":
    case "passthrough":
      return vertex.inputs;
    case "diff":
      return [vertex.lower, vertex.upper];
  }
}

/** Returns the states of a chain of changes, beginning with the last change. */
function actionStates(last: BoundAction): StateData[] {
  const states: StateData[] = [];
  const open: BoundAction[] = [last];
  for (let action = open.pop(); action; action = open.pop()) {
    states.push(action.state);
    if (action.previous) open.push(action.previous);
    const change = action.change as Change;
    if (change.type !== "copy") continue;
    const { from } = change;
    if (from.kind === "bkit.llb.state") states.push(from);
    else open.push(from);
  }
  return states;
}
