/** Builds graphs: the frontend that sends them to the daemon is on this side. */
import { platformOf } from "../../llb/text/platform.ts";
import type { BuildOptions } from "../options/build.ts";
import type { Frontend } from "./gateway.ts";
import { nameOf } from "./product.ts";

/** Returns the frontend that builds the graph of the options, for each of the platforms. */
export function graphFrontend({ graph, definition, config }: BuildOptions): Frontend {
  return async (gateway) => {
    const platforms = gateway.platforms.map(platformOf);
    const made = [];
    for (const platform of platforms) {
      const files = await gateway.solve({ graph, definition, platform });
      made.push({ name: nameOf(platform), files, config });
    }
    const [only, ...more] = made;
    if (only && more.length === 0) return only;
    return { platforms: Object.fromEntries(made.map(({ name, ...product }) => [name, product])) };
  };
}
