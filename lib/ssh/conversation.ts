import { ProtocolError } from "../errors.ts";
import type { AgentConnection } from "./agent.ts";
import { FAILURE, framed, MessageReader, Type } from "./message.ts";

/** How many bytes of requests may wait for their answers: who asks one at a time never has more than one. */
const MAX_QUEUED_BYTES = 1024 * 1024;

/**
 * What a program in a build and an agent say to each other. Of the program's requests only those to list the keys and to
 * sign reach the agent; whatever would change the agent is refused here. The answers come in the order of the requests.
 */
export class Conversation {
  readonly #reader: MessageReader = new MessageReader((request) => this.#take(request));
  readonly #requests: Uint8Array[] = [];
  #bytes = 0;
  #ended: { error?: unknown } | undefined;
  #wake: () => void = () => {};

  /** Takes a copy of the next bytes of the program. */
  push(bytes: Uint8Array): void {
    if (this.#ended) return;
    try {
      this.#reader.push(bytes);
    } catch (error) {
      this.fail(error);
    }
  }

  /** The program has said all: the answers end with that to its last request. */
  end(): void {
    this.#ended ??= {};
    this.#wake();
  }

  /** Ends the answers with an error, before those that still wait. */
  fail(error: unknown): void {
    this.#ended = { error };
    this.#requests.length = 0;
    this.#wake();
  }

  /** The answers, each with its length before it. */
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
      throw new ProtocolError("more is asked of the SSH agent than it answers");
    }
    this.#requests.push(request);
    this.#wake();
  }
}

function isHarmless(request: Uint8Array): boolean {
  return request[0] === Type.REQUEST_IDENTITIES || request[0] === Type.SIGN_REQUEST;
}
