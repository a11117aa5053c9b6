import { ProtocolError } from "../../errors.ts";
import { parsePeerJson } from "../../internal/peer_json.ts";

/** Longest line that is read: an engine's reports have some hundred bytes. */
const MAX_LINE_CHARS = 1024 * 1024;

/** Total length of the lines that are read: a push reports some hundred bytes for each step. */
const MAX_CHARS = 64 * 1024 * 1024;

/**
 * Yields the JSON values of an engine's answer, one per line. Throws `ProtocolError` for a line that
 * is not JSON or longer than 1 MiB, and for an answer of more than 64 MiB.
 */
export async function* jsonLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  let open: string[] = [];
  let openLength = 0;
  let total = 0;
  const take = (): string => {
    const line = open.join("");
    open = [];
    openLength = 0;
    return line;
  };
  for await (const chunk of body) {
    const [first = "", ...rest] = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [i, part] of [first, ...rest].entries()) {
      if (i > 0) {
        const line = take();
        if (line.trim()) yield parse(line);
      }
      total += part.length;
      openLength += part.length;
      if (openLength > MAX_LINE_CHARS || total > MAX_CHARS) {
        throw new ProtocolError("the Docker Engine sent an answer that is too long to be one");
      }
      if (part) open.push(part);
    }
  }
  const last = take();
  if (last.trim()) yield parse(last);
}

function parse(line: string): unknown {
  return parsePeerJson(line, "the Docker Engine", "an answer");
}
