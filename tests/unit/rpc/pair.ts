import { once } from "node:events";
import * as http2 from "node:http2";
import * as net from "node:net";
import { RpcConnection } from "../../../lib/rpc/client.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { type Handler, serve, type ServeOptions } from "../../../lib/rpc/server.ts";

/** A client and a server at the two ends of one socket. */
export interface Pair extends AsyncDisposable {
  readonly client: RpcConnection;
  /** Cuts the connection at the server's end. */
  cut(): void;
}

/** Connects a client to a server with these handlers. */
export async function pair(
  handlers: Record<string, Handler>,
  options: ServeOptions = {},
): Promise<Pair> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const accepted = new Promise<net.Socket>((resolve) => server.once("connection", resolve));
  const near = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
  const far = await accepted;
  const served = serve(far, new Map(Object.entries(handlers)), options);
  const client = await RpcConnection.open(near, "localhost");
  return {
    client,
    cut: () => far.destroy(),
    async [Symbol.asyncDispose]() {
      client.close();
      served.close();
      await served.closed;
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Sends back each message. */
export const echo: Handler = async ({ messages }) => {
  await messages.receive((message) => void messages.send(frame(message.slice())));
};

/** Returns the bytes of a text. */
export const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** The two ends of a socket. */
export interface Halves extends AsyncDisposable {
  readonly near: net.Socket;
  readonly far: net.Socket;
}

/** Returns the two ends of a socket; nothing reads from `far`. */
export async function halves(): Promise<Halves> {
  const server = net.createServer({ allowHalfOpen: true, pauseOnConnect: true });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const accepted = new Promise<net.Socket>((resolve) => server.once("connection", resolve));
  const near = net.connect((server.address() as net.AddressInfo).port, "127.0.0.1");
  const far = await accepted;
  return {
    near,
    far,
    async [Symbol.asyncDispose]() {
      near.destroy();
      far.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** HTTP/2 frames of settings and of a large window. */
export const ROOM: readonly number[] = [
  ...[0, 0, 6, 4, 0, 0, 0, 0, 0, 0, 4, 0x7f, 0xff, 0xff, 0xff],
  ...[0, 0, 4, 8, 0, 0, 0, 0, 0, 0x7f, 0, 0, 0],
];

/** Sends one request, and resolves with the header fields and trailers of the answer. */
export async function ask(
  near: net.Socket,
  fields: http2.OutgoingHttpHeaders,
  message = frame(bytes("")),
): Promise<http2.IncomingHttpHeaders> {
  const session = http2.connect("http://localhost", { createConnection: () => near });
  const stream = session.request({ ":method": "POST", ":path": "/a/wait", ...fields });
  let answer: http2.IncomingHttpHeaders = {};
  stream.on("response", (fields) => answer = { ...answer, ...fields });
  stream.on("trailers", (fields) => answer = { ...answer, ...fields });
  stream.resume();
  stream.end(message);
  await once(stream, "close");
  session.destroy();
  return answer;
}
