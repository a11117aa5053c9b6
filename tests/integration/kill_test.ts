import { Engine } from "../support/engine.ts";
import { endDaemon, works } from "../support/kill.ts";
import { PlainSocket } from "../support/plain.ts";

/**
 * Each moment, each signal and each way on one of the engines; all of them on both, many times, is
 * in `tests/long/`.
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
  Deno.test(`a daemon that ends while a client uses it [${kind}]`, async (t) => {
    await using engine = await Engine.start(kind);
    await using plain = await PlainSocket.start(engine.socket);
    for (const [moment, signal, way] of ENDS[kind]) {
      const address = way === "engine" ? engine.address : plain.address;
      const title = `${moment}, ${signal}, ${way}: one clear error, and the next build works`;
      await t.step(title, async () => {
        await endDaemon(engine, address, moment, signal);
        await works(address);
      });
    }
  });
}
