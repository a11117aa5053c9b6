/** Builds for reports: models made from a few words, and from recorded events. */
import { ProgressModel, type Vertex } from "../../../lib/progress/mod.ts";
import { BEGIN, readStream } from "../../support/recorded_progress.ts";

/** A step: its name, the times at which it ran, and the names of those it depends on. */
export interface PlannedStep extends Partial<Omit<Vertex, "inputs">> {
  readonly name: string;
  readonly ran?: readonly [start: number, end: number] | undefined;
  readonly after?: readonly string[] | undefined;
}

/** Returns the model of a build with these steps. */
export function planned(steps: readonly PlannedStep[]): ProgressModel {
  const model = new ProgressModel(() => 0);
  for (const { name, ran, after = [], ...fields } of steps) {
    const vertex: Vertex = {
      ...{ digest: name, name, inputs: [...after], cached: false, error: "" },
      ...ran && { started: ran[0], completed: ran[1] },
      ...fields,
    };
    model.apply({ type: "vertex", vertex });
  }
  return model;
}

/** Returns the model of a recorded build that has ended, and its duration in milliseconds. */
export async function recorded(name: string): Promise<{ model: ProgressModel; duration: number }> {
  const events = await readStream(name);
  const model = new ProgressModel(() => BEGIN);
  for (const { event } of events) model.apply(event);
  model.end();
  return { model, duration: events.at(-1)!.at - BEGIN };
}
