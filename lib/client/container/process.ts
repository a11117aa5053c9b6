import type { moby } from "../../../proto/gen/container.js";
import { CancelledError, OutputError, ProtocolError, RpcError } from "../../errors.ts";
import { decodeMessage } from "../../internal/decode_message.ts";
import { invalidOption } from "../../internal/option_text.ts";
import type { ClientCall } from "../../rpc/client_call.ts";
import { frame } from "../../rpc/frame.ts";
import { need } from "../bridge/capabilities.ts";
import type { Core } from "../bridge/core.ts";
import { type ContainerProcess, type ExitStatus, exitStatus, type TerminalSize } from "./exit.ts";
import {
  checkedArgs,
  initMessage,
  type ProcessDefaults,
  type ProcessOptions,
  signalName,
} from "./process_options.ts";
import { pipedInput, PipedOutput, pumpInput, type Sink, StreamOutput } from "./streams.ts";

type Messages = typeof moby.buildkit.v1.frontend;
type Message = moby.buildkit.v1.frontend.ExecMessage;
type Input = Omit<moby.buildkit.v1.frontend.IExecMessage, "ProcessID">;

/** The output of a process in a message of the daemon: `File.Data` (`gateway.proto`). */
const DATA = { of: 3, field: 3 };

/** Size of the parts in which input is sent. */
const PART_BYTES = 128 * 1024;

const [STDIN, STDOUT, STDERR] = [0, 1, 2] as const;

/**
 * A process in a container. It has a stream of messages of its own, so that no other process waits
 * when it does not read, or is not read.
 */
export class GatewayProcess implements ContainerProcess {
  readonly exit: Promise<ExitStatus>;
  readonly #core: Core;
  readonly #id: string;
  /** The program. */
  readonly program: string;
  readonly #messages: Messages;
  readonly #call: ClientCall;
  readonly #started = Promise.withResolvers<void>();
  readonly #exit = Promise.withResolvers<ExitStatus>();
  /** Aborted when the process has ended. */
  readonly #ended = new AbortController();
  readonly #sinks = new Map<number, Sink>();
  readonly #piped = new Map<number, ReadableStream<Uint8Array>>();
  /** Outputs that have not ended. */
  readonly #open = new Set<number>();
  #stdin: WritableStream<Uint8Array> | undefined;
  /** True while the process can be sent input. */
  #hasInput = false;
  /** Aborted when the process takes no more input. */
  readonly #inputOver = new AbortController();
  #status: ExitStatus | Error | undefined;

  private constructor(
    core: Core,
    messages: Messages,
    call: ClientCall,
    id: string,
    program: string,
  ) {
    this.#core = core;
    this.#messages = messages;
    this.#call = call;
    this.#id = id;
    this.program = program;
    this.exit = this.#exit.promise;
    this.exit.catch(() => {}); // a process that nobody waits for ends with its container
    this.#started.promise.catch(() => {});
  }

  /** Starts a process. Rejects with `BuildFailedError` if the daemon cannot start it. */
  static async start(
    core: Core,
    container: string,
    defaults: ProcessDefaults,
    options: ProcessOptions,
    onBegin: (process: GatewayProcess) => void,
  ): Promise<GatewayProcess> {
    const [program] = checkedArgs(options, defaults);
    if (defaults.secretEnv.length + Object.keys(options.secretEnv ?? {}).length > 0) {
      need(core.capabilities, "gateway.exec.secretenv", "give a process secrets as variables");
    }
    const { moby } = await import("../../../proto/gen/container.js");
    const call = await core.calls.stream("ExecProcess");
    const id = `${container}:${crypto.randomUUID()}`;
    const process = new GatewayProcess(core, moby.buildkit.v1.frontend, call, id, program);
    onBegin(process);
    process.#receive();
    try {
      const fds = process.#prepareOutputs(options);
      process.#hasInput = (options.stdin ?? "null") !== "null";
      process.#send({ Init: initMessage(container, defaults, options, fds) });
      process.#obey(options.signal);
      await process.#started.promise;
    } catch (error) {
      process.end(error);
      throw error;
    }
    process.#feed(options.stdin ?? "null");
    return process;
  }

  get stdin(): WritableStream<Uint8Array> {
    return this.#stdin ?? notPiped("stdin");
  }

  get stdout(): ReadableStream<Uint8Array> {
    return this.#piped.get(STDOUT) ?? notPiped("stdout");
  }

  get stderr(): ReadableStream<Uint8Array> {
    return this.#piped.get(STDERR) ?? notPiped("stderr");
  }

  resize({ columns, rows }: TerminalSize): void {
    for (const [option, value] of Object.entries({ columns, rows })) {
      if (!Number.isSafeInteger(value) || value < 1 || value > 0xffff) {
        throw invalidOption(option, "be a whole number from 1 to 65535", value);
      }
    }
    this.#send({ Resize: { Cols: columns, Rows: rows } });
  }

  signal(name: string): void {
    const known = signalName(name);
    need(this.#core.capabilities, "gateway.exec.signals", "send signals to a process");
    this.#send({ Signal: { Name: known } });
  }

  /** Kills the process. Nothing waits for its end any more. */
  abandon(reason: unknown): void {
    this.#started.reject(reason);
    this.#exit.reject(reason);
    this.#inputOver.abort(reason);
    if (this.#core.capabilities.frontend.has("gateway.exec.signals")) {
      this.#send({ Signal: { Name: "KILL" } });
    }
    // What the process still prints is dropped, so that its end arrives.
    for (const [fd, sink] of this.#sinks) {
      sink.fail(new CancelledError(`${this.program} was killed`));
      this.#sinks.set(fd, NOWHERE);
    }
  }

  /** Ends what is left of the process on this side. Does nothing the second time. */
  end(reason: unknown = new CancelledError("the container was released")): void {
    if (this.#ended.signal.aborted) return;
    this.#hasInput = false;
    this.#inputOver.abort(reason);
    this.#ended.abort(reason);
    this.#started.reject(reason);
    this.#exit.reject(reason);
    for (const sink of this.#sinks.values()) sink.fail(reason);
    this.#call.cancel(reason);
  }

  /** Makes the outputs of the options. Returns their numbers. */
  #prepareOutputs({ stdout = "null", stderr = "null" }: ProcessOptions): number[] {
    const outputs = [[STDOUT, "stdout", stdout], [STDERR, "stderr", stderr]] as const;
    for (const [fd, option, given] of outputs) {
      if (given === "null") continue;
      const failed = (cause: unknown) =>
        this.abandon(
          new OutputError(`cannot write what ${this.program} prints`, {
            detail: cause instanceof Error ? cause.message : String(cause),
            ...{ option, cause },
          }),
        );
      if (given === "piped") {
        const output = new PipedOutput();
        this.#sinks.set(fd, output);
        this.#piped.set(fd, output.readable);
      } else this.#sinks.set(fd, new StreamOutput(option, given, failed));
      this.#open.add(fd);
    }
    return [...this.#sinks.keys()];
  }

  /** Lets the process read what the option says. */
  #feed(stdin: NonNullable<ProcessOptions["stdin"]>): void {
    if (stdin === "null") return;
    const send = (data: Uint8Array) => this.#write(data);
    const end = () => this.#endInput();
    const { signal } = this.#inputOver;
    if (stdin === "piped") {
      this.#stdin = pipedInput(send, end, signal);
      return;
    }
    const stream = stdin instanceof Uint8Array ? ReadableStream.from([stdin]) : stdin;
    pumpInput(stream, send, end, signal).catch((error) => this.abandon(error));
  }

  #obey(signal: AbortSignal | undefined): void {
    if (!signal) return;
    const kill = () => this.abandon(signal.reason);
    if (signal.aborted) kill();
    signal.addEventListener("abort", kill, { once: true });
    this.#ended.signal.addEventListener("abort", () => signal.removeEventListener("abort", kill));
  }

  #endInput(): void {
    if (!this.#hasInput) return;
    this.#hasInput = false;
    this.#send({ File: { Fd: STDIN, EOF: true } });
  }

  async #write(data: Uint8Array): Promise<void> {
    for (let at = 0; at < data.length && this.#hasInput; at += PART_BYTES) {
      const part = data.subarray(at, at + PART_BYTES);
      const room = this.#send({ File: { Fd: STDIN, Data: part } });
      if (!room) await this.#call.messages.drained();
    }
  }

  /** Sends a message. Returns false if so much is queued that the caller should wait. */
  #send(input: Input): boolean {
    if (this.#ended.signal.aborted) return true;
    const { ExecMessage } = this.#messages;
    const message = ExecMessage.encode({ ProcessID: this.#id, ...input }).finish();
    return this.#call.messages.send(frame(message));
  }

  async #receive(): Promise<void> {
    const { ExecMessage } = this.#messages;
    try {
      const received = this.#call.messages.receive((bytes) =>
        this.#take(decodeMessage(ExecMessage, bytes, { data: DATA }))
      );
      await Promise.race([received, this.#call.done]);
      await received;
      if (this.#ended.signal.aborted) return;
      throw new ProtocolError("the daemon ended the stream of a process before its end");
    } catch (error) {
      // The daemon may fail after the process has ended, such as by input that is left over.
      if (this.#status && !(error instanceof ProtocolError)) this.#conclude();
      else if (!this.#ended.signal.aborted) this.end(await this.#explained(error));
    }
  }

  #take(message: Message): Promise<void> | void {
    if (message.ProcessID !== this.#id) throw unexpected("of another process");
    if (message.File) return this.#output(message.File);
    if (message.Started) return this.#started.resolve();
    if (message.Exit) {
      if (this.#status) throw unexpected("of a second end");
      this.#status = exitStatus(message.Exit, this.program);
      this.#endInput(); // the daemon waits for it before it says that all is done
      this.#inputOver.abort(new CancelledError(`${this.program} has ended`));
      return;
    }
    if (!message.Done) throw unexpected("that only clients send");
    return this.#finish();
  }

  #output({ Fd, EOF, Data }: moby.buildkit.v1.frontend.FdMessage): Promise<void> | void {
    const sink = this.#sinks.get(Fd);
    if (!sink || !this.#open.has(Fd)) throw unexpected(`of the output ${Fd}, which is not open`);
    const taken = Data.length > 0 ? sink.write(Data.slice()) : undefined;
    if (!EOF) return taken;
    this.#open.delete(Fd);
    return Promise.resolve(taken).then(() => sink.end());
  }

  async #finish(): Promise<void> {
    await Promise.all([...this.#open].map((fd) => this.#sinks.get(fd)!.end()));
    this.#open.clear();
    this.#status ??= new ProtocolError("the daemon did not tell how a process has ended");
    this.#conclude();
  }

  /** Tells how the process has ended. */
  #conclude(): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort(new CancelledError(`${this.program} has ended`));
    if (this.#status instanceof Error) {
      this.#started.reject(this.#status);
      this.#exit.reject(this.#status);
    } else this.#exit.resolve(this.#status!);
    for (const fd of this.#open) this.#sinks.get(fd)!.fail(this.#ended.signal.reason);
    this.#call.end();
  }

  async #explained(error: unknown): Promise<unknown> {
    return error instanceof RpcError ? await this.#core.explain(error) : error;
  }
}

/** An output that drops what it gets. */
const NOWHERE: Sink = { write() {}, end: () => Promise.resolve(), fail() {} };

function notPiped(option: string): never {
  throw invalidOption(option, 'be "piped" when the process is started');
}

function unexpected(what: string): ProtocolError {
  return new ProtocolError(`the daemon sent a message ${what} on the stream of a process`);
}
