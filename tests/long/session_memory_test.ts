/**
 * Daemons that try to take all memory of a client through its session. Set `BKIT_TEST_PEAKS` to
 * print how much memory each attack takes.
 */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { once } from "node:events";
import type { Duplex } from "node:stream";
import { containerd, moby } from "../../proto/gen/session.js";
import { frame } from "../../lib/rpc/frame.ts";
import type { RpcConnection } from "../../lib/rpc/client.ts";
import { type Attack, rawSession } from "../support/hostile.ts";
import {
  callFrames,
  DATA,
  http2Frame,
  PING,
  PREFACE,
  references,
  RST_STREAM,
  SETTINGS,
} from "../support/http2_frames.ts";
import { attacked, BLOB, MAX_PEAK_MIB, type MeasuredResult } from "../support/memory.ts";

const MIB = 1024 * 1024;
const HEALTH = "/grpc.health.v1.Health/Check";
const WATCH = "/grpc.health.v1.Health/Watch";
const SYNC = "/moby.filesync.v1.FileSync/DiffCopy";
const FORWARD = "/moby.sshforward.v1.SSH/ForwardAgent";
const SEND = "/moby.filesync.v1.FileSend/DiffCopy";

/** Number of calls that a session accepts at a time, except for one health check. */
const CALLS = 255;

function checkBounded({ code, peakMib, stdout }: MeasuredResult): void {
  assert.equal(code, 1, stdout);
  assert(peakMib < MAX_PEAK_MIB, `the client took ${Math.round(peakMib)} MiB: ${stdout}`);
}

/** One of many calls that are made at once and whose answers are never read. */
interface UnreadCall {
  readonly method: string;
  readonly metadata?: Record<string, string>;
  readonly message?: Uint8Array;
}

/** Makes calls, and waits until the client has done for them what it can. */
function unread({ method, metadata = {}, message }: UnreadCall): Attack {
  return async (session) => {
    for (let i = 0; i < CALLS; i++) {
      const call = session.stream(method, { metadata });
      call.done.catch(() => {});
      if (message) call.messages.send(frame(message));
    }
    await settled(session);
    throw new Error("survived");
  };
}

/** Resolves after many health checks, one after the other, between which the client can work. */
async function settled(session: RpcConnection): Promise<void> {
  for (let i = 0; i < 200; i++) await session.unary(HEALTH, new Uint8Array());
}

const { ReadContentRequest } = containerd.services.content.v1;
const { BytesMessage } = moby.sshforward.v1;
const store = { "buildkit-attachable-store-id": "store" };

/** Requests for the list of an agent's keys, 200,000 of them. */
const LIST_REQUESTS = new Uint8Array(1_000_000).map((_, i) =>
  i % 5 === 3 ? 1 : i % 5 === 4 ? 11 : 0
);

/** Fields without content, two bytes each. */
function emptyFields(field: number, length: number): Uint8Array {
  return new Uint8Array(length).map((_, i) => i % 2 === 0 ? field << 3 | 2 : 0);
}

const CALL_ATTACKS: Record<string, UnreadCall> = {
  "transfers of the context": { method: SYNC, metadata: { "dir-name": "context" } },
  "results that never begin": { method: SEND },
  "reads of a blob": {
    method: "/containerd.services.content.v1.Content/Read",
    metadata: store,
    message: ReadContentRequest.encode({ digest: BLOB.digest }).finish(),
  },
  "downloads of a stream": {
    method: "/moby.upload.v1.Upload/Pull",
    metadata: { urlpath: "/stream" },
  },
  "connections to an SSH agent": { method: FORWARD },
  "requests to an SSH agent": {
    method: FORWARD,
    message: BytesMessage.encode({ data: LIST_REQUESTS }).finish(),
  },
  "health watches": { method: WATCH, message: new Uint8Array() },
  "scopes of a token": {
    method: "/moby.filesync.v1.Auth/FetchToken",
    message: emptyFields(5, 4 * MIB),
  },
  "filters of a list of blobs": {
    method: "/containerd.services.content.v1.Content/List",
    metadata: store,
    message: emptyFields(1, 4 * MIB),
  },
  "labels of a blob": {
    method: "/containerd.services.content.v1.Content/Write",
    metadata: store,
    message: emptyFields(7, 4 * MIB),
  },
};

for (const [name, call] of Object.entries(CALL_ATTACKS)) {
  Deno.test(`memory of a session: hundreds of ${name}`, async () => {
    checkBounded(await attacked(unread(call)));
  });
}

/** Byte stream of a session, with which a daemon can do anything. */
class RawPeer {
  readonly #session: Duplex;
  #seen = Buffer.alloc(0);

  constructor(session: Duplex) {
    this.#session = session;
    session.on("data", (chunk: Buffer) => {
      this.#seen = Buffer.concat([this.#seen.subarray(-100), chunk]);
      if (this.#seen.includes(PONG)) session.emit("pong");
    });
  }

  /** Sends frames. Returns false if the session is over. */
  async send(...frames: Uint8Array[]): Promise<boolean> {
    const session = this.#session;
    if (!session.destroyed && !session.write(Buffer.concat(frames))) await this.#next("drain");
    return !session.destroyed;
  }

  /** Resolves when the client has read all frames so far, or the session is over. */
  async read(): Promise<void> {
    if (await this.send(http2Frame(PING, 0, 0, MARK))) await this.#next("pong");
  }

  #next(event: string): Promise<unknown> {
    const abort = new AbortController();
    const wait = (name: string) =>
      once(this.#session, name, { signal: abort.signal }).catch(() => {});
    return Promise.race([wait(event), wait("close")]).finally(() => abort.abort());
  }
}

const MARK = Buffer.alloc(8, 7);
const PONG = http2Frame(PING, 1, 0, MARK);
const BLOCK = new Uint8Array(16_000).fill(1);

/** Number of the stream of a call. */
const streamOf = (call: number): number => 2 * call + 1;

/** Opens calls and sends the beginning of a message in each; then its bytes, in turns. */
async function sendInTurns(peer: RawPeer, method: string, declared: number, sent: number) {
  const prefix = new Uint8Array(5);
  new DataView(prefix.buffer).setUint32(1, declared);
  for (let call = 0; call < CALLS; call++) {
    await peer.send(
      callFrames(streamOf(call), method),
      http2Frame(DATA, 0, streamOf(call), prefix),
    );
  }
  for (let at = 0; at < sent; at += BLOCK.length) {
    for (let call = 0; call < CALLS; call++) {
      if (!await peer.send(http2Frame(DATA, 0, streamOf(call), BLOCK))) return;
    }
  }
}

const RAW_ATTACKS: Record<string, (peer: RawPeer) => Promise<void>> = {
  "large messages that never end": (peer) => sendInTurns(peer, FORWARD, 16 * MIB, 4 * MIB),
  "messages of 4 MiB": (peer) => sendInTurns(peer, FORWARD, 4 * MIB, 4.1 * MIB),
  "messages that a call never expects": (peer) => sendInTurns(peer, WATCH, 60_000, 3 * MIB),
  "references to one long header field": async (peer) => {
    const fields = references("include-patterns", "v".repeat(3900), 8000);
    for (let i = 0; i < CALLS; i++) await peer.send(callFrames(streamOf(i), SYNC, fields));
  },
  "references to one short header field": async (peer) => {
    const fields = references("include-patterns", "v".repeat(20), 19_900);
    for (let i = 0; i < CALLS; i++) await peer.send(callFrames(streamOf(i), SYNC, fields));
  },
  "calls that are reset at once": async (peer) => {
    for (let i = 0; i < 20_000; i++) {
      const reset = http2Frame(RST_STREAM, 0, streamOf(i), Buffer.from([0, 0, 0, 8]));
      if (!await peer.send(callFrames(streamOf(i), SYNC), reset)) return;
    }
  },
  "calls that are never used": async (peer) => {
    for (let i = 0; i < 20_000; i++) {
      if (!await peer.send(callFrames(streamOf(i), WATCH))) return;
    }
  },
};

for (const [name, attack] of Object.entries(RAW_ATTACKS)) {
  Deno.test(`memory of a session: ${name}`, async () => {
    const methods = rawSession(async (session) => {
      const peer = new RawPeer(session);
      await peer.send(PREFACE, http2Frame(SETTINGS, 0, 0));
      await attack(peer);
      await peer.read();
    });
    checkBounded(await attacked(() => Promise.resolve(), methods));
  });
}
