import assert from "node:assert/strict";
import { ConnectionError } from "../../../../lib/errors.ts";
import { fetchFor } from "../../../../lib/registry/token/fetch.ts";
import { request } from "../../../../lib/registry/token/request.ts";

Deno.test("request: reports why fetch failed, without the URL", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  listener.close();
  const TABLE = [
    [fetchFor("http://127.0.0.1/", undefined, () => "http://192.0.2.1:9"), /connect ECONNREFUSED/],
    [globalThis.fetch, /client error \(Connect\): .*Connection refused/],
  ] as const;
  for (const [fetch, why] of TABLE) {
    await assert.rejects(
      request(`http://127.0.0.1:${port}/v2/?scope=x`, {}, { fetch }),
      (error) => {
        assert(error instanceof ConnectionError);
        assert.match(error.shortMessage, /^127\.0\.0\.1:\d+ cannot be reached: /);
        assert.match(error.shortMessage, why);
        assert(!error.shortMessage.includes("scope"), error.shortMessage);
        return true;
      },
    );
  }
});
