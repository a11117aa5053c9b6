import assert from "node:assert/strict";
import * as path from "node:path";
import { moby } from "../../../../proto/gen/session.js";
import { directoryTarget, files, memoryTarget, sendTree } from "../../../../lib/diffcopy/mod.ts";
import { OptionError } from "../../../../lib/errors.ts";
import type { ClientCall } from "../../../../lib/rpc/client_call.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import {
  type ByteSink,
  type ExportTarget,
  fileSend,
  fileSink,
} from "../../../../lib/session/mod.ts";
import { temporary } from "../../../support/context.ts";
import { type Served, served } from "../pair.ts";
import { sendMessage } from "../../../support/messages.ts";

const { BytesMessage } = moby.filesync.v1;

function open({ daemon }: Served, metadata: Record<string, string | string[]> = {}): ClientCall {
  return daemon.stream("/moby.filesync.v1.FileSend/DiffCopy", { metadata });
}

/** Sends bytes like a daemon, and waits for the end of the call. */
async function send(
  session: Served,
  pieces: readonly Uint8Array[],
  metadata?: Record<string, string | string[]>,
): Promise<void> {
  const call = open(session, metadata);
  const received = call.messages.receive(() => assert.fail("the session must not send anything"));
  received.catch(() => {});
  for (const data of pieces) {
    await sendMessage(call.messages, BytesMessage.encode({ data }).finish()).catch(() => {});
  }
  call.end();
  await call.done;
}

function bytes(length: number): Uint8Array {
  return new Uint8Array(length).map((_, i) => i * 7);
}

function stream(sink: (metadata: Readonly<Record<string, string>>) => ByteSink): ExportTarget {
  return { kind: "stream", open: sink };
}

async function names(directory: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(directory))).map(({ name }) => name).sort();
}

Deno.test("fileSend: writes a stream to a file, however it is cut", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "out.tar");
  const seen: unknown[] = [];
  await using session = await served(
    fileSend([undefined, { kind: "stream", open: () => fileSink(file) }], {
      onProgress: (...args) => seen.push(args),
    }),
  );
  const pieces = [0, 1, 700_000, 400_000, 3_000_000, 1_048_576, 5].map(bytes);
  await send(session, pieces, { "buildkit-attachable-exporter-id": "1" });
  const whole = new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer());
  assert.deepEqual(await Deno.readFile(file), whole);
  assert.deepEqual(await names(directory.path), ["out.tar"]);
  assert.deepEqual(seen.at(-1), [1, { files: 1, bytes: whole.length }, true]);
});

Deno.test("fileSend: passes the metadata of the exporter to the target", async () => {
  let passed: unknown;
  const sink = { write() {}, close() {}, abort() {} };
  await using session = await served(fileSend([stream((metadata) => (passed = metadata, sink))]));
  await send(session, [], {
    "exporter-md-containerimage.digest": "sha256:1",
    "exporter-md-image.name": ["a", "b"],
  });
  assert.deepEqual(passed, { "containerimage.digest": "sha256:1", "image.name": "a,b" });
});

Deno.test("fileSend: answers NOT_FOUND for an unknown output", async () => {
  await using session = await served(fileSend([undefined]));
  for (const id of ["0", "1", "-1", "x", "1e1"]) {
    const call = send(session, [], { "buildkit-attachable-exporter-id": id });
    await assert.rejects(call, { status: Status.NOT_FOUND });
  }
});

Deno.test("fileSend: ends the call only after the sink is closed", async () => {
  const closing = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  const sink: ByteSink = {
    write() {},
    close: () => (closing.resolve(), closed.promise),
    abort() {},
  };
  await using session = await served(fileSend([stream(() => sink)]));
  let over = false;
  const sent = send(session, [bytes(10)]).then(() => over = true);
  await closing.promise;
  assert.equal(over, false);
  closed.resolve();
  await sent;
});

Deno.test("fileSend: fails the call and aborts the sink if the sink fails", async () => {
  for (const step of ["open", "write", "close"] as const) {
    const aborted: unknown[] = [];
    const fail = (at: string): void => {
      if (at === step) throw new OptionError(`no ${at}`);
    };
    const sink: ByteSink = {
      write: () => fail("write"),
      close: () => fail("close"),
      abort: (reason) => void aborted.push(reason),
    };
    await using session = await served(fileSend([stream(() => (fail("open"), sink))]));
    await assert.rejects(send(session, [bytes(10)]), { message: `no ${step}` });
    assert(session.failures[0] instanceof OptionError);
    assert.deepEqual(aborted, step === "open" ? [] : session.failures);
  }
});

Deno.test("fileSend: keeps the old file if the stream breaks off", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "out.tar");
  await Deno.writeTextFile(file, "before");
  const opened = Promise.withResolvers<void>();
  const target: ExportTarget = {
    kind: "stream",
    open: async () => {
      const sink = await fileSink(file);
      opened.resolve();
      return sink;
    },
  };
  {
    await using session = await served(fileSend([target]));
    const call = open(session);
    call.messages.receive(() => {}).catch(() => {});
    await sendMessage(call.messages, BytesMessage.encode({ data: bytes(2_000_000) }).finish());
    await opened.promise;
    call.cancel(new Error("enough"));
    await session.failed;
  }
  assert.deepEqual(await names(directory.path), ["out.tar"]);
  assert.equal(await Deno.readTextFile(file), "before");
});

Deno.test("fileSend: fails the call for an invalid message", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "out.tar");
  await using session = await served(
    fileSend([{ kind: "stream", open: () => fileSink(file) }]),
  );
  const call = open(session);
  call.messages.receive(() => {}).catch(() => {});
  call.messages.send(frame(new Uint8Array([0x0a, 0xff, 0xff, 0x03, 1])));
  call.end();
  await assert.rejects(call.done);
  assert.deepEqual(await names(directory.path), []);
});

Deno.test("fileSend: writes files to a tree, and says if they are all of the result", async () => {
  await using directory = await temporary();
  const whole: boolean[] = [];
  const target = memoryTarget();
  const disk: ExportTarget = { kind: "tree", open: () => directoryTarget(directory.path) };
  const memory: ExportTarget = {
    kind: "tree",
    open: (transfer) => (whole.push(transfer.whole), target),
  };
  await using session = await served(fileSend([memory, disk]));
  const sendFiles = async (metadata: Record<string, string>, name: string) => {
    const call = open(session, metadata);
    const all = { includePatterns: [], excludePatterns: [], followPaths: [] };
    await sendTree(call.messages, files({ [name]: "content" }), all);
    call.end();
    await call.done;
  };
  await sendFiles({}, "a");
  await sendFiles({ "buildkit-exporter-multi-platform": "1" }, "b");
  assert.deepEqual(whole, [false, true]);
  assert.deepEqual([...target.entries.keys()], ["a", "b"]);
  // Several platforms are sent at the same time.
  await Promise.all(
    ["c", "d", "e"].map((name) =>
      sendFiles({ "buildkit-attachable-exporter-id": "1" }, `directory/${name}`)
    ),
  );
  assert.deepEqual(await names(path.join(directory.path, "directory")), ["c", "d", "e"]);
});
