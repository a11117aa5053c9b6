import assert from "node:assert/strict";
import { closeAfterUse } from "../../../../lib/internal/workarounds/close_after_use.ts";

/** Returns a connection that counts how often it was closed. */
function counting() {
  return {
    closes: 0,
    close() {
      this.closes++;
      return Promise.resolve();
    },
  };
}

Deno.test("closeAfterUse: closes a connection after its use, and not before", async () => {
  const connection = counting();
  const result = await closeAfterUse(connection, async (given) => {
    await Promise.resolve();
    return given.closes;
  });
  assert.deepEqual([result, connection.closes], [0, 1]);
});

Deno.test("closeAfterUse: closes a connection when its use fails", async () => {
  const connection = counting();
  const reason = new Error("enough");
  await assert.rejects(closeAfterUse(connection, () => Promise.reject(reason)), reason);
  assert.equal(connection.closes, 1);
});
