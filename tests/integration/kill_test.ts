import { Engine } from "../support/engine.ts";
import { endDaemon, works } from "../support/kill.ts";

for (const kind of ["old", "recent"] as const) {
  Deno.test(`a daemon that ends while a client uses it [${kind}]`, async (t) => {
    await using engine = await Engine.start(kind);
    for (const signal of ["SIGKILL", "SIGTERM"] as const) {
      for (const moment of ["idle", "transfer", "RUN"] as const) {
        await t.step(
          `${moment}, ${signal}: one clear error, and the next build works`,
          async () => {
            await endDaemon(engine, engine.address, moment, signal);
            await works(engine.address);
          },
        );
      }
    }
  });
}
