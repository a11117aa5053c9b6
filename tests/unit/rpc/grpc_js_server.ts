/**
 * Serves gRPC with `@grpc/grpc-js` on a port of loopback, prints the port, and ends when its input
 * ends. It runs as a process of its own, because idle connections of grpc-js can abort Deno. The
 * first argument is `gzip` if answers are to be compressed.
 */
import { Buffer } from "node:buffer";
import * as grpc from "@grpc/grpc-js";

type Unary = grpc.ServerUnaryCall<Buffer, Buffer>;
type Answer = grpc.sendUnaryData<Buffer>;

const method = (name: string, requestStream: boolean, responseStream: boolean) => ({
  path: `/peer/${name}`,
  requestStream,
  responseStream,
  requestSerialize: (bytes: Buffer) => bytes,
  requestDeserialize: (bytes: Buffer) => bytes,
  responseSerialize: (bytes: Buffer) => bytes,
  responseDeserialize: (bytes: Buffer) => bytes,
});

const text = (value: unknown) => Buffer.from(JSON.stringify(value));

const server = new grpc.Server(
  Deno.args[0] === "gzip"
    ? {
      "grpc.default_compression_algorithm": grpc.compressionAlgorithms.gzip,
      "grpc.max_receive_message_length": 32 * 1024 * 1024,
    }
    : { "grpc.max_receive_message_length": 32 * 1024 * 1024 },
);

server.addService({
  Echo: method("Echo", false, false),
  Collect: method("Collect", true, false),
  Count: method("Count", false, true),
  Chat: method("Chat", true, true),
  Metadata: method("Metadata", false, false),
  Fail: method("Fail", false, false),
  Deadline: method("Deadline", false, false),
  Wait: method("Wait", false, false),
  Cancelled: method("Cancelled", false, false),
}, {
  Echo: (call: Unary, answer: Answer) => answer(null, call.request),
  Collect(call: grpc.ServerReadableStream<Buffer, Buffer>, answer: Answer) {
    const lengths: number[] = [];
    call.on("data", (message: Buffer) => lengths.push(message.length));
    call.on("end", () => answer(null, text(lengths)));
  },
  Count(call: grpc.ServerWritableStream<Buffer, Buffer>) {
    const count = Number(call.request.toString());
    for (let i = 0; i < count; i++) call.write(Buffer.from(String(i)));
    call.end();
  },
  Chat(call: grpc.ServerDuplexStream<Buffer, Buffer>) {
    call.on("data", (message: Buffer) => call.write(message));
    call.on("end", () => call.end());
  },
  Metadata(call: Unary, answer: Answer) {
    const header = new grpc.Metadata();
    for (const value of call.metadata.get("x-word")) header.add("x-word", value);
    call.sendMetadata(header);
    answer(null, text({ words: call.metadata.get("x-word"), bytes: call.metadata.get("x-bin") }));
  },
  Fail(call: Unary, answer: Answer) {
    const metadata = new grpc.Metadata();
    metadata.set("grpc-status-details-bin", call.request);
    answer({ code: grpc.status.ABORTED, details: "100 % «aborted»\n", metadata });
  },
  Deadline(call: Unary, answer: Answer) {
    answer(null, text(new Date(call.getDeadline()).getTime() - Date.now()));
  },
  Wait(call: Unary) {
    call.on("cancelled", () => cancelled.resolve());
  },
  async Cancelled(_call: Unary, answer: Answer) {
    await cancelled.promise;
    answer(null, text("cancelled"));
  },
});
const cancelled = Promise.withResolvers<void>();

server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error;
  console.log(port);
});
for await (const _ of Deno.stdin.readable);
server.forceShutdown();
