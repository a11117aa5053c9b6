/**
 * A program with an HTTP/2 session of its own, fed with the bytes of a faulty peer. It prints
 * `survived`, unless the process crashes. Arguments: `bare` or `guarded`, and `server` or `client`.
 */
import { Buffer } from "node:buffer";
import * as http2 from "node:http2";
import { Duplex } from "node:stream";
import { setImmediate } from "node:timers";

const [mode, side] = Deno.args;

const PREFACE = Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
const SETTINGS = [0, 0, 0, 4, 0, 0, 0, 0, 0];
const PING_ACK = [0, 0, 8, 6, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const RST_OF_IDLE_STREAM = [0, 0, 4, 3, 0, 0, 0, 0, 3, 0, 0, 0, 0];
const frames = Buffer.from([...SETTINGS, ...PING_ACK, ...RST_OF_IDLE_STREAM]);

const duplex = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
duplex.on("error", () => {});
const session = side === "server"
  ? http2.performServerHandshake(duplex)
  : http2.connect("http://localhost", { createConnection: () => duplex });
session.on("error", () => {});
if (mode === "guarded") {
  // Loaded here only: whether the crash is seen depends on what else is in memory.
  const { destroyLate } = await import("../../../../lib/internal/workarounds/late_destroy.ts");
  destroyLate(session, () => {});
}
const closed = new Promise<void>((resolve) => session.once("close", resolve));
const parts = side === "server"
  ? [PREFACE.subarray(0, 10), Buffer.concat([PREFACE.subarray(10), frames])]
  : [frames];
for (const part of parts) {
  setImmediate(() => duplex.push(part));
  await new Promise((resolve) => setTimeout(resolve, 0));
}
await closed;
await new Promise((resolve) => setTimeout(resolve, 0));
console.log("survived");
Deno.exit(0);
