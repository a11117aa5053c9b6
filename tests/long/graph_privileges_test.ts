/** Graphs of programs with devices and with all rights, on an engine that grants them to builds. */
import * as path from "node:path";
import { temporary } from "../support/context.ts";
import { Engine } from "../support/engine.ts";
import { checkGraphs } from "../support/graphs/check.ts";
import { privilegedCases } from "../support/graphs/runs.ts";

/**
 * A device of the Container Device Interface that is a variable of the environment, and that builds
 * get without an entitlement, which this engine does not know.
 */
const SPEC = {
  cdiVersion: "0.6.0",
  kind: "bkit.test/thing",
  annotations: { "org.mobyproject.buildkit.device.autoallow": "true" },
  devices: [{ name: "one", containerEdits: { env: ["BKIT_DEVICE=here"] } }],
};

Deno.test({
  name: "graph: programs with privileges",
  ignore: Deno.uid() !== 0, // only root can start an engine
  async fn() {
    await using directory = await temporary();
    await Deno.writeTextFile(path.join(directory.path, "bkit.json"), JSON.stringify(SPEC));
    await using engine = await Engine.start("newest", {
      config: {
        features: { "containerd-snapshotter": true, cdi: true },
        "cdi-spec-dirs": [directory.path],
        builder: { entitlements: { "security-insecure": true } },
      },
    });
    await checkGraphs(engine.address, "newest", privilegedCases("bkit.test/thing=one"));
  },
});
