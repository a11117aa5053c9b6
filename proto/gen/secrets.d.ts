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
  namespace buildkit {
    namespace secrets {
      namespace v1 {
        /** Fields of {@linkcode GetSecretRequest}. */
        interface IGetSecretRequest {
          ID?: string | null;
          annotations?: { [key: string]: string } | null;
        }
        /** The message `moby.buildkit.secrets.v1.GetSecretRequest`. */
        class GetSecretRequest {
          ID: string;
          annotations: { [key: string]: string };
          constructor(properties?: IGetSecretRequest);
          static encode(message: IGetSecretRequest, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): GetSecretRequest;
        }
        /** Fields of {@linkcode GetSecretResponse}. */
        interface IGetSecretResponse {
          data?: Uint8Array | null;
        }
        /** The message `moby.buildkit.secrets.v1.GetSecretResponse`. */
        class GetSecretResponse {
          data: Uint8Array;
          constructor(properties?: IGetSecretResponse);
          static encode(message: IGetSecretResponse, writer?: Writer): Writer;
          static decode(reader: Reader | Uint8Array, length?: number): GetSecretResponse;
        }
      }
    }
  }
}
