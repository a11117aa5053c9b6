import type { ProgressEvent } from "../../progress/mod.ts";

/**
 * Returns an event of one of several builds whose events are shown together: names begin with that of
 * the target, and steps and groups have ids of their own, because builds can have steps in common.
 * Returns undefined for an event that such a display does not need.
 */
export function labelled(target: string, event: ProgressEvent): ProgressEvent | undefined {
  const id = (digest: string) => digest && `${target} ${digest}`;
  switch (event.type) {
    case "vertex": {
      const { vertex } = event;
      const { group } = vertex;
      return {
        type: "vertex",
        vertex: {
          ...vertex,
          digest: id(vertex.digest),
          name: stepName(target, vertex.name),
          inputs: vertex.inputs.map(id),
          group: group && { ...group, id: id(group.id), name: stepName(target, group.name) },
        },
      };
    }
    case "status": {
      const { status } = event;
      const tree = /^transferring (.*):$/.exec(status.id)?.[1];
      const own = tree === undefined ? status.id : `transferring ${labelOf(target)}${tree}:`;
      return { type: "status", status: { ...status, id: own, vertex: id(status.vertex) } };
    }
    case "log":
      return { type: "log", log: { ...event.log, vertex: id(event.log.vertex) } };
    case "warning": {
      const { warning } = event;
      const short = warning.vertex === "" ? `${labelOf(target)}${warning.short}` : warning.short;
      return { type: "warning", warning: { ...warning, short, vertex: id(warning.vertex) } };
    }
    case "transfer": {
      const { transfer } = event;
      return { type: "transfer", transfer: { ...transfer, name: labelOf(target) + transfer.name } };
    }
    case "raw":
      return undefined;
  }
}

function labelOf(target: string): string {
  return `[${target}] `;
}

/** Returns the name of a step; brackets at its beginning take the target, too. */
function stepName(target: string, name: string): string {
  return name.startsWith("[") ? `[${target} ${name.slice(1)}` : labelOf(target) + name;
}
