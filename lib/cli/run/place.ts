/** What an error of somebody else's code tells: its message, and where it comes from. */
import * as path from "node:path";
import { pathToFileURL } from "node:url";

/** Returns the message of something that was thrown, in one line if it begins with one. */
export function messageOf(cause: unknown): string {
  const text = cause instanceof Error ? cause.message || cause.name : String(cause);
  return text.trimEnd();
}

/**
 * Returns the place in a file at which an error was thrown, or where what threw it was called:
 * `at build.ts:3:7`. Returns undefined if the stack does not name the file. `shown` is the name of
 * the file for people.
 */
export function placeIn(file: string, shown: string, cause: unknown): string | undefined {
  const stack = cause instanceof Error ? cause.stack ?? "" : "";
  const url = pathToFileURL(path.resolve(file)).href;
  for (const line of stack.split("\n")) {
    const at = /^\s+at /.test(line) ? line.indexOf(`${url}:`) : -1;
    const place = at < 0 ? undefined : /^:(\d+:\d+)/.exec(line.slice(at + url.length))?.[1];
    if (place !== undefined) return `at ${shown}:${place}`;
  }
  return undefined;
}
