import { type Clock, SYSTEM_CLOCK } from "../internal/clock.ts";
import { type Environment, readableEnvironment } from "../internal/environment.ts";
import { printable } from "../internal/printable.ts";
import { withoutCommands } from "../internal/workflow_commands.ts";
import { ciService } from "./mode.ts";
import { type Writable, writeWhole } from "./stdio.ts";

/** Number of characters that may wait to be written before the display waits, too. */
const MAX_PENDING_CHARS = 64 * 1024;

/** Time that a reader has for the rest after the command was cancelled, in milliseconds. */
const LAST_WORDS_MS = 1_000;

const encoder = new TextEncoder();

/**
 * Writes progress, or an error, to stderr, in order. A slow reader holds up the display, but neither the build nor
 * Ctrl-C. If stderr cannot be written, there is no more progress, which does not concern the build.
 */
export class ProgressWriter {
  readonly #stream: Writable;
  /** True if the reader carries out commands. */
  readonly #commands: boolean;
  readonly #abandoned = Promise.withResolvers<void>();
  #pending = "";
  #running: Promise<void> | undefined;
  #over = false;

  /**
   * Creates a writer. When `signal` is aborted, the reader has another second; then what is left is
   * dropped.
   */
  constructor(
    signal?: AbortSignal,
    stream: Writable = Deno.stderr,
    clock: Clock = SYSTEM_CLOCK,
    environment: Environment = readableEnvironment,
  ) {
    this.#stream = stream;
    this.#commands = ciService(environment) === "github";
    const limit = () => void clock.after(LAST_WORDS_MS, () => this.#end());
    signal?.addEventListener("abort", limit);
    if (signal?.aborted) limit();
  }

  /** Number of characters that are not written yet. */
  get pending(): number {
    return this.#pending.length;
  }

  /**
   * Adds a text, in which everything that could control a terminal is made visible, and in a job of
   * GitHub everything that its runner would take for a command. Resolves when another text may
   * follow; never rejects.
   */
  write(text: string): Promise<void> {
    const shown = printable(text);
    return this.writeControls(this.#commands ? withoutCommands(shown) : shown);
  }

  /** Does the same with a text of ours whose control sequences are wanted. */
  async writeControls(text: string): Promise<void> {
    if (this.#over) return;
    this.#pending += text;
    this.#running ??= this.#run();
    if (this.#pending.length > MAX_PENDING_CHARS) await this.flush();
  }

  /** True if everything is written, so that the reader is not behind. */
  get idle(): boolean {
    return this.#running === undefined;
  }

  /** Resolves when all texts are written, or will never be; never rejects. */
  async flush(): Promise<void> {
    await Promise.race([this.#running, this.#abandoned.promise]);
  }

  async #run(): Promise<void> {
    await undefined; // what is written at the same time goes together
    try {
      while (this.#pending && !this.#over) {
        const bytes = encoder.encode(this.#pending);
        this.#pending = "";
        await writeWhole(this.#stream, bytes);
      }
    } catch {
      this.#end(); // there is no other place to report it
    } finally {
      this.#running = undefined;
    }
  }

  #end(): void {
    this.#over = true;
    this.#pending = "";
    this.#abandoned.resolve();
  }
}
