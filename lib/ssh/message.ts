/**
 * Messages of the SSH agent protocol (draft-ietf-sshm-ssh-agent, sections 5 and 6): a length, a
 * type, and the rest.
 */
import { ProtocolError } from "../errors.ts";
import { string } from "./wire.ts";

/** Types of the messages that are let through, and of their answers. */
export const Type = {
  FAILURE: 5,
  REQUEST_IDENTITIES: 11,
  IDENTITIES_ANSWER: 12,
  SIGN_REQUEST: 13,
  SIGN_RESPONSE: 14,
} as const;

/** The maximum size of a message without its length, in bytes: the limit of OpenSSH's agent. */
export const MAX_MESSAGE_BYTES = 256 * 1024;

/** The message that refuses a request. */
export const FAILURE: Uint8Array = new Uint8Array([Type.FAILURE]);

/** Returns a message with its length before it. */
export function framed(message: Uint8Array): Uint8Array {
  return string(message);
}

/** Splits a stream of bytes into messages. */
export class MessageReader {
  readonly #onMessage: (message: Uint8Array) => void;
  #length = 0;
  #digits = 0;
  #message: Uint8Array | undefined;
  #filled = 0;

  /** `onMessage` is called with each message, without its length and in a buffer of its own. */
  constructor(onMessage: (message: Uint8Array) => void) {
    this.#onMessage = onMessage;
  }

  /** Copies the next bytes. Throws {@linkcode ProtocolError} for an invalid length. */
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
        `an SSH agent message must have 1 to ${MAX_MESSAGE_BYTES} bytes (got ${length})`,
      );
    }
    this.#message = new Uint8Array(length);
    this.#length = this.#digits = this.#filled = 0;
  }
}
