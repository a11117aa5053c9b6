import { ask, type Engine, prune } from "../../support/engine.ts";
import { program } from "../../support/packages.ts";
import { commonArguments, output, type Peer } from "./peer.ts";

/** Returns `docker buildx` with an engine. `home` is its home directory. */
export async function buildx(engine: Engine, home: string): Promise<Peer> {
  const plugin = await program("buildx", "docker-buildx");
  return {
    name: "buildx",
    address: engine.address,
    command: (build) => ({
      program: plugin,
      args: ["build", "--provenance=false", build.directory, ...commonArguments(build)],
      env: { DOCKER_HOST: `unix://${engine.socket}`, HOME: home },
    }),
    prune: () => prune(engine.socket),
    versions: async () => ({
      buildx: /\d\S*/.exec(await output(plugin, ["version"]))?.[0] ?? "",
      engine: (await ask(engine.socket, "/version") as { Version: string }).Version,
    }),
  };
}
