/** A frontend as an image, which daemons of all ages run in containers. */
import { shared } from "../support/daemons.ts";
import { pushFrontend } from "../support/frontend_image.ts";
import { FRONTEND_CASES, MORE_FRONTEND_CASES } from "../support/frontend_suite.ts";
import { Registry } from "../support/registry.ts";

const newest = shared("newest");

Deno.test({
  name: "frontend image: daemons of all ages run it",
  ignore: !newest,
  fn: async (t) => {
    await using registry = await Registry.start();
    const image = `${registry.host}/recipe`;
    await t.step("is built and pushed", () => pushFrontend(newest!, image));
    for (const kind of ["old", "recent", "newest"] as const) {
      const site = { address: shared(kind)!, image, old: kind === "old" };
      for (const [name, check] of Object.entries({ ...FRONTEND_CASES, ...MORE_FRONTEND_CASES })) {
        await t.step({ name: `${name} [${kind}]`, ignore: !site.address, fn: () => check(site) });
      }
    }
  },
});
