import assert from "node:assert/strict";
import fc from "fast-check";
import { moby } from "../../../proto/gen/control.js";
import { pb } from "../../../proto/gen/llb.js";
import { fsutil } from "../../../proto/gen/session.js";
import { bytes, hex } from "./hex.ts";

const control = moby.buildkit.v1;
const { Stat } = fsutil.types;

Deno.test("proto: writes signed 64-bit fields exactly, and reads the nearest number", () => {
  const { UsageRecord } = control;
  const edges = ["0", "-1", "9007199254740993", "9223372036854775807", "-9223372036854775808"];
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
      const written = UsageRecord.encode({ Size: value }).finish();
      assert.equal(UsageRecord.decode(written).Size, Number(value));
    }),
    { examples: edges.map((text) => [BigInt(text)]) },
  );
});

Deno.test("proto: writes unsigned 64-bit fields exactly, and reads the nearest number", () => {
  const { LinuxResources } = pb;
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
      const read = LinuxResources.decode(LinuxResources.encode({ cpuShares: value }).finish());
      assert.equal(read.cpuShares, Number(value));
    }),
    { examples: [[0n], [2n ** 53n + 1n], [2n ** 63n], [2n ** 64n - 1n]] },
  );
});

Deno.test("proto: keeps safe integers exact", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (size) => {
      assert.equal(Stat.decode(Stat.encode({ size }).finish()).size, size);
    }),
    { examples: [[0], [-1], [2 ** 31], [-(2 ** 31) - 1], [Number.MAX_SAFE_INTEGER]] },
  );
});

Deno.test("proto: decodes 64-bit numbers in two's complement", () => {
  const largest = bytes("20 ff ff ff ff ff ff ff ff 7f");
  assert.equal(control.UsageRecord.decode(largest).Size, 2 ** 63);
  const smallest = bytes("20 80 80 80 80 80 80 80 80 80 01");
  assert.equal(control.UsageRecord.decode(smallest).Size, -(2 ** 63));
});

Deno.test("proto: keeps the entries of maps", () => {
  const key = fc.string({ unit: "grapheme" }).filter((text) => text !== "__proto__");
  fc.assert(fc.property(fc.dictionary(key, fc.string({ unit: "grapheme" })), (attrs) => {
    const written = control.SolveRequest.encode({ FrontendAttrs: attrs }).finish();
    const read = control.SolveRequest.decode(written).FrontendAttrs;
    assert.deepEqual({ ...read }, { ...attrs });
  }));
});

Deno.test("proto: decodes 64-bit keys of a map as decimal text", () => {
  const { BuildResultInfo } = control;
  const written = BuildResultInfo.encode({
    Results: { "0": { digest: "a" }, "-1": { digest: "b" }, "9007199254740991": { digest: "c" } },
  }).finish();
  const { Results } = BuildResultInfo.decode(written);
  assert.deepEqual(
    Object.entries(Results).map(([key, { digest }]) => [key, digest]).sort(),
    [["-1", "b"], ["0", "a"], ["9007199254740991", "c"]],
  );
  assert.deepEqual(BuildResultInfo.encode({ Results }).finish().length, written.length);
});

Deno.test("proto: decodes an absent field as its zero value", () => {
  const vertex = control.Vertex.decode(new Uint8Array());
  assert.equal(vertex.name, "");
  assert.deepEqual(vertex.inputs, []);
  assert.equal(vertex.started, null);
  assert.equal(control.VertexStatus.decode(new Uint8Array()).total, 0);
});

Deno.test("proto: skips fields of newer daemons", () => {
  // Fields 100 (a number), 101 (bytes), 102 (64 bits), 103 (32 bits) around a known one.
  const message = bytes("a00601 aa060161 0a0172 b1060000000000000000 bd0600000000");
  const read = control.SolveRequest.decode(message);
  assert.equal(read.Ref, "r");
  assert.equal(hex(control.SolveRequest.encode(read)), "0a0172");
});

Deno.test("proto: accepts text that is not UTF-8", () => {
  const read = control.Vertex.decode(bytes("1a 03 61 ff 62"));
  assert.equal(read.name, "a\ufffdb");
});

Deno.test("proto: rejects a truncated message", () => {
  assert.throws(() => control.Vertex.decode(bytes("1a 03 61")), RangeError);
});

Deno.test("proto: decodes bytes as views of the message, not copies", () => {
  const message = Uint8Array.from(bytes("0a 02 01 02"));
  const { data } = control.BytesMessage.decode(message);
  assert.equal(data.buffer, message.buffer);
  assert.deepEqual([...data], [1, 2]);
});

Deno.test("proto: encodes a message in parts with one writer", () => {
  const writer = control.SolveRequest.encode({ Ref: "r" });
  assert.equal(
    hex(control.SolveRequest.encode({ Session: "s" }, writer)),
    "0a0172 2a0173".replace(" ", ""),
  );
});

Deno.test("proto: leaves out a zero, also as a bigint", () => {
  for (const size of [0, 0n]) assert.equal(hex(Stat.encode({ size })), "");
});
