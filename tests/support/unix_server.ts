import * as net from "node:net";
import { temporary } from "./context.ts";

/** A server on a Unix socket of its own. */
export interface UnixServer extends AsyncDisposable {
  /** Path of the socket. */
  readonly path: string;
}

/** Starts a server that handles each connection with a function. */
export async function unixServer(
  onSocket: (socket: net.Socket) => void,
  options: net.ServerOpts = {},
): Promise<UnixServer> {
  const directory = await temporary();
  const server = net.createServer(options, onSocket);
  const path = `${directory.path}/sock`;
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return {
    path,
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await directory[Symbol.asyncDispose]();
    },
  };
}
