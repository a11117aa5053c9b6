/**
 * Makes calls with `@grpc/grpc-js` at the Unix socket in the first argument, and prints what came
 * of each as one JSON object. It runs as a process of its own, because idle connections of grpc-js
 * can abort Deno. The second argument is `gzip` if requests are to be compressed.
 */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import * as grpc from "@grpc/grpc-js";

const [socket, compression] = Deno.args;
const client = new grpc.Client(`unix:${socket}`, grpc.credentials.createInsecure(), {
  "grpc.max_receive_message_length": 32 * 1024 * 1024,
  ...(compression === "gzip"
    ? { "grpc.default_compression_algorithm": grpc.compressionAlgorithms.gzip }
    : {}),
});
const same = (bytes: Buffer) => bytes;
const report: Record<string, unknown> = {};

/** Makes a call with one request and one answer; returns the answer or the error's status. */
function unary(
  method: string,
  request: Buffer,
  metadata = new grpc.Metadata(),
  options: grpc.CallOptions = {},
  onCall = (_call: grpc.ClientUnaryCall) => {},
): Promise<Buffer | { code: number; details: string; more: unknown }> {
  return new Promise((resolve) =>
    onCall(
      client.makeUnaryRequest(method, same, same, request, metadata, options, (error, bytes) =>
        resolve(
          error
            ? {
              code: error.code,
              details: error.details,
              more: error.metadata.get("grpc-status-details-bin").map((value) =>
                Buffer.from(value).toString("hex")
              ),
            }
            : bytes!,
        )),
    )
  );
}

const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

for (const length of [0, 1, 16383, 16384, 16385, 1024 ** 2, 16 * 1024 ** 2]) {
  const message = Buffer.alloc(length);
  for (let i = 0; i < length; i++) message[i] = (i * 31) >> 3;
  const answer = await unary("/peer/Echo", message);
  report[`echo ${length}`] = Buffer.isBuffer(answer) ? digest(answer) === digest(message) : answer;
}

report["collect"] = await new Promise((resolve) => {
  const call = client.makeClientStreamRequest(
    "/peer/Collect",
    same,
    same,
    (error, bytes) => resolve(error ? error.code : JSON.parse(bytes!.toString())),
  );
  for (const length of [0, 1, 70_000, 3]) call.write(Buffer.alloc(length));
  call.end();
});

report["count"] = await new Promise((resolve) => {
  const got: string[] = [];
  const call = client.makeServerStreamRequest("/peer/Count", same, same, Buffer.from("300"));
  call.on("data", (bytes: Buffer) => got.push(bytes.toString()));
  call.on("error", (error: grpc.ServiceError) => resolve(error.code));
  call.on("end", () => resolve([got.length, got[0], got.at(-1)]));
});

report["chat"] = await new Promise((resolve) => {
  const got: string[] = [];
  const call = client.makeBidiStreamRequest("/peer/Chat", same, same);
  call.on("data", (bytes: Buffer) => {
    got.push(bytes.toString());
    if (got.length < 3) call.write(Buffer.from(`${got.length}`));
    else call.end();
  });
  call.on("error", (error: grpc.ServiceError) => resolve(error.code));
  call.on("end", () => resolve(got));
  call.write(Buffer.from("0"));
});

const metadata = new grpc.Metadata();
for (const word of ["one, two", "three"]) metadata.add("x-word", word);
metadata.set("x-word-bin", Buffer.from([0, 255, 10]));
const words = await unary("/peer/Metadata", Buffer.alloc(0), metadata);
report["metadata"] = Buffer.isBuffer(words) ? JSON.parse(words.toString()) : words;

report["fail"] = await unary("/peer/Fail", Buffer.alloc(0));
report["none"] = await unary("/peer/None", Buffer.alloc(0));
report["health"] = await unary("/grpc.health.v1.Health/Check", Buffer.alloc(0));
report["late"] = await unary("/peer/Wait", Buffer.alloc(0), undefined, {
  deadline: Date.now() + 200,
});
report["cancel"] = await unary(
  "/peer/Wait",
  Buffer.alloc(0),
  undefined,
  {},
  (call) => setTimeout(() => call.cancel(), 100),
);

client.close();
console.log(JSON.stringify(report));
