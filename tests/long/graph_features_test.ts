/**
 * The features of graphs on real daemons; a daemon that lacks one names what it lacks. Sources over the
 * network are in `tests/long/graph_sources_test.ts`.
 */
import { temporary } from "../support/context.ts";
import { onEach } from "../support/daemons.ts";
import { changeCases, mergeCases } from "../support/graphs/changes.ts";
import { checkGraphs } from "../support/graphs/check.ts";
import { mountCases, runCases } from "../support/graphs/runs.ts";
import { localCases } from "../support/graphs/sources.ts";
import { SshAgent } from "../support/ssh_agent.ts";

onEach("graph: local trees, changes and merging", async (address, kind) => {
  await checkGraphs(address, kind, { ...localCases(), ...changeCases(), ...mergeCases() });
});

onEach("graph: programs and their mounts", async (address, kind) => {
  await using directory = await temporary();
  await using agent = await SshAgent.start(directory.path);
  await checkGraphs(address, kind, { ...runCases(), ...mountCases(agent.socket) });
});
