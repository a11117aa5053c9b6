/** Frontends of this process that make many calls, and lose their connection. */
import assert from "node:assert/strict";
import { BuildKitClient } from "../../mod.ts";
import { scratch } from "../../lib/llb/mod.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { Link } from "../support/link.ts";
import { PlainSocket } from "../support/plain.ts";

const quiet = { outputs: [{ type: "cacheonly" }] } as const;
const text = (data: Uint8Array | undefined) => new TextDecoder().decode(data);

for (const { name, address } of daemons()) {
  Deno.test(`${name}: gateway: 200 solves in one frontend, many at once`, async () => {
    await using client = await BuildKitClient.connect(address);
    let sum = 0;
    await client.gateway(async (gateway) => {
      await Promise.all(Array.from({ length: 200 }, async (_, i) => {
        const result = await gateway.solve({ graph: scratch().mkfile("/i", String(i)) });
        const read = Number(text(await result.readFile("/i")));
        sum += read;
      }));
    }, quiet);
    assert.equal(sum, 19_900);
  });

  for (const way of ["engine", "tunnel"] as const) {
    Deno.test(`${name}: gateway: runs again after a lost connection [${way}]`, async () => {
      await using plain = await PlainSocket.start(socketOf(address));
      await using link = await Link.start(way === "engine" ? socketOf(address) : plain.path);
      await using client = await BuildKitClient.connect(link.address);
      let runs = 0;
      await client.gateway(async (gateway) => {
        runs++;
        for (let i = 0; i < 100; i++) {
          const result = await gateway.solve({ graph: scratch().mkfile("/a", String(i)) });
          if (i === 90 && runs === 1) await link.cut();
          await result.readFile("/a");
        }
      }, quiet);
      assert.equal(runs, 2);
      await client.close();
      await link.idle();
    });
  }
}
