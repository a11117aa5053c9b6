/** What `node:http2` writes to its byte stream, and reads from its streams. */
import { once } from "node:events";
import * as http2 from "node:http2";
import { Duplex } from "node:stream";

/** A client and a server of HTTP/2 at the two ends of a byte stream in memory. */
export interface Ends {
  /** The client's end of the byte stream. */
  readonly near: Duplex;
  /** Sends a request of `bytes` bytes, and returns the chunks in which the server reads it. */
  send(bytes: number): Promise<Uint8Array[]>;
}

/**
 * Connects the two ends, calls `use`, and ends them. `onWrite` is called for what the byte stream
 * of the client is given to write, and `prepare` before the client is made.
 */
export async function withEnds(
  onWrite: (chunk: Uint8Array) => void,
  use: (ends: Ends) => Promise<void>,
  prepare: (near: Duplex) => void = () => {},
): Promise<void> {
  const near: Duplex = end(() => far, onWrite);
  const far: Duplex = end(() => near, () => {});
  prepare(near);
  const server = http2.performServerHandshake(far, { settings: { initialWindowSize: 1 << 24 } });
  const client = http2.connect("http://localhost", { createConnection: () => near });
  for (const session of [server, client]) session.on("error", () => {});
  await once(client, "remoteSettings");
  await use({
    near,
    async send(bytes) {
      const read: Uint8Array[] = [];
      const arrived = once(server, "stream");
      const stream = client.request({ ":method": "POST", ":path": "/" });
      stream.on("error", () => {});
      stream.end(new Uint8Array(bytes));
      const [request] = await arrived as [http2.ServerHttp2Stream];
      request.on("data", (chunk: Uint8Array) => read.push(chunk));
      await once(request, "end");
      request.respond({ ":status": 200 }, { endStream: true });
      stream.resume();
      await once(stream, "close");
      return read;
    },
  });
  // The byte stream first: a GOAWAY that arrives can abort the process.
  for (const gone of [near, far, client, server]) gone.destroy();
}

/** Returns one end of a byte stream, which copies what is written to the other end. */
function end(other: () => Duplex, onWrite: (chunk: Uint8Array) => void): Duplex {
  return new Duplex({
    read() {},
    write(chunk: Uint8Array, _encoding, done) {
      onWrite(chunk);
      const copy = chunk.slice();
      queueMicrotask(() => {
        if (!other().destroyed) other().push(copy);
        done();
      });
    },
  });
}
