/** The messages of the SSH agent's protocol (draft-ietf-sshm-ssh-agent, sections 5 and 6): a length, a type, the rest. */
import { ProtocolError } from "../errors.ts";
import { string } from "./wire.ts";

/** The types of messages that are let through, and their answers. */
export const Type = {
  FAILURE: 5,
  REQUEST_IDENTITIES: 11,
  IDENTITIES_ANSWER: 12,
  SIGN_REQUEST: 13,
  SIGN_RESPONSE: 14,
} as const;

/** The most bytes that a message may have behind its length: as many as OpenSSH's agent takes. */
export const MAX_MESSAGE_BYTES = 256 * 1024;

/** The message that refuses a request. */
export const FAILURE: Uint8Array = new Uint8Array([Type.FAILURE]);

/** Puts the length before a message. */
export function framed(message: Uint8Array): Uint8Array {
  return string(message);
}

/** Cuts a stream of bytes into messages. */
export class MessageReader {
  readonly #onMessage: (message: Uint8Array) => void;
  #length = 0;
  #digits = 0;
  #message: Uint8Array | undefined;
  #filled = 0;

  /** `onMessage` gets each message without its length, in bytes of its own. */
  constructor(onMessage: (message: Uint8Array) => void) {
    this.#onMessage = onMessage;
  }

  /** Takes a copy of the next bytes. Throws {@linkcode ProtocolError} on a length that can't be. */
  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length;) {
      if (!this.#message) {
        this.#length = this.#length * 256 + bytes[at++]!;
        if (++this.#digits < 4) continue;
        this.#begin();
      } else {
        const message = this.#message;
        const part = bytes.subarray(at, at + message.length - this.#filled);
        message.set(part, this.#filled);
        this.#filled += part.length;
        at += part.length;
        if (this.#filled < message.length) return;
        this.#message = undefined;
        this.#onMessage(message);
      }
    }
  }

  #begin(): void {
    const length = this.#length;
    if (length === 0 || length > MAX_MESSAGE_BYTES) {
      throw new ProtocolError(
        `a message of the SSH agent's protocol has ${length} bytes; it can have 1 to ${MAX_MESSAGE_BYTES}`,
      );
    }
    this.#message = new Uint8Array(length);
    this.#length = this.#digits = this.#filled = 0;
  }
}
