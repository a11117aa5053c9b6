import assert from "node:assert/strict";
import { isStdin, pipeIdentity, readPipe } from "../../../../lib/internal/files/pipe.ts";
import { temporary } from "../../../support/context.ts";
import { makeFifo, writeFifo } from "../../../support/fifo.ts";

Deno.test("isStdin: knows the names of stdin, and no others", () => {
  for (const path of ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]) assert(isStdin(path), path);
  for (const path of ["-", "stdin", "/dev/fd/01", "/dev/fd/3", "/tmp/dev/stdin"]) {
    assert(!isStdin(path), path);
  }
});

Deno.test("pipeIdentity: is the same for all paths of a pipe, and undefined for other files", async () => {
  await using directory = await temporary();
  const fifo = await makeFifo(directory.path, "fifo");
  await Deno.symlink("fifo", `${directory.path}/link`);
  await Deno.writeTextFile(`${directory.path}/file`, "x");
  assert.equal(typeof pipeIdentity(fifo), "string");
  assert.equal(pipeIdentity(fifo), pipeIdentity(`${directory.path}/link`));
  assert.notEqual(pipeIdentity(fifo), pipeIdentity(await makeFifo(directory.path, "other")));
  assert.equal(pipeIdentity("/dev/stdin"), pipeIdentity("/dev/fd/0"));
  assert.equal(pipeIdentity(`${directory.path}/file`), undefined);
  assert.equal(pipeIdentity(directory.path), undefined);
  assert.equal(pipeIdentity(`${directory.path}/absent`), undefined);
});

Deno.test("readPipe: reads a pipe to its end, and no more than the limit and a byte", async () => {
  await using directory = await temporary();
  const fifo = await makeFifo(directory.path, "fifo");
  const [content] = await Promise.all([readPipe(fifo, 10), writeFifo(fifo, "hunter2")]);
  assert.equal(new TextDecoder().decode(content), "hunter2");
  const [cut] = await Promise.all([readPipe(fifo, 10), writeFifo(fifo, "x".repeat(12))]);
  assert.equal(cut.length, 11);
  assert.deepEqual(await readPipe("/dev/null", 10), new Uint8Array());
});

Deno.test("readPipe: waits for a writer without blocking, until it is aborted", async () => {
  await using directory = await temporary();
  const fifo = await makeFifo(directory.path, "fifo");
  const controller = new AbortController();
  const reading = readPipe(fifo, 10, controller.signal);
  // A timer fires, so that the event loop is free.
  setTimeout(() => controller.abort(new Error("enough")), 1);
  await assert.rejects(reading, /enough/);
  await assert.rejects(readPipe(fifo, 10, controller.signal), /enough/);
});

Deno.test("readPipe: an abort ends the wait for a writer that is silent", async () => {
  await using directory = await temporary();
  const fifo = await makeFifo(directory.path, "fifo");
  const controller = new AbortController();
  const reading = readPipe(fifo, 10, controller.signal);
  using _writer = await Deno.open(fifo, { write: true }); // returns when the reader is there
  // The first read may not have begun, and nothing tells when it does.
  await new Promise((resolve) => setTimeout(resolve, 20));
  controller.abort(new Error("enough"));
  await assert.rejects(reading, /enough/);
});
