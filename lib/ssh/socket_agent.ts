import * as net from "node:net";
import { resolve as absolute } from "node:path";
import { AuthError, ProtocolError } from "../errors.ts";
import { failureReason } from "../internal/fs_error.ts";
import type { Agent, AgentConnection } from "./agent.ts";
import { framed, MessageReader } from "./message.ts";

/** The time limit for connecting to an agent's socket, in milliseconds. */
const CONNECT_TIMEOUT_MS = 2_000;

/**
 * Returns the agent behind a Unix socket, such as `ssh-agent`; `option` is the option that named
 * it.
 */
export function socketAgent(path: string, option?: string): Agent {
  return { open: async () => new SocketConnection(await dialAgent(path, option)) };
}

/**
 * Connects to an agent's socket, whose two directions end independently. Rejects with
 * {@linkcode AuthError} if nothing answers within 2 s.
 */
export function dialAgent(path: string, option?: string): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const fault = (why: string, cause?: unknown): void =>
      reject(
        new AuthError(`cannot reach the SSH agent at ${absolute(path)}`, {
          detail: why,
          reason: "ssh",
          option,
          cause,
          advice: "Check that the agent is running: ssh-add -l lists its keys.",
        }),
      );
    let socket: net.Socket;
    try {
      socket = net.connect({ path, allowHalfOpen: true });
    } catch (error) { // a permission that Deno lacks is thrown at once
      return fault(failureReason(error), error);
    }
    const fail = (why: string, cause?: unknown): void => {
      clearTimeout(timer);
      socket.destroy();
      fault(why, cause);
    };
    const timer = setTimeout(
      () => fail(`no answer within ${CONNECT_TIMEOUT_MS / 1000} s`),
      CONNECT_TIMEOUT_MS,
    );
    const early = (error: Error): void => fail(failureReason(error), error);
    socket.once("error", early);
    socket.once("connect", () => {
      clearTimeout(timer);
      socket.on("error", () => {}); // its user is notified by its end
      socket.off("error", early);
      resolve(socket);
    });
  });
}

class SocketConnection implements AgentConnection {
  readonly #socket: net.Socket;
  #waiting: PromiseWithResolvers<Uint8Array> | undefined;
  #over: Error | undefined;

  constructor(socket: net.Socket) {
    this.#socket = socket;
    const reader = new MessageReader((message) => this.#answer(message));
    socket.on("data", (bytes) => {
      try {
        reader.push(bytes as Uint8Array);
      } catch (error) {
        this.#end(error as Error);
      }
    });
    socket.on("error", (error: Error) => this.#end(error));
    socket.on("end", () => this.#end(new Error("the SSH agent ended the connection")));
    socket.on("close", () => this.#end(new Error("the connection to the SSH agent was closed")));
  }

  ask(request: Uint8Array): Promise<Uint8Array> {
    if (this.#over) return Promise.reject(this.#over);
    if (this.#waiting) {
      return Promise.reject(new Error("cannot send a request: another one is pending"));
    }
    this.#waiting = Promise.withResolvers();
    this.#socket.write(framed(request));
    return this.#waiting.promise;
  }

  close(): void {
    this.#end(new Error("the connection to the SSH agent was closed"));
  }

  #answer(message: Uint8Array): void {
    const waiting = this.#waiting;
    if (!waiting) throw new ProtocolError("the SSH agent sent an answer without a request");
    this.#waiting = undefined;
    waiting.resolve(message);
  }

  #end(why: Error): void {
    if (this.#over) return;
    this.#over = why;
    this.#waiting?.reject(why);
    this.#socket.destroy();
  }
}
