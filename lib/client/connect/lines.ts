import type { Caller } from "../../control/gateway.ts";
import { CancelledError } from "../../errors.ts";
import { MAX_CALLS_PER_CONNECTION } from "../../internal/workarounds/goaway_filter.ts";
import type { RpcConnection } from "../../rpc/client.ts";
import type { CallOptions, ClientCall } from "../../rpc/client_call.ts";

/** Calls that are made on the connection of the build itself, which has others besides. */
const CALLS_ON_FIRST = 32;

/** A connection, and the calls on it. */
interface Line {
  readonly connection: RpcConnection;
  /** Calls that may still be made on it. */
  left: number;
  /** Calls that are under way. */
  running: number;
  /** True for a connection that was opened here. */
  readonly own: boolean;
}

/**
 * Makes any number of calls: on the given connection first, and then on others, each of which makes
 * some and is closed. No connection may make many (`internal/workarounds/goaway_filter.ts`).
 */
export class Lines implements Caller, AsyncDisposable {
  readonly #open: () => Promise<RpcConnection>;
  readonly #lines = new Set<Line>();
  #current: Line;
  #opening: Promise<void> | undefined;
  #closed = false;
  readonly #thrown = new WeakSet<object>();

  /** Uses `first`, which the caller closes, and opens others with `open`. */
  constructor(first: RpcConnection, open: () => Promise<RpcConnection>) {
    this.#open = open;
    this.#current = { connection: first, left: CALLS_ON_FIRST, running: 0, own: false };
  }

  /** Makes a call with one request and one answer, as `RpcConnection.unary` does. */
  async unary(method: string, request: Uint8Array, options: CallOptions): Promise<Uint8Array> {
    const line = await this.#take(options.signal);
    try {
      return await line.connection.unary(method, request, options);
    } catch (error) {
      throw this.#noted(error);
    } finally {
      await this.#done(line);
    }
  }

  /** Starts a streaming call, as `RpcConnection.stream` does. */
  async stream(method: string, options: CallOptions): Promise<ClientCall> {
    const line = await this.#take(options.signal);
    try {
      const call = line.connection.stream(method, options);
      call.done.catch((error) => this.#noted(error)).finally(() => this.#done(line));
      return call;
    } catch (error) {
      await this.#done(line);
      throw this.#noted(error);
    }
  }

  /** Returns true for an error of a call that was made here, or of opening a connection for it. */
  threw(error: object): boolean {
    return this.#thrown.has(error);
  }

  /** Ends all calls, and closes what was opened. Calling it again has no effect. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await this.#opening?.catch(() => {});
    await Promise.all([...this.#lines].map(({ connection }) => connection.close()));
  }

  async #take(signal: AbortSignal | undefined): Promise<Line> {
    for (;;) {
      if (this.#closed) throw new CancelledError("the build has ended");
      signal?.throwIfAborted();
      const line = this.#current;
      if (line.left > 0) {
        line.left--;
        line.running++;
        return line;
      }
      this.#opening ??= this.#next().finally(() => this.#opening = undefined);
      await this.#opening;
    }
  }

  async #next(): Promise<void> {
    const connection = await this.#open().catch((error) => {
      throw this.#noted(error);
    });
    const before = this.#current;
    this.#current = { connection, left: MAX_CALLS_PER_CONNECTION, running: 0, own: true };
    this.#lines.add(this.#current);
    before.running++;
    await this.#done(before);
  }

  #noted(error: unknown): unknown {
    if (typeof error === "object" && error !== null) this.#thrown.add(error);
    return error;
  }

  async #done(line: Line): Promise<void> {
    line.running--;
    if (line.running > 0 || line === this.#current || !this.#lines.delete(line)) return;
    await line.connection.close();
  }
}
