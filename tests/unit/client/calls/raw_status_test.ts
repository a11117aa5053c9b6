import assert from "node:assert/strict";
import { rawStatusJson } from "../../../../lib/client/calls/raw_status.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

Deno.test("rawStatusJson: has fields in the order and the form of Go's", () => {
  const started = { seconds: 1_795_793_326, nanos: 538_692_900 };
  assert.equal(
    rawStatusJson({
      vertexes: [
        { digest: "sha256:1", name: "a <b> & c", inputs: ["sha256:0"], started, cached: true },
        { digest: "sha256:2", completed: { seconds: 1 }, error: "bad\u2028" },
        { progressGroup: { id: "g", name: "n", weak: true } },
      ],
      statuses: [
        { ID: "transferring context:", vertex: "sha256:1", name: "transferring", started },
        { total: 5, current: 3, timestamp: started, completed: started },
      ],
      logs: [
        { vertex: "sha256:1", stream: 1, msg: bytes("hello\n"), timestamp: started },
        { stream: 2 },
      ],
    }),
    '{"vertexes":[{"digest":"sha256:1","inputs":["sha256:0"],' +
      '"name":"a \\u003cb\\u003e \\u0026 c","started":"2026-11-27T15:28:46.5386929Z",' +
      '"cached":true},{"digest":"sha256:2","completed":"1970-01-01T00:00:01Z",' +
      '"error":"bad\\u2028"},{"progressGroup":{"id":"g","name":"n","weak":true}}],' +
      '"statuses":[{"id":"transferring context:","vertex":"sha256:1","name":"transferring",' +
      '"current":0,"timestamp":"1970-01-01T00:00:00Z","started":"2026-11-27T15:28:46.5386929Z"},' +
      '{"id":"","total":5,"current":3,"timestamp":"2026-11-27T15:28:46.5386929Z",' +
      '"completed":"2026-11-27T15:28:46.5386929Z"}],' +
      '"logs":[{"vertex":"sha256:1","stream":1,"data":"aGVsbG8K",' +
      '"timestamp":"2026-11-27T15:28:46.5386929Z"},' +
      '{"stream":2,"data":null,"timestamp":"1970-01-01T00:00:00Z"}]}',
  );
  assert.equal(rawStatusJson({ vertexes: [], warnings: null }), "{}");
});

Deno.test("rawStatusJson: has warnings with their source and its graph", () => {
  const json = rawStatusJson({
    warnings: [{
      vertex: "sha256:1",
      level: 1,
      short: bytes("old"),
      detail: [bytes("why"), bytes("")],
      url: "https://example.com/?a&b",
      info: {
        filename: "Dockerfile",
        data: bytes("FROM scratch\n"),
        language: "Dockerfile",
        definition: {
          def: [bytes("op")],
          metadata: {
            "sha256:b": { ignore_cache: true, caps: { z: true, a: false } },
            "sha256:a": {
              description: { "llb.customname": "x" },
              export_cache: { Value: true },
              progress_group: { id: "g" },
              linux_resources: { memory: 5 },
            },
          },
          Source: {
            locations: {
              "sha256:a": { locations: [{ sourceIndex: 1, ranges: [{ start: { line: 1 } }] }] },
              "sha256:b": {},
            },
            infos: [{ filename: "f" }],
          },
        },
      },
      ranges: [{ start: { line: 1, character: 2 }, end: { line: 1 } }],
    }],
  });
  assert.equal(
    json,
    '{"warnings":[{"vertex":"sha256:1","level":1,"short":"b2xk","detail":["d2h5",""],' +
      '"url":"https://example.com/?a\\u0026b","sourceInfo":{"filename":"Dockerfile",' +
      '"data":"RlJPTSBzY3JhdGNoCg==","definition":{"def":["b3A="],"metadata":{"sha256:a":' +
      '{"description":{"llb.customname":"x"},"export_cache":{"Value":true},' +
      '"progress_group":{"id":"g"},"linux_resources":{"memory":5}},"sha256:b":' +
      '{"ignore_cache":true,"caps":{"a":false,"z":true}}},"Source":{"locations":{"sha256:a":' +
      '{"locations":[{"sourceIndex":1,"ranges":[{"start":{"line":1}}]}]},"sha256:b":{}},' +
      '"infos":[{"filename":"f"}]}},"language":"Dockerfile"},' +
      '"range":[{"start":{"line":1,"character":2},"end":{"line":1}}]}]}',
  );
});

Deno.test("rawStatusJson: survives times and numbers of any size", () => {
  const far = { seconds: Number.MAX_SAFE_INTEGER, nanos: -1 };
  const json = rawStatusJson({
    vertexes: [{ started: far, completed: { seconds: -1, nanos: 0 } }],
    statuses: [{ current: 2n ** 62n, timestamp: { seconds: -1e300 } }],
  });
  assert.deepEqual(JSON.parse(json), {
    vertexes: [{ started: "1970-01-01T00:00:00Z", completed: "1969-12-31T23:59:59Z" }],
    statuses: [{ id: "", current: 2 ** 62, timestamp: "1970-01-01T00:00:00Z" }],
  });
});
