import assert from "node:assert/strict";
import { ProtocolError, RpcError } from "../../../../lib/errors.ts";
import { files } from "../../../../lib/diffcopy/mod.ts";
import type { Handler } from "../../../../lib/rpc/server.ts";
import { fileSync } from "../../../../lib/session/services/file_sync.ts";
import { requestedPatterns } from "../../../../lib/session/services/requested_patterns.ts";
import { served } from "../pair.ts";

/** Returns metadata with some values of one key. */
function metadata(key: string, values: readonly string[]): string[] {
  return values.flatMap((value) => [key, value]);
}

Deno.test("requested_patterns: reads every kind in order", () => {
  assert.deepEqual(
    requestedPatterns([
      ...metadata("include-patterns", ["a", "b, c"]),
      ...metadata("exclude-patterns", ["x", "!x/y"]),
      ...metadata("followpaths", ["l"]),
      ...metadata("dir-name", ["context"]),
    ]),
    { includePatterns: ["a", "b, c"], excludePatterns: ["x", "!x/y"], followPaths: ["l"] },
  );
});

Deno.test("requested_patterns: decodes the values of a key that is encoded", () => {
  const encoded = ["%C3%A9+*", "%zz", "a%2Bb"];
  for (const [flag, expected] of [["1", ["é *", "", "a+b"]], ["no", encoded]] as const) {
    const { excludePatterns, followPaths } = requestedPatterns([
      ...metadata("exclude-patterns", encoded),
      ...metadata("exclude-patterns-encoded", [flag]),
      ...metadata("followpaths", ["a+b"]),
    ]);
    assert.deepEqual(excludePatterns, expected);
    assert.deepEqual(followPaths, ["a+b"]);
  }
});

Deno.test("requested_patterns: rejects too many and too long values", () => {
  const most = Array.from({ length: 100_000 }, (_, i) => `f${i}`);
  for (const key of ["include-patterns", "exclude-patterns", "followpaths"]) {
    requestedPatterns(metadata(key, most));
    requestedPatterns(metadata(key, ["a".repeat(64 * 1024)]));
    const rows: [string[], RegExp][] = [
      [[...most, "one more"], /^the daemon sent 100001 .* at most 100000 are allowed$/],
      [["a".repeat(64 * 1024 + 1)], / one of 65537 bytes, but at most 65536 are allowed: "aaa/],
      [["é".repeat(40 * 1024)], / one of 81920 bytes/],
      [Array(129).fill("a".repeat(65_536)), / of 8454144 bytes, but at most 8388608 are allowed$/],
    ];
    for (const [values, message] of rows) {
      assert.throws(() => requestedPatterns(metadata(key, values)), (error: unknown) => {
        assert.ok(error instanceof ProtocolError);
        assert.match(error.message, message);
        return true;
      });
    }
  }
});

Deno.test("requested_patterns: a daemon that sends too much gets an error", async () => {
  const service = fileSync(new Map([["context", files({ a: "" })]]));
  const path = "/moby.filesync.v1.FileSync/DiffCopy";
  const fields = ["dir-name", "context", "followpaths", "x/".repeat(33_000)];
  // the client of the other tests cannot send a field that long
  const handler: Handler = (call) => service.handlers.get(path)!({ ...call, metadata: fields });
  await using session = await served({ handlers: new Map([[path, handler]]) });
  const call = session.daemon.stream(path, {});
  call.messages.receive(() => {}).catch(() => {});
  await assert.rejects(call.done, (error: unknown) => {
    assert.ok(error instanceof RpcError);
    assert.match(error.message, /the daemon sent paths to follow with one of 66000 bytes/);
    return true;
  });
  await session.failed;
  assert.ok(session.failures[0] instanceof ProtocolError);
});
