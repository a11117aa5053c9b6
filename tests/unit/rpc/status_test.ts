import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { google } from "../../../proto/gen/status.js";
import { Status, statusName } from "../../../lib/rpc/codes.ts";
import { statusError, statusTrailers } from "../../../lib/rpc/status.ts";

Deno.test("statusTrailers: encodes any message so that statusError returns it", () => {
  for (const message of ["plain", "100% of it", "naïve ✓\nline", "%41", "\u0000\u007f"]) {
    const error = statusError(statusTrailers({ status: Status.UNKNOWN, message }), "/a/b");
    assert.equal(error?.message, message);
    assert.equal(error?.status, Status.UNKNOWN);
    assert.equal(error?.method, "/a/b");
  }
});

Deno.test("statusError: returns an error for a missing status, and none for OK", () => {
  assert.equal(statusError(statusTrailers(), "/a/b"), undefined);
  assert.match(statusError({}, "/a/b")!.message, /without a gRPC status/);
});

Deno.test("statusError: keeps an invalid percent-escape", () => {
  assert.equal(
    statusError({ "grpc-status": "5", "grpc-message": "a%zz%4" }, "/a/b")!.message,
    "a%zz%4",
  );
});

Deno.test("statusError: uses the name of the status for an empty message", () => {
  assert.equal(statusError({ "grpc-status": "5" }, "/a/b")!.message, "NOT_FOUND");
  assert.equal(statusName(99), "status 99");
});

Deno.test("statusError: reads typed details, and ignores invalid ones", () => {
  const value = new TextEncoder().encode("{}");
  const bytes = google.rpc.Status.encode({ code: 2, details: [{ type_url: "x+json", value }] })
    .finish();
  const field = Buffer.from(bytes).toString("base64");
  const fields = { "grpc-status": "2", "grpc-message": "no", "grpc-status-details-bin": field };
  assert.deepEqual(statusError(fields, "/a/b")!.details.map(({ typeUrl }) => typeUrl), ["x+json"]);
  const broken = { ...fields, "grpc-status-details-bin": "////" };
  assert.equal(statusError(broken, "/a/b")!.message, "no");
});

Deno.test("statusTrailers: truncates a long message", () => {
  const text = statusTrailers({ status: 2, message: "x".repeat(100_000) })["grpc-message"]!;
  assert(text.length < 10_000);
});
