import { Engine } from "../support/engine.ts";
import { assertBuilds, endDaemon } from "../support/kill.ts";
import { PlainSocket } from "../support/plain.ts";

const TIMES = 20;

for (const kind of ["old", "recent"] as const) {
  for (const way of ["engine", "tunnel"] as const) {
    Deno.test(`kill: a daemon ends ${TIMES} times at each moment [${kind}, ${way}]`, async (t) => {
      await using engine = await Engine.start(kind);
      await using plain = await PlainSocket.start(engine.socket);
      const address = way === "engine" ? engine.address : plain.address;
      for (const signal of ["SIGKILL", "SIGTERM"] as const) {
        for (const moment of ["idle", "transfer", "RUN"] as const) {
          await t.step(`${moment}, ${signal}`, async () => {
            for (let i = 0; i < TIMES; i++) await endDaemon(engine, address, moment, signal);
            await assertBuilds(address);
          });
        }
      }
    });
  }
}
