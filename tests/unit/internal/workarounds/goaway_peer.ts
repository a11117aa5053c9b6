/**
 * A program that serves HTTP/2 on a private socket and attacks itself: a client of raw bytes opens
 * streams, ends them and sends GOAWAY. It prints `survived`, unless the process is aborted.
 * Arguments: `bare` or `guarded`, how the streams end, and their number.
 */
import { Buffer } from "node:buffer";
import * as http2 from "node:http2";
import * as net from "node:net";
import * as path from "node:path";
import {
  DATA,
  field,
  GOAWAY,
  HEADERS,
  http2Frame as frame,
  RST_STREAM,
  SETTINGS,
} from "../../../support/http2_frames.ts";
import { serve } from "../../../../lib/rpc/server.ts";

const [mode = "", ending = "", count = "0"] = Deno.args;
const streams = Number(count);

const REQUEST = Buffer.concat([
  field(":method", "POST"),
  field(":scheme", "http"),
  field(":path", "/test/wait"),
  field(":authority", "x"),
  field("content-type", "application/grpc"),
]);

/** Number of streams at a time; the session's server takes 256. */
const batch = mode === "bare" ? streams : 250;

const directory = Deno.makeTempDirSync();
const server = net.createServer();
await new Promise<void>((resolve) => server.listen(path.join(directory, "s"), resolve));
const accepted = new Promise<net.Socket>((resolve) => server.once("connection", resolve));
const peer = net.connect(path.join(directory, "s"));
const near = await accepted;
peer.resume();

let opened = 0;
let ended = 0;
let onChange = () => {};
const onOpened = () => {
  opened++;
  onChange();
};
const onEnded = () => {
  ended++;
  onChange();
};

/** Resolves when a condition holds that depends on the streams. */
const until = (holds: () => boolean) =>
  new Promise<void>((resolve) => {
    onChange = () => holds() && resolve();
    onChange();
  });

let close: () => void;
if (mode === "bare") {
  const session = http2.performServerHandshake(near);
  session.on("error", () => {});
  session.on("stream", (stream: http2.ServerHttp2Stream) => {
    stream.on("error", () => {});
    stream.on("close", onEnded);
    stream.respond({ ":status": 200 });
    if (ending === "answered") stream.end();
    onOpened();
  });
  close = () => session.destroy();
} else {
  const served = serve(
    near,
    new Map([["/test/wait", async ({ messages }) => {
      onOpened();
      if (ending !== "answered") await messages.receive(() => {}).catch(() => {});
      onEnded();
    }]]),
  );
  close = () => served.close();
}

/** Resolves when the server answers a PING, and so has read everything before it. */
const answered = (mark: number) =>
  new Promise<void>((resolve) => {
    const wanted = frame(6, 1, 0, Buffer.alloc(8, mark));
    let last = Buffer.alloc(0);
    const look = (chunk: Buffer) => {
      last = Buffer.concat([last, chunk]).subarray(-1_000_000);
      if (!last.includes(wanted)) return;
      peer.off("data", look).resume();
      resolve();
    };
    peer.on("data", look);
    peer.write(frame(6, 0, 0, Buffer.alloc(8, mark)));
  });

peer.write(Buffer.concat([Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), frame(SETTINGS, 0, 0)]));
const closed = new Promise<void>((resolve) => peer.once("close", () => resolve()));
for (let from = 0; from < streams; from += batch) {
  const to = Math.min(streams, from + batch);
  const each = (make: (stream: number) => Buffer): Buffer =>
    Buffer.concat(Array.from({ length: to - from }, (_, i) => make(2 * (from + i) + 1)));
  peer.write(each((stream) => frame(HEADERS, 4, stream, REQUEST)));
  // nghttp2 closes the connection of a peer that resets a thousand streams at once.
  await Promise.race([until(() => opened === to), closed]);
  if (ending === "reset") {
    peer.write(each((stream) => frame(RST_STREAM, 0, stream, Buffer.from([0, 0, 0, 8]))));
  } else peer.write(each((stream) => frame(DATA, 1, stream)));
  await Promise.race([until(() => ended === to), closed]);
}
await Promise.race([answered(1), closed]);
peer.write(frame(GOAWAY, 0, 0, Buffer.alloc(8)));
// After a harmless GOAWAY the connection still works, unless the server closes it.
await Promise.race([answered(2), closed]);
close();
peer.destroy();
server.close();
Deno.removeSync(directory, { recursive: true });
console.log("survived");
