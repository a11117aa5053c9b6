/** The display of several builds at the same time. */
import type { ProgressEvent } from "../../progress/mod.ts";
import type { Display } from "../../terminal/display.ts";
import type { Mode } from "../../terminal/mode.ts";
import type { ProgressWriter } from "../../terminal/progress_writer.ts";
import { eventWithFlags } from "../terminal/flag_names.ts";
import { labelled } from "./labelled.ts";

/** Shows the progress of the builds of targets. */
export interface TargetDisplay {
  /** Shows an event of a build. Resolves when another one may follow; never rejects. */
  show(target: string, event: ProgressEvent): void | Promise<void>;
  /** Ends the display; `error` is what the builds failed with. Never rejects. */
  end(error?: unknown): Promise<void>;
}

/** Returns the display of one build, which needs no names. */
export function singleDisplay(shown: Display): TargetDisplay {
  return {
    show: (_, event) => shown.show(eventWithFlags(event)),
    end: async (error) => await shown.end(error),
  };
}

/**
 * Returns the display of several builds on one display, on which the names of steps begin with that
 * of their target. With the mode `json`, `shown` gets nothing but a log, and each line on stderr has
 * the name of its target; with `rawjson`, it gets the responses of the daemon as they are.
 */
export async function combinedDisplay(
  shown: Display,
  mode: Mode,
  targets: readonly string[],
  writer: ProgressWriter,
): Promise<TargetDisplay> {
  const lines = mode === "json" ? await jsonLines(targets, writer) : undefined;
  return {
    async show(target, event) {
      const own = eventWithFlags(event);
      const seen = mode === "rawjson" ? own : labelled(target, own);
      await Promise.all([lines?.get(target)?.show(own), seen && shown.show(seen)]);
    },
    async end(error) {
      for (const display of lines?.values() ?? []) await display.end(error);
      await shown.end(error);
    },
  };
}

async function jsonLines(
  targets: readonly string[],
  writer: ProgressWriter,
): Promise<Map<string, Display>> {
  const { JsonDisplay } = await import("../../progress/display/json.ts");
  const { LinesDisplay } = await import("../../terminal/lines_display.ts");
  return new Map(targets.map((target) => {
    const display = new JsonDisplay(undefined, { target });
    return [target, new LinesDisplay(display, writer, true)];
  }));
}
