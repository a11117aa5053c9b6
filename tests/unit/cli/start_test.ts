/** What a command loads when it starts, which takes most of the time of a short build. */
import assert from "node:assert/strict";
import * as path from "node:path";

const lib = path.join(import.meta.dirname!, "..", "..", "..", "lib");

/** What `deno info --json` tells of a module. */
interface Module {
  readonly specifier: string;
  readonly size?: number;
  readonly dependencies?: readonly {
    readonly specifier: string;
    readonly isDynamic?: boolean;
    readonly code?: { readonly specifier?: string };
  }[];
}

/** Modules that a module imports, directly and indirectly, and not dynamically. */
interface Graph {
  /** Paths of the project's own modules. */
  readonly own: readonly string[];
  /** Packages, and modules of Node.js. */
  readonly others: readonly string[];
  /** Size of the own modules, in bytes. */
  readonly bytes: number;
}

async function graph(root: string): Promise<Graph> {
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", path.join(lib, root)],
    env: { NO_COLOR: "1" },
  }).output();
  const { roots, modules } = JSON.parse(new TextDecoder().decode(stdout)) as {
    roots: string[];
    modules: Module[];
  };
  const bySpecifier = new Map(modules.map((module) => [module.specifier, module]));
  const seen = new Set<string>();
  const open = [...roots];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    for (const { isDynamic, code } of bySpecifier.get(next)?.dependencies ?? []) {
      if (!isDynamic && code?.specifier) open.push(code.specifier);
    }
  }
  const own = [...seen].filter((specifier) => specifier.startsWith("file://"));
  return {
    own: own.map((specifier) => path.relative(lib, new URL(specifier).pathname)).sort(),
    others: [...seen].filter((specifier) => !specifier.startsWith("file://")).sort(),
    bytes: own.reduce((sum, specifier) => sum + (bySpecifier.get(specifier)?.size ?? 0), 0),
  };
}

/** What a build may load before it begins. Each module costs about 0.2 ms. */
const MAX_MODULES = 231;
const MAX_BYTES = 905_000;

Deno.test("start: the version needs no command", async () => {
  const { own, others } = await graph("cli/main.ts");
  assert(own.length <= 20, own.join("\n"));
  assert.deepEqual(others.filter((name) => name.startsWith("npm:")).length, 1, others.join());
});

Deno.test("start: a build loads only what each build needs", async () => {
  const { own, others, bytes } = await graph("cli/local.ts");
  const rare = [
    /^oci\/(?!descriptor\.ts|store\/digest\.ts|store\/error\.ts)/,
    /^registry\/token\//,
    /^registry\/login\/(?!name\.ts|image_name\.ts|login_log\.ts|credential\.ts)/,
    /^ssh\//,
    /^session\/content\//,
    /^diffcopy\/receive\/receiver\.ts/,
    /^diffcopy\/target\/(?:disk|memory)\.ts/,
    /^address\/engine\//,
    /^address\/dial\/(?!dial|duplex|socket)/,
    /^address\/docker\/(?!host)/,
    /^address\/buildx\//,
    /^address\/find\/(?!candidates|places|secure)/,
    /^builder\/(?!running\.ts)/,
    /^client\/failure\/explain\.ts/,
    /^progress\/(?:display|tty)\//,
    /^client\/engine\/(?:load|push)\.ts/,
    /^\.\.\/proto\/gen\/(?!build|secrets|status)/,
  ];
  const found = own.filter((module) => rare.some((pattern) => pattern.test(module)));
  assert.deepEqual(found, []);
  assert.deepEqual(
    others.filter((name) => name.startsWith("npm:")).map((name) =>
      name.replace(/^(npm:)\/?/, "$1").replace(/@[\d.]+$/, "")
    ),
    ["npm:commander"],
  );
  assert(own.length <= MAX_MODULES, `${own.length} modules:\n${own.join("\n")}`);
  assert(bytes <= MAX_BYTES, `${bytes} bytes`);
});

Deno.test("start: a frontend in its image, which starts for each build, loads no package", async () => {
  const { own, others } = await graph("client/serve/mod.ts");
  const rare = [
    /^(?:cli|builder|oci|progress|report|ssh|terminal|log)\//,
    /^session\/(?!services\/not_provided\.ts)/,
    /^address\/(?!dial\/duplex\.ts)/,
    /^client\/(?:connect|engine|entry|missing)\//,
    /^client\/failure\/(?:explain|build_failure)\.ts/,
    /^\.\.\/proto\/gen\/(?!status)/,
  ];
  assert.deepEqual(own.filter((module) => rare.some((pattern) => pattern.test(module))), []);
  assert.deepEqual(others.filter((name) => !name.startsWith("node:")), []);
  assert(own.length <= 140, own.join("\n"));
});
