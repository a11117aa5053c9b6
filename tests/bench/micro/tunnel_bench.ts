/** Calls of a daemon through the tunnel of a session: HTTP/2 inside messages over HTTP/2. */
import type { Handler } from "../../../lib/rpc/server.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { sessionPair } from "../../support/session_pair.ts";

const MIB = 1024 * 1024;

/** Size of the frames that a transfer of files sends, in bytes. */
const FRAME_BYTES = 256 * 1024;
const large = frame(new Uint8Array(FRAME_BYTES));
const small = frame(new Uint8Array(60));

const { daemon } = await sessionPair(
  new Map(Object.entries<Handler>({
    /** Sends as many large frames as the message says. */
    "/bench/send": async ({ messages }) => {
      await messages.receive(async (message) => {
        for (let left = new DataView(message.slice().buffer).getUint32(0); left > 0; left--) {
          if (!messages.send(large)) await messages.drained();
        }
      });
    },
    /** Receives everything. */
    "/bench/receive": async ({ messages }) => await messages.receive(() => {}),
    /** Sends a small message for each that it gets. */
    "/bench/answer": async ({ messages }) =>
      await messages.receive(() => void messages.send(small)),
  })),
);

Deno.bench("tunnel: send 64 MiB", async () => {
  const call = daemon.stream("/bench/send");
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, 64 * MIB / FRAME_BYTES);
  call.messages.send(frame(count));
  call.end();
  await Promise.all([call.messages.receive(() => {}), call.done]);
});

Deno.bench("tunnel: receive 64 MiB", async () => {
  const call = daemon.stream("/bench/receive");
  const received = call.messages.receive(() => {});
  for (let i = 0; i < 64 * MIB / FRAME_BYTES; i++) {
    if (!call.messages.send(large)) await call.messages.drained();
  }
  call.end();
  await Promise.all([received, call.done]);
});

Deno.bench("tunnel: 10,000 messages, each answered, all at once", async () => {
  const call = daemon.stream("/bench/answer");
  const received = call.messages.receive(() => {});
  for (let i = 0; i < 10_000; i++) if (!call.messages.send(small)) await call.messages.drained();
  call.end();
  await Promise.all([received, call.done]);
});

Deno.bench("tunnel: 1,000 messages, each after the last answer", async () => {
  const call = daemon.stream("/bench/answer");
  let left = 1000;
  const received = call.messages.receive(() => {
    if (--left > 0) call.messages.send(small);
    else call.end();
  });
  call.messages.send(small);
  await Promise.all([received, call.done]);
});
