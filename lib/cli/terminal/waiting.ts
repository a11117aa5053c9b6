import type { WaitEvent } from "../../client/mod.ts";
import { readableEnvironment } from "../../internal/environment.ts";
import { printable } from "../../internal/printable.ts";
import { isDumb } from "../../terminal/mode.ts";
import { write, writeRaw } from "../../terminal/output.ts";
import type { ProgressWriter } from "../../terminal/progress_writer.ts";

/** Display of the waiting for a daemon. */
export interface Waiting {
  /** Shows a failed attempt. */
  show(event: WaitEvent): void;
  /** Ends the display, after the last attempt. */
  end(): void;
}

/** Returns the text for a failed attempt. */
export function waitingText({ attempt, error }: WaitEvent): string {
  const { address, cause } = error;
  const addresses = cause instanceof AggregateError ? cause.errors.length : 0;
  const target = address !== undefined
    ? ` at ${address}: ${error.detail}`
    : ` at any of ${addresses} addresses (name one with --addr or BUILDKIT_HOST)`;
  return `waiting for BuildKit${target} (attempt ${attempt})`;
}

/**
 * Returns a display on stderr: one line that is erased at the end on a terminal, else a line for
 * each attempt, as with `writer`, which writes other lines there.
 */
export function waiting(writer?: ProgressWriter): Waiting {
  if (writer) return { show: (event) => void writer.write(`${waitingText(event)}\n`), end() {} };
  if (!Deno.stderr.isTerminal() || isDumb(readableEnvironment)) {
    return { show: (event) => write(Deno.stderr, `${waitingText(event)}\n`), end() {} };
  }
  let shown = false;
  return {
    show(event) {
      shown = true;
      // A line wider than the terminal would wrap, and could not be erased. Of characters that are
      // wider than others, the terminal itself shows as many as fit.
      const text = printable(waitingText(event)).slice(0, width() - 1);
      writeRaw(Deno.stderr, `\r\x1b[K\x1b[?7l${text}\x1b[?7h`);
    },
    end() {
      if (shown) writeRaw(Deno.stderr, "\r\x1b[K");
      shown = false;
    },
  };
}

function width(): number {
  try {
    return Deno.consoleSize().columns || 80;
  } catch { // some terminals have no size
    return 80;
  }
}
