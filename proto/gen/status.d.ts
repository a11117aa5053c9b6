// Made by proto/generate.ts from the .proto files. Don't edit: run `deno task proto`.
/**
 * `encode(message, writer)` writes after what the writer has, and returns the writer:
 * `.finish()` gives the bytes. `decode(bytes)` throws where the bytes end early or aren't a message;
 * what it doesn't know it leaves out. Bytes that it returns are views of what it was given. Texts
 * that aren't UTF-8 get replacement characters. Numbers of 64 bits are exact up to 2^53; as keys of
 * maps they are decimal text.
 */
import type { Reader, Writer } from "../../lib/internal/protobuf/mod.ts";

export declare namespace google {
  namespace protobuf {
    /** Fields of {@linkcode Any}. */
    interface IAny {
      type_url?: string | null;
      value?: Uint8Array | null;
    }
    /** The message `google.protobuf.Any`. */
    class Any {
      type_url: string;
      value: Uint8Array;
      constructor(properties?: IAny);
      static encode(message: IAny, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Any;
    }
  }
  namespace rpc {
    /** Fields of {@linkcode Status}. */
    interface IStatus {
      /** A gRPC status code. */
      code?: number | null;
      message?: string | null;
      details?: google.protobuf.IAny[] | null;
    }
    /** The message `google.rpc.Status`. */
    class Status {
      /** A gRPC status code. */
      code: number;
      message: string;
      details: google.protobuf.Any[];
      constructor(properties?: IStatus);
      static encode(message: IStatus, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Status;
    }
  }
}
