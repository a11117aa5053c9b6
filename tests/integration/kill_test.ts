import { Engine } from "../support/engine.ts";
import { endDaemon, works } from "../support/kill.ts";

/** Each moment and each signal on one of the engines; all of them on both, many times, is in `tests/long/`. */
const ENDS = {
  old: [["idle", "SIGTERM"], ["transfer", "SIGKILL"], ["RUN", "SIGTERM"]],
  recent: [["idle", "SIGKILL"], ["transfer", "SIGTERM"], ["RUN", "SIGKILL"]],
} as const;

for (const kind of ["old", "recent"] as const) {
  Deno.test(`a daemon that ends while a client uses it [${kind}]`, async (t) => {
    await using engine = await Engine.start(kind);
    for (const [moment, signal] of ENDS[kind]) {
      await t.step(`${moment}, ${signal}: one clear error, and the next build works`, async () => {
        await endDaemon(engine, engine.address, moment, signal);
        await works(engine.address);
      });
    }
  });
}
