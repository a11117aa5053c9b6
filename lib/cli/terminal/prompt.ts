/** Questions that a person answers on the terminal. */
import { CancelledError } from "../../errors.ts";
import { readSome } from "../../terminal/stdio.ts";
import { write } from "../../terminal/output.ts";

/** Bytes of an answer that are read at once. */
const ANSWER_BYTES = 1024;

/** Longest secret that can be typed, in bytes. */
const MAX_SECRET_BYTES = 64 * 1024;

/** Bytes that keys send while the terminal passes them on as they are. */
const Key = {
  CTRL_C: 3,
  CTRL_D: 4,
  BACKSPACE: 8,
  NEW_LINE: 10,
  ENTER: 13,
  CTRL_U: 21,
  DELETE: 127,
} as const;

/** A terminal to read from, such as `Deno.stdin`. */
export interface Keyboard {
  /** Reads what was typed; null at the end. */
  read(buffer: Uint8Array): Promise<number | null>;
  /** Passes keys on as they are, without echo, or line by line. */
  setRaw(raw: boolean): void;
}

/**
 * Asks a question on stderr, and returns the line that is typed. Rejects with the signal's reason.
 */
export async function askLine(
  question: string,
  signal: AbortSignal,
  keyboard: Keyboard = Deno.stdin,
): Promise<string> {
  write(Deno.stderr, question);
  const bytes = new Uint8Array(ANSWER_BYTES);
  const count = await unlessAborted(readSome(keyboard, bytes), signal);
  if (count === null) write(Deno.stderr, "\n");
  return new TextDecoder().decode(bytes.subarray(0, count ?? 0)).trim();
}

/**
 * Asks a question on stderr, and returns true if the line that is typed says yes. Rejects with the
 * signal's reason.
 */
export async function confirmed(question: string, signal: AbortSignal): Promise<boolean> {
  return /^y(?:es)?$/i.test(await askLine(question, signal));
}

/**
 * Asks a question on stderr, and returns the line that is typed, which the terminal does not show.
 * Ctrl-U deletes the line. However it ends, the terminal is as before. Rejects with `CancelledError`
 * on Ctrl-C, and with the signal's reason.
 */
export async function askSecret(
  question: string,
  signal: AbortSignal,
  keyboard: Keyboard = Deno.stdin,
): Promise<string> {
  signal.throwIfAborted();
  keyboard.setRaw(true); // before the question, which can be answered at once
  try {
    write(Deno.stderr, question);
    return await unlessAborted(readSecret(keyboard), signal);
  } finally {
    keyboard.setRaw(false);
    write(Deno.stderr, "\n");
  }
}

async function readSecret(keyboard: Keyboard): Promise<string> {
  const typed: number[] = [];
  const bytes = new Uint8Array(ANSWER_BYTES);
  const text = () => new TextDecoder().decode(new Uint8Array(typed));
  for (;;) {
    const count = await readSome(keyboard, bytes);
    if (count === null) return text();
    for (const byte of bytes.subarray(0, count)) {
      if (byte === Key.CTRL_C) throw new CancelledError("cancelled");
      if (byte === Key.ENTER || byte === Key.NEW_LINE) return text();
      if (byte === Key.CTRL_D && typed.length === 0) return "";
      if (byte === Key.CTRL_U) typed.length = 0;
      else if (byte === Key.BACKSPACE || byte === Key.DELETE) dropCharacter(typed);
      else if (byte >= 0x20 && typed.length < MAX_SECRET_BYTES) typed.push(byte);
    }
  }
}

/** Removes the last character, which has several bytes in UTF-8 if it is not of ASCII. */
function dropCharacter(typed: number[]): void {
  for (let byte = typed.pop(); byte !== undefined && (byte & 0xc0) === 0x80;) byte = typed.pop();
}

/** Resolves as a promise does, and rejects with the reason of a signal as soon as it is aborted. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  aborted.promise.catch(() => {});
  const abort = () => aborted.reject(signal.reason);
  signal.addEventListener("abort", abort);
  try {
    signal.throwIfAborted();
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
