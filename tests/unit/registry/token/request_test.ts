import assert from "node:assert/strict";
import { ConnectionError } from "../../../../lib/errors.ts";
import { request } from "../../../../lib/registry/token/request.ts";

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
