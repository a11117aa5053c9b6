/** Program of the frontend that tests make an image of: the recipe, and what can go wrong. */
import { type Frontend, serveFrontend } from "@x/bkit/frontend";
import { local, scratch } from "@x/bkit/llb";
import { recipe } from "../../fixtures/frontend/recipe.ts";

/** Name of the step after which the frontend `wait` does nothing any more. */
const WAITING = "the frontend waits";

const failing = scratch().copy(local("context"), "/bin", "/bin").run(["/bin/busybox", "false"]);

/** What the build argument `MODE` chooses. */
const MODES: Readonly<Record<string, Frontend>> = {
  throw: () => {
    throw new TypeError("thrown by the frontend");
  },
  reject: () => {
    queueMicrotask(() => Promise.reject(new Error("rejected, and nobody waits")));
    return new Promise<never>(() => {});
  },
  wrap: async (gateway) => {
    try {
      await gateway.solve({ graph: failing, evaluate: true });
    } catch (cause) {
      const { name, exitCode } = cause as { name: string; exitCode?: number };
      throw new Error(`the tests have failed: ${name} ${exitCode}`, { cause });
    }
  },
  noise: () => {
    setInterval(() => {}, 1000);
    console.log("a line");
    console.info("a line");
    console.table([{ a: 1 }]);
    console.dir({ a: 1 });
    console.group("group");
    console.count();
    return scratch().mkfile("/noise", "");
  },
  wait: async (gateway) => {
    await gateway.solve({ graph: scratch().mkfile("/a", "", { name: WAITING }), evaluate: true });
    return await new Promise<never>(() => {});
  },
  many: async (gateway) => {
    const numbers = Array.from({ length: 300 }, (_, i) => i);
    const read = await Promise.all(numbers.map(async (i) => {
      const made = await gateway.solve({ graph: scratch().mkfile("/n", String(i)) });
      return new TextDecoder().decode(await made.readFile("/n"));
    }));
    return scratch().mkfile("/sum", String(read.reduce((sum, text) => sum + Number(text), 0)));
  },
  nothing: () => {},
  dockerfile: (gateway) => gateway.dockerfile(),
  named: async (gateway) => {
    const found = await gateway.namedContext("given");
    const { Env = [] } = found?.imageConfig?.config ?? {};
    return found!.files.mkfile("/env", String(Env));
  },
  facts: (gateway) => {
    const { options, attributes, inputs, platforms, workers, capabilities } = gateway;
    const facts = {
      ...{ options, attributes, platforms, workers, inputs: Object.keys(inputs) },
      capabilities: [...capabilities.frontend],
    };
    return scratch().mkfile("/facts.json", JSON.stringify(facts));
  },
};

const frontend: Frontend = (gateway) =>
  (MODES[gateway.options.args?.["MODE"] ?? ""] ?? recipe)(gateway);

await serveFrontend(frontend, {
  requests: {
    "frontend.targets": {
      description: "List the recipes",
      answer: async (gateway) => {
        const { text } = await gateway.buildFile();
        const names = [...text.matchAll(/^\[(\w+)\]$/gm)].map(([, name]) => name!);
        return {
          json: { targets: names.map((name) => ({ name })) },
          text: `${names.join("\n")}\n`,
        };
      },
    },
  },
});
