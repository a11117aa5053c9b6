/** A frontend as an image, which a daemon runs in a container; `tests/long` tries more. */
import { shared } from "../support/daemons.ts";
import { pushFrontend } from "../support/frontend_image.ts";
import { FRONTEND_CASES } from "../support/frontend_suite.ts";
import { Registry } from "../support/registry.ts";

const address = shared("newest");

Deno.test({
  name: "frontend image: a daemon runs it [newest]",
  ignore: !address,
  fn: async (t) => {
    await using registry = await Registry.start();
    const image = `${registry.host}/recipe`;
    await t.step("is built and pushed", () => pushFrontend(address!, image));
    for (const [name, check] of Object.entries(FRONTEND_CASES)) {
      await t.step(name, () => check({ address: address!, image, old: false }));
    }
  },
});
