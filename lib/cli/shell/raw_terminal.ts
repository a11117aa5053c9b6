import type { TerminalSize } from "../../client/gateway/mod.ts";
import { onResume } from "../../terminal/resume.ts";

/**
 * Terminal that passes on all keys as they are typed, Ctrl-C among them. Disposing makes it as it
 * was before; so does the end of this process, unless it is killed with SIGKILL.
 */
export class RawTerminal implements Disposable {
  readonly #removers: (() => void)[] = [];
  #restored = false;

  /** Takes the terminal of stdin. */
  constructor() {
    Deno.stdin.setRaw(true);
    // Deno.exit, with which signals end this process, runs no `finally`.
    const restore = () => this[Symbol.dispose]();
    addEventListener("unload", restore);
    this.#removers.push(() => removeEventListener("unload", restore));
    // While this process was stopped, the user's shell had the terminal.
    this.#removers.push(onResume(() => Deno.stdin.setRaw(true)));
  }

  /** Returns true if there is a terminal to take: stdin and stdout are one. */
  static isThere(): boolean {
    return Deno.stdin.isTerminal() && Deno.stdout.isTerminal();
  }

  get size(): TerminalSize {
    return Deno.consoleSize();
  }

  /** Calls back with the new size whenever the terminal gets another one. */
  onResize(callback: (size: TerminalSize) => void): void {
    if (Deno.build.os === "windows") return; // there is no such signal
    const listener = () => callback(this.size);
    Deno.addSignalListener("SIGWINCH", listener);
    this.#removers.push(() => Deno.removeSignalListener("SIGWINCH", listener));
  }

  [Symbol.dispose](): void {
    if (this.#restored) return;
    this.#restored = true;
    for (const remove of this.#removers) remove();
    Deno.stdin.setRaw(false);
  }
}
