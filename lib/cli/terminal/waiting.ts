import type { WaitEvent } from "../../client/mod.ts";
import { write } from "./output.ts";

/** Shows that a daemon is waited for. */
export interface Waiting {
  /** Shows an attempt that failed. */
  show(event: WaitEvent): void;
  /** The waiting is over, well or badly. */
  end(): void;
}

/** What is shown of an attempt that failed. */
export function waitingText({ attempt, error }: WaitEvent): string {
  const { address, cause } = error;
  const places = cause instanceof AggregateError ? cause.errors.length : 0;
  const what = address !== undefined
    ? ` at ${address}: ${error.reason.split("\n", 1)}`
    : ` at any of ${places} places (name one with --addr or BUILDKIT_HOST)`;
  return `waiting for BuildKit${what} (attempt ${attempt})`;
}

/** The waiting on stderr: on a terminal one line that goes away, else a line for each attempt. */
export function waiting(): Waiting {
  if (!Deno.stderr.isTerminal()) {
    return { show: (event) => write(Deno.stderr, `${waitingText(event)}\n`), end() {} };
  }
  let shown = false;
  return {
    show(event) {
      shown = true;
      // A line that is wider than the terminal couldn't be taken back.
      write(Deno.stderr, `\r\x1b[K${waitingText(event).slice(0, width() - 1)}`);
    },
    end() {
      if (shown) write(Deno.stderr, "\r\x1b[K");
      shown = false;
    },
  };
}

function width(): number {
  try {
    return Deno.consoleSize().columns || 80;
  } catch { // some terminals don't tell
    return 80;
  }
}
