import assert from "node:assert/strict";
import { ConnectionError } from "../../../lib/errors.ts";
import { httpRefusal, isGrpc, resetError } from "../../../lib/rpc/refusal.ts";

Deno.test("httpRefusal: says what answered instead of gRPC, and whether it can pass", () => {
  const html = "text/html; charset=utf-8";
  const cases: [Record<string, string | number>, string, boolean][] = [
    [{ ":status": 502, "content-type": html }, `HTTP 502 (${html})`, true],
    [{ ":status": 503 }, "HTTP 503", true],
    [{ ":status": 404, "content-type": "application/grpc" }, "HTTP 404", false],
    [{ ":status": 401 }, "HTTP 401", false],
    [{ ":status": 200, "content-type": html }, `HTTP 200 (${html})`, false],
    [{ ":status": 200 }, "HTTP 200", false],
  ];
  for (const [fields, answer, transient] of cases) {
    const error = httpRefusal(fields, "/a/b");
    assert(error instanceof ConnectionError);
    assert.equal(error.shortMessage, `cannot call /a/b: the answer is ${answer}, not gRPC`);
    assert.equal(error.transient, transient, answer);
    assert.match(error.advice, /proxy/);
  }
});

Deno.test("httpRefusal: leaves gRPC's own answers alone", () => {
  for (
    const fields of [
      { ":status": 200, "content-type": "application/grpc" },
      { ":status": 200, "content-type": "application/grpc+proto" },
      { ":status": 503, "grpc-status": "14" },
      { ":status": 200, "content-type": "text/html", "grpc-status": "0" },
    ]
  ) assert.equal(httpRefusal(fields, "/a/b"), undefined);
});

Deno.test("isGrpc: knows the content types of gRPC", () => {
  for (const type of ["application/grpc", "application/grpc+json", "Application/GRPC;x=1"]) {
    assert(isGrpc(type), type);
  }
  for (const type of [undefined, "", "application/grpc-web", "application/json", "text/html"]) {
    assert(!isGrpc(type), `${type}`);
  }
});

Deno.test("resetError: names HTTP/2's error, and says whether it can pass", () => {
  const cases: [number, string, boolean][] = [
    [7, "REFUSED_STREAM", true],
    [8, "CANCEL", true],
    [2, "INTERNAL_ERROR", true],
    [13, "HTTP_1_1_REQUIRED", false],
    [99, "99", true],
  ];
  for (const [code, name, transient] of cases) {
    const error = resetError(code, "/a/b");
    assert.equal(
      error.message,
      `the daemon ended /a/b without an answer: it reset the stream with HTTP/2 error ${name}`,
    );
    assert.equal(error.transient, transient);
  }
});
