/** Sources of graphs: images, layouts, HTTP and Git, with all of their options. */
import { onEach, shared } from "../support/daemons.ts";
import { checkGraphs } from "../support/graphs/check.ts";
import { gitCases, httpCases, imageCases } from "../support/graphs/sources.ts";
import { startWorld } from "../support/graphs/world.ts";

onEach("graph: sources", async (address, kind) => {
  await using world = await startWorld(shared("newest") ?? shared("recent") ?? address);
  const cases = { ...imageCases(world), ...httpCases(world), ...gitCases(world) };
  await checkGraphs(address, kind, cases);
});
