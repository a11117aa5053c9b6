import assert from "node:assert/strict";
import { ProtocolError } from "../../../lib/errors.ts";
import { type AgentKey, keyAgent, readKey } from "../../../lib/ssh/mod.ts";
import { Reader } from "../../../lib/ssh/wire.ts";
import { temporary } from "../../support/context.ts";
import { makeKey } from "../../support/ssh_agent.ts";
import { ask, LIST, listed, signRequest } from "./requests.ts";

Deno.test("keyAgent: lists its keys without comments, and signs with them", async () => {
  await using directory = await temporary();
  const keys = await Promise.all(
    ["one", "two"].map(async (name) => await readKey(await makeKey(directory.path, name))),
  );
  const agent = keyAgent(keys);
  assert.deepEqual(listed(await ask(agent, LIST)), keys.map(({ blob }) => [blob, ""]));
  const data = new TextEncoder().encode("data");
  const answer = await ask(agent, signRequest(keys[1]!.blob, data));
  assert.equal(answer[0], 14);
  // Ed25519 signatures are deterministic.
  assert.deepEqual(new Reader(answer.subarray(1)).string(), keys[1]!.sign(data, 0));
});

Deno.test("keyAgent: passes the flags to the key, and refuses all other requests", async () => {
  const flags: number[] = [];
  const key: AgentKey = {
    blob: new Uint8Array([1, 2, 3]),
    sign(_data, given) {
      flags.push(given);
      return new Uint8Array();
    },
  };
  const agent = keyAgent([key]);
  for (const given of [0, 2, 4, 0xffffffff]) await ask(agent, signRequest(key.blob, LIST, given));
  assert.deepEqual(flags, [0, 2, 4, 0xffffffff]);
  const refused = new Uint8Array([5]);
  assert.deepEqual(await ask(agent, signRequest(new Uint8Array([1, 2]), LIST)), refused);
  assert.deepEqual(await ask(agent, signRequest(new Uint8Array([1, 2, 4]), LIST)), refused);
  for (const type of [1, 17, 18, 19, 20, 22, 25, 27]) {
    assert.deepEqual(await ask(agent, new Uint8Array([type])), refused);
  }
  for (const cut of [1, 4, 6, 10, 13]) {
    await assert.rejects(ask(agent, signRequest(key.blob, LIST).subarray(0, cut)), ProtocolError);
  }
});
