import assert from "node:assert/strict";
import { pb } from "../../../proto/gen/llb.js";
import { bytes, hex, sha256 } from "./hex.ts";

Deno.test("proto: decodes a oneof with the name of its member", () => {
  const op = pb.Op.decode(
    pb.Op.encode({ source: { identifier: "local://context" } }).finish(),
  );
  assert.equal(op.op, "source");
  assert.equal(op.source?.identifier, "local://context");
  assert.equal(op.exec, null);
  assert.equal(pb.Op.decode(new Uint8Array()).op, undefined);
});

Deno.test("proto: encodes a member of a oneof even if it is zero", () => {
  assert.equal(hex(pb.UserOpt.encode({ byID: 0 })), "1000");
  const read = pb.UserOpt.decode(bytes("1000"));
  assert.equal(read.user, "byID");
  assert.equal(read.byID, 0);
});

Deno.test("proto: decodes every operation as it was encoded", () => {
  const ops: pb.IOp[] = [
    { exec: { meta: { args: ["sh"], validExitCodes: [0, 3, -1] }, mounts: [{ input: -1 }] } },
    { source: { identifier: "git://x", attrs: { "git.fullurl": "x" } } },
    { file: { actions: [{ input: 0, secondaryInput: -1, output: 0, rm: { path: "/a" } }] } },
    { build: { builder: -1, inputs: { a: { input: 0 } } } },
    { merge: { inputs: [{ input: 0 }, { input: 1 }] } },
    { diff: { lower: { input: -1 }, upper: { input: 0 } } },
    { passthrough: { id: "p", outputs: [0, 1] } },
  ];
  for (const op of ops) {
    const written = pb.Op.encode(op).finish();
    const read = pb.Op.decode(written);
    assert.equal(read.op, Object.keys(op)[0]);
    assert.deepEqual(pb.Op.encode(read).finish(), written);
  }
});

// The digests come from published builds, whose operations Go has encoded.

Deno.test("proto: encodes the last operation of a graph like Go", () => {
  const digest = "sha256:0dc4de8261b5f57fb8841320b739fcfab7aa37bad994059fa7e656b1a8613b25";
  const last = pb.Op.encode({ inputs: [{ digest }] }).finish();
  assert.equal(
    sha256(last),
    "d177efd10a9c6867868470b75a11251105d3a3ecc44b233623a35f31a6bb6aae",
  );
});

Deno.test("proto: encodes an operation like Go since v0.17 if its oneof comes last", () => {
  const platform = { Architecture: "amd64", OS: "linux" };
  const python = "docker-image://docker.io/library/python:alpine3.14" +
    "@sha256:fb93ca595ad82020cc52ff60604cddc1a6d393229ef5ecc8f6ac7c7fb52bacda";
  const head = pb.Op.encode({ platform, constraints: {} });
  assert.equal(
    sha256(pb.Op.encode({ source: { identifier: python } }, head).finish()),
    "de26ac856cfa3a78d41f9afc56cbf99148b029f067c24adfc65a4635fc06f5fa",
  );
  const inputs = [
    { digest: "sha256:de26ac856cfa3a78d41f9afc56cbf99148b029f067c24adfc65a4635fc06f5fa" },
    { digest: "sha256:89e2f16e1b3612bab3c8c7f6a58b6e59b72b4453381874fed3c7827ef1b95894" },
  ];
  const file = {
    actions: [{
      secondaryInput: 1,
      copy: {
        src: "/README.md",
        dest: "/README.md",
        mode: -1,
        followSymlink: true,
        dirCopyContents: true,
        createDestPath: true,
        allowWildcard: true,
        allowEmptyWildcard: true,
        timestamp: -1,
      },
    }],
  };
  assert.equal(
    sha256(pb.Op.encode({ file }, pb.Op.encode({ inputs, constraints: {} })).finish()),
    "0dc4de8261b5f57fb8841320b739fcfab7aa37bad994059fa7e656b1a8613b25",
  );
});

Deno.test("proto: encodes an operation in one piece like Go before v0.17", () => {
  const op = {
    platform: { Architecture: "amd64", OS: "linux" },
    constraints: {},
    source: { identifier: "docker-image://docker.io/library/alpine:latest" },
  };
  assert.equal(
    sha256(pb.Op.encode(op).finish()),
    "665ba8b2cdc0cb0200e2a42a6b3c0f8f684089f4cd1b81494fbb9805879120f7",
  );
});
