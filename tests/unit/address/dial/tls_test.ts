import assert from "node:assert/strict";
import * as net from "node:net";
import { Tls } from "../../../../lib/address/tls/tls.ts";
import { dialTls } from "../../../../lib/address/dial/tls.ts";

/** Starts a server that accepts connections and stays silent. */
async function silentServer(): Promise<{ port: number } & AsyncDisposable> {
  const open = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

Deno.test("dialTls: aborts a handshake with the signal", async () => {
  await using server = await silentServer();
  const abort = new AbortController();
  const dialled = dialTls(
    { kind: "tls", host: "127.0.0.1", port: server.port, tls: new Tls() },
    abort.signal,
  );
  const timer = setTimeout(() => abort.abort(new Error("enough")), 50);
  await assert.rejects(dialled, /^Error: enough$/);
  clearTimeout(timer);
  await assert.rejects(
    dialTls({ kind: "tls", host: "127.0.0.1", port: server.port, tls: new Tls() }, abort.signal),
    /^Error: enough$/,
  );
});
