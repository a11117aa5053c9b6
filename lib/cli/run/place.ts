/** What an error of somebody else's code tells: its message, and where it comes from. */
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { BuildFailedError } from "../../errors.ts";
import { withoutEscapes } from "../../internal/printable.ts";

/** What is told of an error of somebody else's code. */
export interface Told {
  /** Its message, in one line. */
  readonly detail: string;
  /** The other lines of its message, and its place in the file. */
  readonly explanation: string | undefined;
}

/**
 * Returns what to tell of something that was thrown: its message, and the place in a file at which it
 * was thrown, or where what threw it was called. The name of the file stands for the place if the
 * error does not have one.
 */
export function told(file: string, cause: unknown): Told {
  const text = cause instanceof Error ? cause.message || cause.name : String(cause);
  const message = withoutEscapes(text).trimEnd();
  const url = pathToFileURL(path.resolve(file)).href;
  const stack = cause instanceof Error ? withoutEscapes(cause.stack ?? "") : "";
  const place = placeOf(url, `${stack}\n${message}`);
  // Deno's own messages end with the place.
  const short = message.endsWith(`at ${url}:${place}`)
    ? message.slice(0, -`at ${url}:${place}`.length).trimEnd()
    : message;
  const [detail = "", ...more] = short.split("\n");
  const where = place === undefined ? `in ${file}` : `at ${file}:${place}`;
  return { detail, explanation: [...more, where].join("\n") };
}

/**
 * Returns the error of a graph with its place in a file, if it has none: a state that is made when the
 * graph is encoded can fail, too. Returns other errors as they are.
 */
export function withPlace(file: string, error: unknown): unknown {
  if (!(error instanceof BuildFailedError) || error.reason !== "graph") return error;
  const { explanation, cause } = error;
  if (explanation !== "" || cause === undefined) return error;
  return new BuildFailedError("cannot make the graph", {
    ...{ ...told(file, cause), cause, reason: "graph" },
  });
}

/** Returns the first place of a file in a text, such as `3:7`. */
function placeOf(url: string, text: string): string | undefined {
  for (let at = text.indexOf(`${url}:`); at >= 0; at = text.indexOf(`${url}:`, at + 1)) {
    const place = /^:(\d+:\d+)/.exec(text.slice(at + url.length))?.[1];
    if (place !== undefined) return place;
  }
  return undefined;
}
