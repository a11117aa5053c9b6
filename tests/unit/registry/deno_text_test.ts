/** What is taken from the words of Deno itself, with Deno's own words. */
import assert from "node:assert/strict";
import { AuthError, ConnectionError } from "../../../lib/errors.ts";
import { parseConfig } from "../../../lib/registry/config.ts";
import { request } from "../../../lib/registry/request.ts";

Deno.test("request: reports why fetch failed, without the URL", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  await assert.rejects(request(`http://127.0.0.1:${port}/v2/?scope=x`, {}, {}), (error) => {
    assert(error instanceof ConnectionError);
    assert.match(
      error.shortMessage,
      /^127\.0\.0\.1:\d+ cannot be reached: client error \(Connect\): .*Connection refused/,
    );
    assert(!error.shortMessage.includes("scope"), error.shortMessage);
    return true;
  });
});

Deno.test("parseConfig: reports where the JSON is invalid, and does not quote it", () => {
  const ROWS: [text: string, told: RegExp][] = [
    ['{ "auths": "hunter2", }', /it is not JSON \(line 1 column 23\)$/],
    ['{ "auths": hunter2 }', /it is not JSON$/], // Deno tells no place for a token that it doesn't know
  ];
  for (const [text, told] of ROWS) {
    assert.throws(() => parseConfig(text, "config.json"), (error) => {
      assert(error instanceof AuthError);
      assert.match(error.shortMessage, told);
      assert(!error.message.includes("hunter2"));
      return true;
    });
  }
});
