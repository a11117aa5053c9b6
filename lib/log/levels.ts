import { OptionError } from "../errors.ts";
import { optionText } from "../internal/option_text.ts";
import { LOG_ROOMS, type LogLevel, type LogRoom } from "./log.ts";

/** The level of each room; a room that is missing is off. */
export type LogLevels = ReadonlyMap<LogRoom, LogLevel>;

const LEVELS: readonly string[] = ["off", "debug", "trace"] satisfies (LogLevel | "off")[];

/**
 * Parses levels such as `debug,rpc=trace,diffcopy=off`: a level alone is for all rooms, and what
 * comes later counts. `name` is what the text was given as, for the error, an option if omitted.
 * Throws {@linkcode OptionError}.
 */
export function parseLevels(text: string, name?: string): LogLevels {
  const levels = new Map<LogRoom, LogLevel>();
  for (const entry of text.split(",").map((entry) => entry.trim())) {
    if (entry === "") continue;
    const [first = "", second, ...more] = entry.split("=").map((part) => part.trim());
    const level = second ?? first;
    const rooms = second === undefined ? LOG_ROOMS : LOG_ROOMS.filter((room) => room === first);
    if (rooms.length === 0 || !LEVELS.includes(level) || more.length > 0) {
      throw invalid(entry, name);
    }
    for (const room of rooms) {
      if (level === "off") levels.delete(room);
      else levels.set(room, level as LogLevel);
    }
  }
  return levels;
}

function invalid(entry: string, name: string | undefined): OptionError {
  const got = JSON.stringify(entry);
  return new OptionError(
    `${name ?? optionText("logLevels")} must be levels such as "debug,rpc=trace" (got ${got})`,
    {
      option: name ?? "logLevels",
      advice: `Levels are ${LEVELS.join(", ")}; rooms are ${LOG_ROOMS.join(", ")}.`,
    },
  );
}
