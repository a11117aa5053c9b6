import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { ProgressModel } from "../../../../lib/progress/mod.ts";
import { BuildFailedError, RpcError } from "../../../../mod.ts";
import { buildFailure } from "../../../../lib/client/failure/build_failure.ts";
import { excerpt } from "../../../../lib/client/failure/excerpt.ts";
import { NotProvidedError } from "../../../../lib/session/mod.ts";

function source(data: string, ranges: [number, number][]): RpcError {
  const value = new TextEncoder().encode(JSON.stringify({
    info: { filename: "Dockerfile", data: Buffer.from(data).toString("base64") },
    ranges: ranges.map(([start, end]) => ({ start: { line: start }, end: { line: end } })),
  }));
  return new RpcError(2, "failed to solve: no", {
    details: [{ typeUrl: "github.com/moby/buildkit/errdefs.Source+json", value }],
  });
}

const LINES = "FROM scratch\nONE\nTWO\nTHREE\nFOUR\nFIVE\n";

Deno.test("excerpt: marks the lines of the error", () => {
  const found = excerpt(source(LINES, [[3, 3]]))!;
  assert.equal(found.line, 3);
  assert.deepEqual(found.excerpt.split("\n").slice(1, -1), [
    "   1 |     FROM scratch",
    "   2 |     ONE",
    "   3 | >>> TWO",
    "   4 |     THREE",
    "   5 |     FOUR",
  ]);
});

Deno.test("excerpt: marks several lines, the last line, and a reversed range", () => {
  const marked = (ranges: [number, number][]) =>
    excerpt(source(LINES, ranges))!.excerpt.split("\n").filter((line) => line.includes(">>>"));
  assert.deepEqual(marked([[2, 4]]), ["   2 | >>> ONE", "   3 | >>> TWO", "   4 | >>> THREE"]);
  assert.deepEqual(marked([[6, 6]]), ["   6 | >>> FIVE"]);
  assert.deepEqual(marked([[5, 2]]), ["   5 | >>> FOUR"]);
});

Deno.test("excerpt: returns nothing without useful details", () => {
  assert.equal(excerpt(new RpcError(2, "no")), undefined);
  assert.equal(excerpt(source("", [[1, 1]])), undefined);
  assert.equal(excerpt(source(LINES, [])), undefined);
  const broken = { typeUrl: "x/errdefs.Source+json", value: new Uint8Array([0x7b]) };
  assert.equal(excerpt(new RpcError(2, "no", { details: [broken] })), undefined);
});

Deno.test("buildFailure: has step, exit code and last lines of a failed program", () => {
  const model = new ProgressModel();
  const vertex = {
    digest: "a",
    name: "[1/1] RUN make",
    inputs: [],
    cached: false,
    started: 1,
    error: "",
  };
  model.apply({ type: "vertex", vertex });
  const data = new TextEncoder().encode(
    Array.from({ length: 50 }, (_, i) => `line ${i}\n`).join(""),
  );
  model.apply({ type: "log", log: { vertex: "a", stream: "stdout", time: 2, data } });
  model.apply({ type: "vertex", vertex: { ...vertex, completed: 3, error: "exit code: 9" } });
  const error = buildFailure(
    new RpcError(2, 'process "make" did not complete successfully: exit code: 9'),
    model,
    "ref",
  );
  assert(error instanceof BuildFailedError);
  assert.equal(error.exitCode, 9);
  assert.equal(error.step, "[1/1] RUN make");
  assert.equal(error.ref, "ref");
  assert.equal(error.log.at(-1), "line 49");
  assert.match(error.shortMessage, /\[1\/1\] RUN make: the program ended with exit code 9/);
});

Deno.test("buildFailure: blames the directory of a damaged cache, not a COPY", () => {
  for (
    const text of [
      "failed to compute cache key: there is no blob sha256:12 in cache: not found",
      "failed to compute cache key: unexpected commit digest sha256:12, expected sha256:34",
      "failed to copy: short read: expected 123 bytes but got 61: unexpected EOF",
    ]
  ) {
    const { advice } = buildFailure(new RpcError(2, text), new ProgressModel(), "ref");
    assert.match(advice, /^A local cache or an OCI layout is damaged: remove its directory/);
  }
});

Deno.test("buildFailure: advises how the daemon can grant an entitlement", () => {
  const text = "granting entitlement network.host is not allowed by build daemon configuration";
  const { advice } = buildFailure(new RpcError(2, text), new ProgressModel(), "ref");
  assert.match(advice, /buildkitd with --allow-insecure-entitlement network\.host\.$/);
});

Deno.test("excerpt: returns nothing for details of another shape", () => {
  const shapes = [
    ...["{", "null", "[]", "7", "{}", '{"ranges":7}', '{"ranges":[null,7,{"start":7}]}'],
    '{"ranges":[{"start":{"line":"1"}}],"info":{"data":"RlJPTSBh"}}',
    '{"ranges":[{"start":{"line":1}}],"info":7}',
    '{"ranges":[{"start":{"line":1}}],"info":{"data":{}}}',
    '{"ranges":[{"start":{"line":99999999}}],"info":{"data":"RlJPTSBh"}}',
  ];
  for (const shape of shapes) {
    const details = [{ typeUrl: "errdefs.Source+json", value: new TextEncoder().encode(shape) }];
    const found = excerpt(new RpcError(2, "no", { details }));
    assert(found === undefined || found.file === "Dockerfile", shape);
  }
});

Deno.test("buildFailure: interprets only the beginning and the end of a long message", () => {
  const spaces = " ".repeat(1_000_000);
  const { message } = buildFailure(
    new RpcError(2, `failed to solve: first${spaces}last`),
    new ProgressModel(),
    "ref",
  );
  assert.match(message, /first .* last/);
  assert(message.length < 20_000, String(message.length));
});

Deno.test("buildFailure: says why a secret that was offered has no value", () => {
  const text = "failed to solve: secret tok: not found";
  const answer = (why?: string, advice?: string) =>
    buildFailure(new RpcError(2, text), new ProgressModel(), "ref", [
      new NotProvidedError("secret", "other", "it is another one"),
      new NotProvidedError("secret", "tok", why, advice),
    ]);
  const offered = answer("the environment variable TOK is not set", "Set TOK.");
  assert.match(
    offered.message,
    /the Dockerfile asks for the secret tok, but the environment variable TOK is not set\n/,
  );
  assert.match(offered.advice, /\nSet TOK\.$/);
  const absent = answer();
  assert.match(absent.message, /the secret tok, which was not provided\n/);
  assert.match(absent.advice, /Pass the secret tok with option "secrets\.tok"\.$/);
});

Deno.test("buildFailure: names a tree that a frontend asks for and nobody offers", () => {
  const missing = new NotProvidedError("tree", "dockerfile");
  const error = new RpcError(5, `failed to read dockerfile: ${missing.message}`);
  const named = buildFailure(error, new ProgressModel(), "", [missing], { namesTrees: true });
  assert.equal(
    named.message,
    "the build failed: the tree dockerfile is asked for, which was not provided\n" +
      'Offer it with option "locals.dockerfile".',
  );
  assert.equal(named.reason, "context");
  const other = buildFailure(error, new ProgressModel(), "", [missing]);
  assert.match(other.message, /too old for this form of context address/);
});

Deno.test("buildFailure: keeps what a frontend says of a program that failed", () => {
  const value = new TextEncoder().encode('{"Code":3}');
  const details = [{ typeUrl: "github.com/moby/buildkit/gatewayapi.ExitMessage+json", value }];
  const failure = (text: string) =>
    buildFailure(new RpcError(2, text, { details }), new ProgressModel(), "") as BuildFailedError;
  const own = failure("the tests have failed");
  assert.deepEqual([own.exitCode, own.reason], [3, "run"]);
  assert.equal(own.shortMessage, "the build failed: the tests have failed");
  const other = failure('process "a" did not complete successfully: exit code: 3');
  assert.equal(other.shortMessage, "the build failed: the program ended with exit code 3");
});
