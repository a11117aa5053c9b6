import assert from "node:assert/strict";
import * as path from "node:path";
import fc from "fast-check";
import { digestOf } from "../../../../lib/oci/store/digest.ts";
import { ContentStore, Ingest } from "../../../../lib/oci/mod.ts";
import { ingestDirectory } from "../../../../lib/oci/store/paths.ts";
import { temporary } from "../../../support/context.ts";
import { bytes, HELLO, listing } from "./files.ts";

Deno.test("Ingest: commits the same content whatever its pieces and interruptions", async () => {
  await using directory = await temporary();
  let run = 0;
  const piece = fc.record({
    content: fc.uint8Array({ maxLength: 50 }),
    then: fc.constantFrom("continue", "close", "restart", "check"),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom("sha256", "sha512"),
      fc.boolean(),
      async (pieces, algorithm, announced) => {
        const store = new ContentStore(path.join(directory.path, `${run++}`));
        let expected = new Uint8Array();
        for (const { content, then } of pieces) {
          expected = then === "restart"
            ? new Uint8Array()
            : new Uint8Array([...expected, ...content]);
        }
        const digest = digestOf(expected, algorithm);
        const expectations = announced ? { total: expected.length, digest } : {};
        const ref = "a/../ref";
        let ingest = await store.ingest(ref, announced ? { digest } : {});
        let at = 0;
        for (const { content, then } of pieces) {
          await ingest.append(content);
          at += content.length;
          if (then === "restart") {
            await ingest.truncate();
            at = 0;
          } else if (then === "close") {
            ingest.close();
            ingest = await store.ingest(ref, announced ? { digest } : {});
          } else if (then === "check") assert.equal((await store.status(ref)).offset, at);
          assert.equal(ingest.offset, at);
        }
        assert.deepEqual(
          await ingest.commit({ total: expected.length, digest }),
          { digest, size: expected.length },
        );
        assert.deepEqual(await store.bytes(digest), expected);
        await assert.rejects(store.ingest(ref, { ...expectations, digest }), { fault: "exists" });
      },
    ),
    { numRuns: 60 },
  );
});

Deno.test("Ingest: hashes a large blob as it is written, and again when resumed", async () => {
  await using directory = await temporary();
  const store = new ContentStore(directory.path);
  const large = new Uint8Array(9 * 1024 * 1024 + 7).map((_, i) => i * 31);
  const digest = digestOf(large);
  {
    using ingest = await store.ingest("large");
    await ingest.append(large.subarray(0, 5_000_000));
  }
  using again = await store.ingest("large");
  assert.equal(again.offset, 5_000_000);
  await again.append(large.subarray(5_000_000));
  await again.commit({ total: large.length, digest });
  using blob = await store.open(digest);
  assert.equal(blob.size, large.length);
  await blob.seek(5_000_000);
  const rest = new Uint8Array(large.length);
  assert.equal(await blob.read(rest), large.length - 5_000_000);
  assert.deepEqual(rest.subarray(0, 100), large.subarray(5_000_000, 5_000_100));
});

Deno.test("Ingest: discards content of the wrong size or digest", async () => {
  await using directory = await temporary();
  const store = new ContentStore(directory.path);
  for (
    const wrong of [
      { total: 4, digest: HELLO },
      { total: 0, digest: digestOf(bytes("other")) },
      { total: 6, digest: "" },
    ]
  ) {
    const ingest = await store.ingest("one");
    await ingest.append(bytes("hello"));
    await assert.rejects(ingest.commit(wrong), { fault: "mismatch" });
  }
  assert.deepEqual(await listing(directory.path), ["ingest/"]);
  using ingest = await store.ingest("one");
  assert.equal(ingest.offset, 0);
});

Deno.test("Ingest: allows one writer per ref, after which the next one resumes", async () => {
  await using directory = await temporary();
  const store = new ContentStore(directory.path);
  // It opens the lock file again, like another process.
  const other = new ContentStore(directory.path);
  const ingest = await store.ingest("one");
  await ingest.append(bytes("hel"));
  await assert.rejects(store.ingest("one"), { fault: "busy" });
  await assert.rejects(other.ingest("one"), { fault: "busy" });
  await assert.rejects(other.abort("one"), { fault: "busy" });
  await other.discard(0);
  assert.equal((await other.status("one")).offset, 3);
  ingest.close();
  ingest.close();
  using next = await other.ingest("one");
  assert.equal(next.offset, 3);
});

Deno.test("Ingest: frees its ref on close, even while a thread starts processes", async () => {
  await using directory = await temporary();
  const store = new ContentStore(directory.path);
  // A child holds all files of this process for a moment, between fork and exec.
  const script =
    `for (let i = 0; i < 300; i++) new Deno.Command("true").outputSync(); postMessage(0);`;
  const url = `data:text/javascript,${encodeURIComponent(script)}`;
  const worker = new Worker(url, { type: "module" });
  let running = true;
  const ended = new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = (event) => reject(new Error(event.message));
  }).finally(() => running = false);
  try {
    while (running) (await store.ingest("one")).close();
    await ended;
  } finally {
    worker.terminate();
  }
});

Deno.test("Ingest: can start while another writer of the same ref ends", async () => {
  await using directory = await temporary();
  const write = async (writer: number) => {
    const store = new ContentStore(directory.path);
    for (let n = 0; n < 150; n++) {
      const content = bytes(`${writer} ${n}`);
      try {
        const ingest = await store.ingest("one"); // all with the same ref
        if (ingest.offset > 0) await ingest.truncate();
        await ingest.append(content);
        if (n % 3 === 0) await ingest.abort();
        else assert.equal((await ingest.commit()).digest, digestOf(content));
      } catch (error) {
        if ((error as { fault?: string }).fault !== "busy") throw error;
      }
    }
  };
  await Promise.all([write(1), write(2), write(3)]);
  assert.deepEqual(await new ContentStore(directory.path).statuses(), []);
});

Deno.test("Ingest: can be used for one blob by many writers at once", async () => {
  await using directory = await temporary();
  const content = new Uint8Array(300_000).map((_, i) => i * 7);
  const digest = digestOf(content);
  const outcomes = await Promise.all(Array.from({ length: 12 }, async (_, i) => {
    const store = new ContentStore(directory.path);
    try {
      using ingest = await store.ingest(`ref ${i % 4}`, { total: content.length, digest });
      for (let at = ingest.offset; at < content.length; at += 30_000) {
        await ingest.append(content.subarray(at, at + 30_000));
      }
      await ingest.commit();
      return "written";
    } catch (error) {
      return (error as { fault?: string }).fault ?? String(error);
    }
  }));
  // Writers that end at the same time may both succeed: they rename the same bytes.
  assert(outcomes.includes("written"), `${outcomes}`);
  assert(outcomes.every((outcome) => /^(written|busy|exists)$/.test(outcome)), `${outcomes}`);
  assert.deepEqual(await new ContentStore(directory.path).bytes(digest), content);
});

Deno.test("Ingest: leaves no lock when its process is killed", async () => {
  await using directory = await temporary();
  const module = new URL("../../../../lib/oci/mod.ts", import.meta.url).href;
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      "eval",
      `import { ContentStore } from ${JSON.stringify(module)};
       const ingest = await new ContentStore(${JSON.stringify(directory.path)}).ingest("one");
       await ingest.append(new TextEncoder().encode("hel"));
       console.log("written");
       setInterval(() => {}, 1000);`,
    ],
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const said = child.stdout.getReader();
  await said.read();
  const store = new ContentStore(directory.path);
  await assert.rejects(store.ingest("one"), { fault: "busy" });
  child.kill("SIGKILL");
  await child.status;
  await said.cancel();
  using ingest = await store.ingest("one");
  await ingest.append(bytes("lo"));
  assert.equal((await ingest.commit()).digest, HELLO);
});

Deno.test("Ingest: does not commit data that another program changed", async () => {
  await using directory = await temporary();
  const store = new ContentStore(directory.path);
  for (const change of ["removed", "replaced", "grown"]) {
    const ingest = await store.ingest(change);
    assert(ingest instanceof Ingest);
    await ingest.append(bytes("hello"));
    const data = path.join(ingestDirectory(directory.path, change), "data");
    if (change === "grown") await Deno.writeTextFile(data, "more", { append: true });
    else await Deno.remove(data);
    if (change === "replaced") await Deno.writeTextFile(data, "other");
    await assert.rejects(ingest.commit(), { fault: "missing" });
  }
  assert.deepEqual(await Array.fromAsync(store.walk()), []);
});
