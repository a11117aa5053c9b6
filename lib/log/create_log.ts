import { maskAddress } from "../internal/mask.ts";
import { printable, shortened } from "../internal/printable.ts";
import type { LogLevels } from "./levels.ts";
import {
  type Log,
  LOG_ROOMS,
  type LogFields,
  type LogLevel,
  type LogRecord,
  type LogRoom,
  type LogValue,
  type LogWrite,
  type RoomLog,
} from "./log.ts";

/** Longest text in a record, in characters, and what is looked at of a longer one. */
const MAX_TEXT_CHARS = 1000;
const MAX_READ_CHARS = 8 * MAX_TEXT_CHARS;

/** Number of texts in a list, and their total length. */
const MAX_ITEMS = 100;
const MAX_LIST_CHARS = 4 * MAX_TEXT_CHARS;

/** An address in a text, which can hold a password. */
const ADDRESS = /(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/[^\s"'`<>]+/gi;

/** User information in the address of a web server, where a token can be the name of the user. */
const WEB_USER = /^(https?:\/\/)[^/?#]*@/i;

/** A login as in a field `Authorization`, which some servers quote. */
const AUTHORIZATION = /\b(basic|bearer) +[\w+/=.~-]{8,}/gi;

/**
 * Returns a log that passes its records to `write`, undefined if all rooms are off. Errors of
 * `write` are ignored: a log must not end a build.
 */
export function createLog(write: (record: LogRecord) => void, levels: LogLevels): Log | undefined {
  if (levels.size === 0) return undefined;
  const rooms = LOG_ROOMS.map((room) => [room, roomLog(room, levels.get(room), write)]);
  return Object.fromEntries(rooms) as Log;
}

function roomLog(
  room: LogRoom,
  level: LogLevel | undefined,
  write: (record: LogRecord) => void,
): RoomLog {
  const at = (level: LogLevel): LogWrite => (message, fields = {}) => {
    const time = performance.timeOrigin + performance.now();
    try {
      write({ time, level, room, message, fields: safeFields(fields) });
    } catch {
      // there is no other place to report it
    }
  };
  if (level === undefined) return {};
  return level === "debug" ? { debug: at("debug") } : { debug: at("debug"), trace: at("trace") };
}

function safeFields(fields: LogFields): Record<string, LogValue> {
  const safe: Record<string, LogValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) safe[name] = safeValue(value);
  }
  return safe;
}

function safeValue(value: LogValue): LogValue {
  if (typeof value === "string") return safeText(value);
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toFixed(3));
  return typeof value === "boolean" ? value : safeList(value);
}

/** Returns the first texts of a list; the last one tells how many there are besides. */
function safeList(texts: readonly string[]): string[] {
  const safe: string[] = [];
  let length = 0;
  for (const text of texts) {
    if (safe.length >= MAX_ITEMS - 1 || length > MAX_LIST_CHARS) break;
    const shown = safeText(text);
    length += shown.length;
    safe.push(shown);
  }
  if (safe.length < texts.length) safe.push(`… and ${texts.length - safe.length} more`);
  return safe;
}

/** Returns a text of anybody's without logins in it, in one line and of bounded length. */
function safeText(text: string): string {
  const masked = text.slice(0, MAX_READ_CHARS)
    .replace(ADDRESS, (address) => maskAddress(address.replace(WEB_USER, "$1***@")))
    .replace(AUTHORIZATION, "$1 ***");
  return printable(shortened(masked, MAX_TEXT_CHARS)).replaceAll("\n", "\\n");
}
