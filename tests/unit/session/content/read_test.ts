import assert from "node:assert/strict";
import fc from "fast-check";
import { digestOf } from "../../../../lib/oci/store/digest.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { COMMIT, on, pattern, proto, put, SERVICE, setUp, STAT, WRITE } from "./client.ts";

Deno.test("read: returns any part of a blob written in requests of any size", async () => {
  await using setup = await setUp();
  let run = 0;
  const sizes = fc.array(fc.oneof(fc.nat(100), fc.nat(1_500_000)), { maxLength: 6 });
  const part = fc.tuple(fc.integer({ min: -3, max: 4_000_000 }), fc.integer({ min: -3 }));
  await fc.assert(
    fc.asyncProperty(sizes, fc.array(part, { maxLength: 3 }), async (sizes, parts) => {
      const blob = pattern(sizes.reduce((sum, size) => sum + size, 0) + 1);
      blob[0] = run++; // each run has a blob of its own
      const digest = digestOf(blob);
      const writer = setup.client.write();
      await writer.ask({ action: STAT, ref: digest });
      let offset = 0;
      for (const size of [1, ...sizes]) {
        const data = blob.subarray(offset, offset + size);
        const answer = await writer.ask({ action: WRITE, offset, data });
        offset += size;
        assert.equal(Number(answer.offset), offset);
      }
      await writer.ask({ action: COMMIT, offset, total: offset, expected: digest });
      for (const [from, length] of [[0, 0] as const, ...parts]) {
        if (from > blob.length) {
          await assert.rejects(setup.client.read(digest, from), { status: Status.OUT_OF_RANGE });
          continue;
        }
        const start = Math.max(from, 0);
        const end = length > 0 ? start + length : blob.length;
        assert.deepEqual(await setup.client.read(digest, from, length), blob.subarray(start, end));
      }
    }),
    { numRuns: 25 },
  );
});

Deno.test("read: accepts that a reader cancels its call", async () => {
  await using setup = await setUp();
  const digest = await put(setup.store, new Uint8Array(20_000_000));
  const seen = Promise.withResolvers<void>();
  const call = setup.session.daemon.stream(`${SERVICE}/Read`, on("one"));
  call.messages.receive(() => seen.resolve()).catch(() => {});
  call.messages.send(frame(proto.ReadContentRequest.encode({ digest }).finish()));
  await seen.promise;
  call.cancel(new Error("enough"));
  await assert.rejects(call.done, /enough/);
  assert.equal((await setup.client.read(digest, 19_999_999)).length, 1);
  assert.deepEqual(setup.session.failures, []);
});
