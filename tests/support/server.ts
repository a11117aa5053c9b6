/** Server process of a test. */
export class Server implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #log: Promise<void>;
  #text = "";

  constructor(
    command: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ) {
    this.#child = new Deno.Command(command, {
      args: [...args],
      env: { ...env },
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).spawn();
    this.#log = this.#read(this.#child.stderr);
  }

  get pid(): number {
    return this.#child.pid;
  }

  /** Last 200,000 characters that the server wrote to stderr. */
  get log(): string {
    return this.#text;
  }

  /**
   * Calls `ready` until it resolves. Rejects with the server's log if the server ends first, and
   * after 60 s.
   */
  async until(ready: () => Promise<unknown>): Promise<void> {
    const ended = this.#child.status.then(() => true);
    const deadline = Date.now() + 60_000;
    for (;;) {
      try {
        await ready();
        return;
      } catch (cause) {
        const pause = Promise.withResolvers<boolean>();
        const timer = setTimeout(() => pause.resolve(false), 50);
        const over = await Promise.race([ended, pause.promise]);
        clearTimeout(timer);
        if (over || Date.now() > deadline) {
          await this.stop("SIGKILL");
          throw new Error(`the server did not start:\n${this.#text.slice(-4000)}`, { cause });
        }
      }
    }
  }

  /** Sends a signal and waits until the server ends. Kills it after 20 s. */
  async stop(signal: Deno.Signal = "SIGTERM"): Promise<void> {
    const send = (name: Deno.Signal) => {
      try {
        this.#child.kill(name);
      } catch {
        // it has ended already
      }
    };
    send(signal);
    const timer = setTimeout(() => send("SIGKILL"), 20_000);
    await this.#child.status;
    clearTimeout(timer);
    await this.#log;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  async #read(stream: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of stream) {
      this.#text = (this.#text + decoder.decode(chunk, { stream: true })).slice(-200_000);
    }
  }
}
