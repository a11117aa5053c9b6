// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.
/**
 * `encode(message, writer)` writes after what the writer has, and returns the writer:
 * `.finish()` gives the bytes. `decode(bytes)` throws where the bytes end early or aren't a message;
 * what it doesn't know it leaves out. Bytes that it returns are views of what it was given. Texts
 * that aren't UTF-8 get replacement characters. Numbers of 64 bits are exact up to 2^53; as keys of
 * maps they are decimal text.
 */
import type { Reader, Writer } from "../../lib/internal/protobuf/mod.ts";

export declare namespace moby {
  namespace sshforward {
    namespace v1 {
      /** Fields of {@linkcode BytesMessage}. */
      interface IBytesMessage {
        data?: Uint8Array | null;
      }
      /** A piece of what an agent and its user say to each other. */
      class BytesMessage {
        data: Uint8Array;
        constructor(properties?: IBytesMessage);
        static encode(message: IBytesMessage, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): BytesMessage;
      }
      /** Fields of {@linkcode CheckAgentRequest}. */
      interface ICheckAgentRequest {
        ID?: string | null;
      }
      /** The message `moby.sshforward.v1.CheckAgentRequest`. */
      class CheckAgentRequest {
        ID: string;
        constructor(properties?: ICheckAgentRequest);
        static encode(message: ICheckAgentRequest, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CheckAgentRequest;
      }
      /** Fields of {@linkcode CheckAgentResponse}. */
      interface ICheckAgentResponse {
      }
      /** The message `moby.sshforward.v1.CheckAgentResponse`. */
      class CheckAgentResponse {
        constructor(properties?: ICheckAgentResponse);
        static encode(message: ICheckAgentResponse, writer?: Writer): Writer;
        static decode(reader: Reader | Uint8Array, length?: number): CheckAgentResponse;
      }
    }
  }
}
