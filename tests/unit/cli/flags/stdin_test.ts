import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { checkStdin, stdinContext } from "../../../../lib/cli/flags/stdin.ts";
import type { FileTree } from "../../../../lib/diffcopy/mod.ts";

const never = new AbortController().signal;

/** Returns the options for a context on stdin. */
function read(stdin: Uint8Array | string, file?: string) {
  return stdinContext(ReadableStream.from([bytes(stdin)]), file, never, false);
}

const bytes = (data: Uint8Array | string) =>
  typeof data === "string" ? new TextEncoder().encode(data) : data;

Deno.test("stdinContext: takes text for a Dockerfile, byte by byte, without a context", async () => {
  const text = new Uint8Array([...bytes("FROM scratch\n# caf"), 0xe9, ...bytes("\n".repeat(2000))]);
  const { context, dockerfile, file } = await read(text);
  assert.equal(context, undefined);
  assert.equal(file, undefined);
  const reader = await (dockerfile as FileTree).open("Dockerfile");
  const found = new Uint8Array(5000);
  assert.deepEqual(found.subarray(0, await reader.read(found)), text);
  await assert.rejects(
    read("FROM scratch\n", "Dockerfile"),
    /^OptionError: cannot use two Dockerfiles: stdin has one, and -f names another\n/,
  );
});

Deno.test("stdinContext: passes an archive on, with the name of the Dockerfile in it", async () => {
  const archive = gzipSync(crypto.getRandomValues(new Uint8Array(10_000)));
  const { context, dockerfile, file } = await read(archive, "sub/Dockerfile");
  assert.equal(dockerfile, undefined);
  assert.equal(file, "sub/Dockerfile");
  assert.deepEqual(
    await new Response(context as ReadableStream<Uint8Array<ArrayBuffer>>).bytes(),
    new Uint8Array(archive),
  );
});

Deno.test("stdinContext: rejects what cannot be built, before it is sent", async () => {
  const zip = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 20, 0]);
  const cases: [data: Uint8Array | string, why: RegExp][] = [
    ["", /^cannot read the context from stdin: it is empty\nPipe a Dockerfile or a tar archive/],
    [zip, /^cannot read the context from stdin: it is a zip archive, which is not supported\n/],
    [new Uint8Array([1, 0, 2]), /it is neither a tar archive nor a Dockerfile/],
    [new Uint8Array(10240), /it is an archive without entries/],
    ["#".repeat(16 * 1024 * 1024 + 1), /the Dockerfile from stdin: it has more than 16 MiB/],
  ];
  for (const [data, message] of cases) {
    await assert.rejects(read(data), { name: "OptionError", message });
  }
  await assert.rejects(
    stdinContext(ReadableStream.from([]), undefined, never, true),
    /^OptionError: cannot read the context from stdin: it is a terminal\n/,
  );
});

Deno.test("stdinContext: an abort ends the wait for stdin", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  let cancelled: unknown;
  const silent = new ReadableStream<Uint8Array>({ cancel: (reason) => void (cancelled = reason) });
  const reading = stdinContext(silent, undefined, controller.signal, false);
  controller.abort(reason);
  await assert.rejects(reading, reason);
  assert.equal(cancelled, reason);
});

Deno.test("checkStdin: accepts one use of stdin", () => {
  checkStdin({ fromContext: true, file: "Dockerfile" }, {
    secrets: { a: { file: "x" }, b: { env: "B" }, c: "text" },
  });
  checkStdin({ file: "-" }, { ssh: { default: {}, a: { keys: ["x"] } } });
  checkStdin({}, { secrets: { a: { file: "/dev/stdin" } } });
});

Deno.test("checkStdin: rejects a second use, and names both", () => {
  const secrets = { a: { file: "/dev/stdin" } };
  const cases: [...Parameters<typeof checkStdin>, RegExp][] = [
    [
      { fromContext: true, file: "-" },
      {},
      /^cannot read both the context and the Dockerfile from stdin/,
    ],
    [{ fromContext: true, file: "/dev/stdin" }, {}, /both the context and the Dockerfile/],
    [{ fromContext: true }, { secrets }, /both the context and the secret a/],
    [{ file: "-" }, { secrets }, /both the Dockerfile and the secret a/],
    [{ graph: "-" }, { secrets }, /both the graph and the secret a/],
    [
      {},
      { secrets: { ...secrets, b: { file: "/dev/fd/0" } } },
      /secret a and the secret b/,
    ],
    [
      {},
      { secrets, ssh: { d: { keys: ["key", "/proc/self/fd/0"] } } },
      /the secret a and an SSH key of d/,
    ],
  ];
  for (const [inputs, options, message] of cases) {
    assert.throws(() => checkStdin(inputs, options), { name: "OptionError", message });
  }
});
