import assert from "node:assert/strict";
import type { Writer } from "../../../lib/internal/protobuf/mod.ts";
import { moby } from "../../../proto/gen/control.js";
import { bytes, hex } from "./hex.ts";

const control = moby.buildkit.v1;

Deno.test("control: encodes messages as daemons expect them", () => {
  const time = { seconds: 1, nanos: 2 };
  const table: [string, Writer, string][] = [
    // name, message, and its bytes field by field: tag, length, value
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
  ];
  for (const [name, writer, expected] of table) {
    assert.equal(hex(writer), expected.replaceAll(" ", ""), name);
  }
});
