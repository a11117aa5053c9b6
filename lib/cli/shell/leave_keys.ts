const TILDE = "~".charCodeAt(0);
const DOT = ".".charCodeAt(0);
const ENTER = "\r".charCodeAt(0);
const NEWLINE = "\n".charCodeAt(0);

/** What was typed, as {@linkcode LeaveKeys} passes it on. */
export interface Typed {
  /** The bytes for the process. */
  readonly bytes: Uint8Array;
  /** True if the keys were typed. What follows them is dropped. */
  readonly left: boolean;
}

/**
 * Finds the keys that leave a process in a container, even if the connection hangs: `~.` at the
 * beginning of a line, as in ssh. There, `~~` stands for one `~`; other keys are passed on.
 */
export class LeaveKeys {
  #lineBegins = true;
  /** True if a `~` at the beginning of a line waits for the next key. */
  #held = false;

  /** Takes what was typed. Returns what to pass on. */
  take(typed: Uint8Array): Typed {
    const bytes = new Uint8Array(typed.length + 1);
    let length = 0;
    for (const key of typed) {
      if (this.#held) {
        if (key === DOT) return { bytes: bytes.subarray(0, length), left: true };
        this.#held = false;
        bytes[length++] = TILDE;
        if (key === TILDE) {
          this.#lineBegins = false;
          continue;
        }
      } else if (this.#lineBegins && key === TILDE) {
        this.#held = true;
        continue;
      }
      bytes[length++] = key;
      this.#lineBegins = key === ENTER || key === NEWLINE;
    }
    return { bytes: bytes.subarray(0, length), left: false };
  }
}
