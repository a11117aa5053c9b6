import { ProtocolError } from "../errors.ts";
import type { AgentConnection } from "./agent.ts";
import { FAILURE, framed, MessageReader, Type } from "./message.ts";

/**
 * The maximum size of the requests that wait for an answer, in bytes, and their maximum number. A
 * program that sends one request at a time never has more than one waiting.
 */
const MAX_QUEUED_BYTES = 512 * 1024;
const MAX_QUEUED_REQUESTS = 1000;

/**
 * The exchange between a program in a build and an agent. Only requests to list the keys and to
 * sign reach the agent; everything that would change the agent is refused here. The answers come in
 * the order of the requests.
 */
export class Conversation {
  readonly #reader: MessageReader = new MessageReader((request) => this.#take(request));
  readonly #requests: Uint8Array[] = [];
  #bytes = 0;
  #ended: { error?: unknown } | undefined;
  #wake: () => void = () => {};

  /** Copies the next bytes that the program sent. */
  push(bytes: Uint8Array): void {
    if (this.#ended) return;
    try {
      this.#reader.push(bytes);
    } catch (error) {
      this.fail(error);
    }
  }

  /** Ends the program's side: the answers end after the one to its last request. */
  end(): void {
    this.#ended ??= {};
    this.#wake();
  }

  /** Ends the answers with an error, and discards the requests that wait. */
  fail(error: unknown): void {
    this.#ended = { error };
    this.#requests.length = 0;
    this.#wake();
  }

  /** Yields the answers, each with its length before it. */
  async *answers(agent: AgentConnection): AsyncGenerator<Uint8Array, void, void> {
    for (;;) {
      const request = this.#requests.shift();
      if (request) {
        this.#bytes -= request.length;
        yield framed(isHarmless(request) ? await agent.ask(request) : FAILURE);
      } else if (this.#ended) {
        if ("error" in this.#ended) throw this.#ended.error;
        return;
      } else await new Promise<void>((resolve) => this.#wake = resolve);
    }
  }

  #take(request: Uint8Array): void {
    this.#bytes += request.length;
    if (this.#bytes > MAX_QUEUED_BYTES) {
      throw new ProtocolError(
        `more than ${MAX_QUEUED_BYTES} bytes of requests wait for the SSH agent`,
      );
    }
    if (this.#requests.length === MAX_QUEUED_REQUESTS) {
      throw new ProtocolError(`more than ${MAX_QUEUED_REQUESTS} requests wait for the SSH agent`);
    }
    this.#requests.push(request);
    this.#wake();
  }
}

function isHarmless(request: Uint8Array): boolean {
  return request[0] === Type.REQUEST_IDENTITIES || request[0] === Type.SIGN_REQUEST;
}
