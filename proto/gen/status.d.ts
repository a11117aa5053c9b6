// Made by proto/generate.ts.
import type { Reader, Writer } from "protobufjs/minimal.js";
import type Long from "long";

export declare namespace google {
  export namespace protobuf {
    /** What `google.protobuf.Any` is made of. */
    interface IAny {
      type_url?: string | null;
      value?: Uint8Array | null;
    }
    /** The message `google.protobuf.Any`. */
    class Any {
      constructor(properties?: IAny);
      type_url: string;
      value: Uint8Array;
      static create(properties?: IAny): Any;
      static encode(message: IAny, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Any;
    }
  }
  export namespace rpc {
    /** What `google.rpc.Status` is made of. */
    interface IStatus {
      code?: number | null;
      message?: string | null;
      details?: google.protobuf.IAny[] | null;
    }
    /** The message `google.rpc.Status`. */
    class Status {
      constructor(properties?: IStatus);
      code: number;
      message: string;
      details: google.protobuf.Any[];
      static create(properties?: IStatus): Status;
      static encode(message: IStatus, writer?: Writer): Writer;
      static decode(reader: Reader | Uint8Array, length?: number): Status;
    }
  }
}
