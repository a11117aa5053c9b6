/** The log for reports of bugs: what a public interface mentions of it. */
export type {
  Log,
  LogFields,
  LogLevel,
  LogRecord,
  LogRoom,
  LogValue,
  LogWrite,
  RoomLog,
} from "./log.ts";
export type { LogOptions } from "./open_log.ts";
