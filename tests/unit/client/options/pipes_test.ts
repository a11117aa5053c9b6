import assert from "node:assert/strict";
import { readPipes } from "../../../../lib/client/options/pipes.ts";
import { temporary } from "../../../support/context.ts";
import { makeFifo, writeFifo } from "../../../support/fifo.ts";

const never = new AbortController().signal;

Deno.test("readPipes: puts contents in the place of pipes, and leaves all else as it is", async () => {
  await using directory = await temporary();
  const file = `${directory.path}/file`;
  await Deno.writeTextFile(file, "x");
  const [one, two] = [await makeFifo(directory.path, "1"), await makeFifo(directory.path, "2")];
  const secrets = { pipe: { file: one }, file: { file }, env: { env: "A" }, text: "t" };
  const ssh = { default: { keys: [file, two] }, agent: {} };
  const [read] = await Promise.all([
    readPipes({ secrets, ssh, tags: ["t"] }, never),
    writeFifo(two, "a key"),
    writeFifo(one, "a secret"),
  ]);
  assert.deepEqual(read, {
    secrets: { ...secrets, pipe: new TextEncoder().encode("a secret") },
    ssh: { default: { keys: [file, { name: two, text: "a key" }] }, agent: {} },
    tags: ["t"],
  });
  const provided = { secrets: () => "s", ssh: {} };
  assert.equal(await readPipes(provided, never), provided);
  const without = { secrets: { file: { file } } };
  assert.equal(await readPipes(without, never), without);
});

Deno.test("readPipes: rejects a pipe with two uses, by any of its names", async () => {
  await using directory = await temporary();
  const fifo = await makeFifo(directory.path, "fifo");
  await Deno.symlink("fifo", `${directory.path}/link`);
  await assert.rejects(
    readPipes({ secrets: { a: { file: fifo }, b: { file: `${directory.path}/link` } } }, never),
    {
      name: "OptionError",
      option: "secrets.b",
      message: "cannot read both the secret a and the secret b from the same pipe: " +
        "it can be read only once",
    },
  );
  const ssh = { deploy: { keys: ["/dev/fd/0"] } };
  await assert.rejects(
    readPipes({ secrets: { a: { file: "/dev/stdin" } }, ssh }, never),
    /^OptionError: cannot read both the secret a and an SSH key of deploy from stdin/,
  );
});

Deno.test("readPipes: an error of one pipe ends the wait for the others", async () => {
  await using directory = await temporary();
  const [large, silent] = [
    await makeFifo(directory.path, "1"),
    await makeFifo(directory.path, "2"),
  ];
  const secrets = { silent: { file: silent }, large: { file: large } };
  const writing = writeFifo(large, "hunter2".repeat(100_000)).catch(() => {}); // its reader ends
  await assert.rejects(readPipes({ secrets }, never), (error) => {
    assert(error instanceof Error);
    assert.match(error.message, /^cannot use the secret "large": .*more than 500 KiB/);
    assert.doesNotMatch(error.message, /hunter2/);
    return true;
  });
  await writing;
  const ssh = { default: { keys: [large] } };
  const key = writeFifo(large, "x".repeat(100 * 1024 + 1)).catch(() => {});
  await assert.rejects(readPipes({ ssh }, never), /cannot use the SSH key .*more than 100 KiB/);
  await key;
});

Deno.test("readPipes: cancels the build while it waits for a writer", async () => {
  await using directory = await temporary();
  const file = await makeFifo(directory.path, "fifo");
  const controller = new AbortController();
  const reading = readPipes({ secrets: { a: { file } } }, controller.signal);
  controller.abort(new Error("enough"));
  await assert.rejects(reading, { name: "CancelledError" });
});
