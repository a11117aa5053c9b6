import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import fc from "fast-check";
import Long from "long";
import type { Writer } from "protobufjs/minimal.js";
import { moby } from "../../proto/gen/control.js";
import { moby as gateway } from "../../proto/gen/gateway.js";
import { pb } from "../../proto/gen/llb.js";
import { moby as policy } from "../../proto/gen/policy.js";
import { containerd, fsutil, grpc, moby as session } from "../../proto/gen/session.js";
import { google } from "../../proto/gen/status.js";

const control = moby.buildkit.v1;
const { filesync, sshforward, upload, exporter } = session;
const { secrets } = session.buildkit;
const content = containerd.services.content.v1;
const { Packet, Stat } = fsutil.types;
const frontend = gateway.buildkit.v1.frontend;

const hex = (writer: Writer) => Buffer.from(writer.finish()).toString("hex");
const bytes = (text: string) => Buffer.from(text.replaceAll(" ", ""), "hex");
const sha256 = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");

Deno.test("proto: encodes messages as daemons expect them", () => {
  const time = { seconds: 1, nanos: 2 };
  const table: [string, Writer, string][] = [
    // name, what is written, field by field: tag, length, value
    ["Solve.Ref", control.SolveRequest.encode({ Ref: "r" }), "0a 01 72"],
    ["Solve.Definition", control.SolveRequest.encode({ Definition: {} }), "12 00"],
    ["Solve.Exporter (old)", control.SolveRequest.encode({ ExporterDeprecated: "r" }), "1a 01 72"],
    [
      "Solve.ExporterAttrs (old)",
      control.SolveRequest.encode({ ExporterAttrsDeprecated: { a: "b" } }),
      "22 06 0a 01 61 12 01 62",
    ],
    ["Solve.Session", control.SolveRequest.encode({ Session: "s" }), "2a 01 73"],
    ["Solve.Frontend", control.SolveRequest.encode({ Frontend: "f" }), "32 01 66"],
    [
      "Solve.FrontendAttrs",
      control.SolveRequest.encode({ FrontendAttrs: { a: "b", c: "" } }),
      "3a 06 0a 01 61 12 01 62  3a 05 0a 01 63 12 00",
    ],
    [
      "Solve.Cache, empty: some crash without it",
      control.SolveRequest.encode({ Cache: {} }),
      "4200",
    ],
    [
      "Solve.Cache",
      control.SolveRequest.encode({
        Cache: { Exports: [{ Type: "x" }], Imports: [{ Type: "y" }] },
      }),
      "42 0a  22 03 0a 01 78  2a 03 0a 01 79",
    ],
    [
      "Solve.Entitlements",
      control.SolveRequest.encode({ Entitlements: ["e", "f"] }),
      "4a0165 4a0166",
    ],
    [
      "Solve.FrontendInputs",
      control.SolveRequest.encode({ FrontendInputs: { a: { def: [bytes("01")] } } }),
      "52 08 0a 01 61 12 03 0a 01 01",
    ],
    ["Solve.Internal", control.SolveRequest.encode({ Internal: true }), "58 01"],
    [
      "Solve.SourcePolicy",
      control.SolveRequest.encode({ SourcePolicy: { version: 1 } }),
      "62020801",
    ],
    [
      "Solve.Exporters",
      control.SolveRequest.encode({ Exporters: [{ Type: "t", Attrs: { a: "b" } }] }),
      "6a 0b 0a 01 74 12 06 0a 01 61 12 01 62",
    ],
    [
      "Solve.EnableSessionExporter",
      control.SolveRequest.encode({ EnableSessionExporter: true }),
      "7001",
    ],
    [
      "Solve.SourcePolicySession",
      control.SolveRequest.encode({ SourcePolicySession: "s" }),
      "7a0173",
    ],
    [
      "Solve.CompatibilityVersion",
      control.SolveRequest.encode({ CompatibilityVersion: 20 }),
      "80 01 14",
    ],
    ["Solve.ProxyNetwork", control.SolveRequest.encode({ ProxyNetwork: true }), "88 01 01"],
    [
      "Solve answer",
      control.SolveResponse.encode({ ExporterResponse: { a: "b" } }),
      "0a060a016112 0162",
    ],
    ["Status", control.StatusRequest.encode({ Ref: "r" }), "0a 01 72"],
    [
      "Status answer",
      control.StatusResponse.encode({ vertexes: [{}], statuses: [{}], logs: [{}], warnings: [{}] }),
      "0a 00 12 00 1a 00 22 00",
    ],
    [
      "Vertex",
      control.Vertex.encode({
        digest: "d",
        inputs: ["i"],
        name: "n",
        cached: true,
        started: time,
        completed: {},
        error: "e",
        progressGroup: { id: "g", name: "n", weak: true },
      }),
      "0a0164 120169 1a016e 2001 2a04 0801 1002 3200 3a0165 4208 0a0167 12016e 1801",
    ],
    [
      "VertexStatus",
      control.VertexStatus.encode({
        ID: "i",
        vertex: "v",
        name: "n",
        current: 1,
        total: 2,
        timestamp: {},
        started: {},
        completed: {},
      }),
      "0a0169 120176 1a016e 2001 2802 3200 3a00 4200",
    ],
    [
      "VertexLog",
      control.VertexLog.encode({ vertex: "v", timestamp: {}, stream: 2, msg: bytes("ff") }),
      "0a0176 1200 1802 2201ff",
    ],
    [
      "VertexWarning",
      control.VertexWarning.encode({
        vertex: "v",
        level: 1,
        short: bytes("73"),
        detail: [bytes("64")],
        url: "u",
        info: { filename: "f", data: bytes("64"), language: "l" },
        ranges: [{ start: { line: 1, character: 2 }, end: { line: 3 } }],
      }),
      "0a0176 1001 1a0173 220164 2a0175 3209 0a0166 120164 22016c 3a0a 0a0408011002 12020803",
    ],
    ["the tunnel", control.BytesMessage.encode({ data: bytes("01") }), "0a 01 01"],
    ["the tunnel, empty", control.BytesMessage.encode({}), ""],
    [
      "DiskUsage",
      control.DiskUsageRequest.encode({ filter: ["f"], ageLimit: 1 }),
      "0a0166 1001",
    ],
    [
      "Prune",
      control.PruneRequest.encode({
        filter: ["f"],
        all: true,
        keepDuration: 1,
        reservedSpace: 2,
        maxUsedSpace: 3,
        minFreeSpace: 4,
      }),
      "0a0166 1001 1801 2002 2803 3004",
    ],
    [
      "UpdateBuildHistory",
      control.UpdateBuildHistoryRequest.encode({
        Ref: "r",
        Pinned: true,
        Delete: true,
        Finalize: true,
      }),
      "0a0172 1001 1801 2001",
    ],
    [
      "STAT that ends the list",
      Packet.encode({ type: fsutil.types.Packet.PacketType.PACKET_STAT }),
      "",
    ],
    ["REQ", Packet.encode({ type: fsutil.types.Packet.PacketType.PACKET_REQ, ID: 7 }), "0801 1807"],
    ["DATA", Packet.encode({ type: 2, ID: 1, data: bytes("aa") }), "0802 1801 2201aa"],
    ["FIN", Packet.encode({ type: fsutil.types.Packet.PacketType.PACKET_FIN }), "0803"],
    ["ERR", Packet.encode({ type: fsutil.types.Packet.PacketType.PACKET_ERR }), "0804"],
    [
      "Stat",
      Stat.encode({
        path: "p",
        mode: 0x80000000 + 0o755,
        uid: 1,
        gid: 2,
        size: 3,
        modTime: -1,
        linkname: "l",
        devmajor: 4,
        devminor: 5,
        xattrs: { x: bytes("01") },
      }),
      "0a0170 10ed83808008 1801 2002 2803 30ffffffffffffffffff01 3a016c 4004 4805 5206 0a0178 120101",
    ],
    ["FileSend", filesync.v1.BytesMessage.encode({ data: bytes("01") }), "0a0101"],
    [
      "FetchToken",
      filesync.v1.FetchTokenRequest.encode({
        ClientID: "c",
        Host: "h",
        Realm: "r",
        Service: "s",
        Scopes: ["a", "b"],
      }),
      "0a0163 120168 1a0172 220173 2a0161 2a0162",
    ],
    [
      "FetchToken answer",
      filesync.v1.FetchTokenResponse.encode({ Token: "t", ExpiresIn: 60, IssuedAt: 1 }),
      "0a0174 103c 1801",
    ],
    [
      "Credentials answer",
      filesync.v1.CredentialsResponse.encode({ Username: "u", Secret: "s" }),
      "0a0175 120173",
    ],
    [
      "VerifyTokenAuthority",
      filesync.v1.VerifyTokenAuthorityRequest.encode({
        Host: "h",
        Payload: bytes("01"),
        Salt: bytes("02"),
      }),
      "0a0168 120101 1a0102",
    ],
    [
      "GetSecret",
      secrets.v1.GetSecretRequest.encode({ ID: "i", annotations: { a: "b" } }),
      "0a0169 1206 0a0161 120162",
    ],
    ["GetSecret answer", secrets.v1.GetSecretResponse.encode({ data: bytes("01") }), "0a0101"],
    ["CheckAgent", sshforward.v1.CheckAgentRequest.encode({ ID: "i" }), "0a0169"],
    ["ForwardAgent", sshforward.v1.BytesMessage.encode({ data: bytes("01") }), "0a0101"],
    ["Upload", upload.v1.BytesMessage.encode({ data: bytes("01") }), "0a0101"],
    [
      "FindExporters answer",
      exporter.v1.FindExportersResponse.encode({ exporters: [{ Type: "t" }] }),
      "0a03 0a0174",
    ],
    [
      "Health answer",
      grpc.health.v1.HealthCheckResponse.encode({
        status: grpc.health.v1.HealthCheckResponse.ServingStatus.SERVING,
      }),
      "0801",
    ],
    [
      "content Read",
      content.ReadContentRequest.encode({ digest: "d", offset: 1, size: 2 }),
      "0a0164 1001 1802",
    ],
    [
      "content Write",
      content.WriteContentRequest.encode({
        action: content.WriteAction.COMMIT,
        ref: "r",
        total: 1,
        expected: "e",
        offset: 2,
        data: bytes("03"),
        labels: { a: "b" },
      }),
      "0802 120172 1801 220165 2802 320103 3a06 0a0161 120162",
    ],
    [
      "CheckPolicy answer",
      policy.buildkit.v1.sourcepolicy.policysession.CheckPolicyResponse.encode({
        decision: { action: 1, denyMessages: [{ message: "m" }] },
      }),
      "0a07 0801 1203 0a016d",
    ],
    [
      "gateway Solve",
      frontend.SolveRequest.encode({
        Frontend: "f",
        FrontendOpt: { a: "b" },
        allowResultArrayRef: true,
        Evaluate: true,
      }),
      "120166 1a06 0a0161 120162 3001 7001",
    ],
    [
      "gateway Exec",
      frontend.ExecMessage.encode({
        ProcessID: "p",
        File: { Fd: 1, EOF: true, Data: bytes("00") },
      }),
      "0a0170 1a07 0801 1001 1a0100",
    ],
    [
      "google.rpc.Status",
      google.rpc.Status.encode({
        code: 5,
        message: "m",
        details: [{ type_url: "t", value: bytes("01") }],
      }),
      "0805 12016d 1a06 0a0174 120101",
    ],
  ];
  for (const [name, writer, expected] of table) {
    assert.equal(hex(writer), expected.replaceAll(" ", ""), name);
  }
});

Deno.test("proto: keeps signed 64-bit fields exact", () => {
  const { UsageRecord } = control;
  const edges = ["0", "-1", "9007199254740993", "9223372036854775807", "-9223372036854775808"];
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (value) => {
      const written = UsageRecord.encode({ Size: Long.fromString(`${value}`) }).finish();
      const read = UsageRecord.decode(written).Size;
      assert.ok(Long.isLong(read));
      assert.equal(BigInt(read.toString()), value);
    }),
    { examples: edges.map((text) => [BigInt(text)]) },
  );
});

Deno.test("proto: keeps unsigned 64-bit fields exact", () => {
  const { LinuxResources } = pb;
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (value) => {
      const long = Long.fromString(`${value}`, true);
      const read = LinuxResources.decode(LinuxResources.encode({ cpuShares: long }).finish());
      assert.equal(BigInt(read.cpuShares.toString()), value);
    }),
    { examples: [[0n], [2n ** 53n + 1n], [2n ** 63n], [2n ** 64n - 1n]] },
  );
});

Deno.test("proto: accepts a safe integer in place of a Long", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (size) => {
      assert.equal(Stat.decode(Stat.encode({ size }).finish()).size.toNumber(), size);
    }),
    { examples: [[0], [-1], [2 ** 31], [-(2 ** 31) - 1], [Number.MAX_SAFE_INTEGER]] },
  );
});

Deno.test("proto: decodes 64-bit numbers in two's complement", () => {
  const largest = bytes("20 ff ff ff ff ff ff ff ff 7f");
  assert.equal(control.UsageRecord.decode(largest).Size.toString(), "9223372036854775807");
  const smallest = bytes("20 80 80 80 80 80 80 80 80 80 01");
  assert.equal(control.UsageRecord.decode(smallest).Size.toString(), "-9223372036854775808");
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
    Results: { "0": { digest: "a" }, "-1": { digest: "b" }, "9007199254740993": { digest: "c" } },
  }).finish();
  const { Results } = BuildResultInfo.decode(written);
  assert.deepEqual(
    Object.entries(Results).map(([key, { digest }]) => [key, digest]).sort(),
    [["-1", "b"], ["0", "a"], ["9007199254740993", "c"]],
  );
  assert.deepEqual(BuildResultInfo.encode({ Results }).finish().length, written.length);
});

Deno.test("proto: decodes an absent field as its zero value", () => {
  const vertex = control.Vertex.decode(new Uint8Array());
  assert.equal(vertex.name, "");
  assert.deepEqual(vertex.inputs, []);
  assert.equal(vertex.started, null);
  assert.equal(control.VertexStatus.decode(new Uint8Array()).total.toNumber(), 0);
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

// Digests of published builds: what Go wrote for these operations.

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
