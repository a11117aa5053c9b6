import assert from "node:assert/strict";
import fc from "fast-check";
import { OptionError } from "../../../../lib/errors.ts";
import { files, memoryTarget, Mode, receiveTree, walk } from "../../../../lib/diffcopy/mod.ts";
import { all, print, tree } from "../../../support/tree.ts";
import { inMemory, modelled, models } from "../model.ts";
import { Peer } from "../peer.ts";
import { transfer } from "../transfer.ts";

Deno.test("memoryTarget: receives any tree unchanged", async () => {
  await fc.assert(
    fc.asyncProperty(models, fc.constantFrom(1, 1000, 1_000_000), async (model, queue) => {
      const memory = memoryTarget();
      await transfer(model, memory, { queue });
      assert.deepEqual(await inMemory(memory), await modelled(model));
      // The received tree can be sent again.
      const again = memoryTarget();
      await transfer(memory.tree(), again);
      assert.deepEqual(await inMemory(again), await modelled(model));
    }),
    { numRuns: 300 },
  );
});

Deno.test("memoryTarget: a later transfer replaces the entries in its way", async () => {
  await fc.assert(fc.asyncProperty(models, models, async (before, model) => {
    const memory = memoryTarget();
    await transfer(before, memory);
    await transfer(model, memory);
    assert.deepEqual(await inMemory(memory), await modelled(before.under(model)));
  }));
});

Deno.test("memoryTarget: keeps devices", async () => {
  const peer = new Peer();
  const memory = memoryTarget();
  const receiving = receiveTree(peer.stream, memory);
  peer.stat("n", { mode: Mode.Device | Mode.CharDevice | 0o600, devmajor: 1, devminor: 3 });
  peer.listed();
  await peer.finish();
  await receiving;
  const [stat] = await all(walk(memory.tree()));
  assert.deepEqual([stat!.mode, stat!.devmajor, stat!.devminor], [0x04200180, 1, 3]);
});

Deno.test("memoryTarget: maxBytes limits the announced sizes", async () => {
  const big = files({ a: new Uint8Array(600), b: new Uint8Array(600) });
  await assert.rejects(transfer(big, memoryTarget({ maxBytes: 1199 })), (error: unknown) => {
    assert.ok(error instanceof Error);
    assert.match(error.message, /cannot keep b in memory: .* maxBytes \(1199 bytes\)/);
    return true;
  });
  const memory = memoryTarget({ maxBytes: 1200 });
  await transfer(big, memory);
  assert.deepEqual([...memory.entries.keys()], ["a", "b"]);
  const peer = new Peer();
  const receiving = receiveTree(peer.stream, memoryTarget());
  peer.stat("a", { size: Number.MAX_SAFE_INTEGER });
  await peer.request(0);
  peer.data(0, "x");
  await assert.rejects(receiving, /exceed maxBytes \(1073741824 bytes\)/);
  for (const maxBytes of [-1, 0.5, NaN, Infinity]) {
    assert.throws(() => memoryTarget({ maxBytes }), OptionError);
  }
});

Deno.test("memoryTarget: tree lists the received entries", async () => {
  const memory = memoryTarget();
  await transfer(tree("a/b =hello\na/empty\nbin 755 =x\nl -> a/b\nd/"), memory);
  assert.deepEqual(print(await all(walk(memory.tree()))), [
    "a/",
    "a/b 5",
    "a/empty 0",
    "bin 1",
    "d/",
    "l -> a/b",
  ]);
  assert.throws(() => memory.tree().list("bin"), Deno.errors.NotADirectory);
  assert.throws(() => memory.tree().lstat("none"), Deno.errors.NotFound);
});
