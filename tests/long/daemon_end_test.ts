import { Engine } from "../support/engine.ts";
import { assertBuilds, endDaemon } from "../support/kill.ts";
import { PlainSocket } from "../support/plain.ts";

/**
 * Each moment, signal and transport once on one of the engines. `kill_test.ts` has all
 * combinations on both, many times.
 */
const ENDS = {
  old: [
    ["idle", "SIGTERM", "tunnel"],
    ["transfer", "SIGKILL", "tunnel"],
    ["RUN", "SIGTERM", "engine"],
  ],
  recent: [
    ["idle", "SIGKILL", "engine"],
    ["transfer", "SIGTERM", "engine"],
    ["RUN", "SIGKILL", "tunnel"],
  ],
} as const;

for (const kind of ["old", "recent"] as const) {
  Deno.test(`kill: a daemon that ends is one clear error for its client [${kind}]`, async (t) => {
    await using engine = await Engine.start(kind);
    await using plain = await PlainSocket.start(engine.socket);
    for (const [moment, signal, way] of ENDS[kind]) {
      const address = way === "engine" ? engine.address : plain.address;
      const title = `${moment}, ${signal}, ${way}: one clear error, and the next build works`;
      await t.step(title, async () => {
        await endDaemon(engine, address, moment, signal);
        await assertBuilds(address);
      });
    }
  });
}
