/** The log for reports of bugs: what was tried, what was taken, and what both sides said. */

/** How much a room of the log tells: `debug` the outcome of each thing, `trace` every message. */
export type LogLevel = "debug" | "trace";

/**
 * The part of bkit that a record of the log is from:
 *
 * - `connect`: addresses that were tried, and the one that was taken
 * - `build`: attempts at a build, and why it was tried again
 * - `rpc`: calls to the daemon
 * - `session`: calls by the daemon: patterns, secrets by id, SSH agents by id
 * - `diffcopy`: transfers of files and, as `trace`, their packets
 * - `auth`: logins by host and user, and requests for tokens
 * - `engine`: requests to a Docker Engine
 * - `builder`: programs that are run for a builder
 */
export type LogRoom =
  | "connect"
  | "build"
  | "rpc"
  | "session"
  | "diffcopy"
  | "auth"
  | "engine"
  | "builder";

/** All rooms of the log. */
export const LOG_ROOMS: readonly LogRoom[] = [
  "connect",
  "build",
  "rpc",
  "session",
  "diffcopy",
  "auth",
  "engine",
  "builder",
];

/** A value in a record of the log. */
export type LogValue = string | number | boolean | readonly string[];

/**
 * A record of the log. It never has a secret, and its texts have no characters that could control a
 * terminal, whatever the peer sent.
 */
export interface LogRecord {
  /** Time of the record, in milliseconds since 1970, with fractions. */
  readonly time: number;
  /** Level of the record. */
  readonly level: LogLevel;
  /** Room of the record. */
  readonly room: LogRoom;
  /** What happened, in a few words that are always the same. */
  readonly message: string;
  /**
   * What the message is about, such as `method`. Durations are in milliseconds, under `ms`. A text
   * has up to 1,000 characters, a list up to 100 texts.
   */
  readonly fields: Readonly<Record<string, LogValue>>;
}

/** The fields of a record as they are given; those that are undefined are left out. */
export type LogFields = Readonly<Record<string, LogValue | undefined>>;

/** Writes a record. */
export type LogWrite = (message: string, fields?: LogFields) => void;

/** One room of the log. A function that is missing means that its level is off. */
export interface RoomLog {
  /** Writes a record of the level `debug`. */
  readonly debug?: LogWrite | undefined;
  /** Writes a record of the level `trace`. If it is there, `debug` is, too. */
  readonly trace?: LogWrite | undefined;
}

/** All rooms of the log. Where none is on, there is no log at all. */
export type Log = Readonly<Record<LogRoom, RoomLog>>;
