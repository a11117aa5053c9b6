/** The session on a real daemon, and the tunnel while it is busy. */
import assert from "node:assert/strict";
import { BuildKitClient, directory, files } from "../../mod.ts";
import { endpoint, parseAddress } from "../../lib/address/mod.ts";
import { Session, type SessionService } from "../../lib/session/mod.ts";
import { health } from "../../lib/session/services/health.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { PlainSocket } from "../support/plain.ts";
import { temporary } from "../support/context.ts";

for (const { name, address } of daemons()) {
  Deno.test(`${name}: session: opens, answers a health check, and closes`, async () => {
    const opens = async (way: "engine" | "tunnel") => {
      await using plain = await PlainSocket.start(socketOf(address));
      const asked = Promise.withResolvers<void>();
      const method = "/grpc.health.v1.Health/Check";
      const answer = health().handlers.get(method)!;
      const watched: SessionService = {
        handlers: new Map([[method, (call) => {
          asked.resolve();
          return answer(call);
        }]]),
      };
      const target = endpoint(parseAddress(way === "engine" ? address : plain.address));
      const session = await Session.open(target, [watched]);
      await asked.promise; // every daemon checks the health within some seconds
      await session.close();
      await session.close();
      assert.deepEqual(session.failures, []);
    };
    await Promise.all([opens("engine"), opens("tunnel")]);
  });

  Deno.test(`${name}: session: a broken connection is an error`, async () => {
    await using plain = await PlainSocket.start(socketOf(address));
    await using session = await Session.open(endpoint(parseAddress(plain.address)), []);
    plain.cut();
    const error = await session.lost;
    assert.equal(error.code, "SESSION_LOST");
  });

  Deno.test(`${name}: session: a large transfer in the tunnel does not block the event loop`, async () => {
    await using plain = await PlainSocket.start(socketOf(address));
    await using temp = await temporary();
    {
      using file = await Deno.create(`${temp.path}/large`);
      await file.truncate(150_000_000);
    }
    await Deno.writeTextFile(`${temp.path}/Dockerfile`, "FROM scratch\nCOPY large /\n");
    await using client = await BuildKitClient.connect(plain.address);
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 10);
    try {
      await client.build({ context: directory(temp.path), noCache: true });
    } finally {
      clearInterval(timer);
    }
    // Far below the seconds that a daemon allows for a health check, and far above the noise of a
    // busy machine.
    assert(longest < 2000, `the event loop stood still for ${longest} ms`);
  });
}

Deno.test("session: a connection that breaks during a build is one clear error", async () => {
  const { address } = daemons()[0];
  await using plain = await PlainSocket.start(socketOf(address));
  await using client = await BuildKitClient.connect(plain.address);
  const build = client.build({
    context: files({
      "Dockerfile": "FROM scratch\nCOPY big /\n",
      "big": new Uint8Array(200_000_000),
    }),
    retries: 0,
  });
  await assert.rejects(async () => {
    for await (const event of build) {
      if (event.type === "transfer" && event.transfer.bytes > 1e6) plain.cut();
    }
  }, (error) => {
    assert(
      ["CONNECTION", "SESSION_LOST"].includes((error as { code: string }).code),
      String(error),
    );
    return true;
  });
});
