/** What the image of a frontend must do on every daemon. */
import assert from "node:assert/strict";
import {
  BuildFailedError,
  BuildKitClient,
  type BuildOptions,
  CancelledError,
  files,
  memoryTarget,
  UnsupportedError,
} from "../../mod.ts";
import { scratch } from "../../lib/llb/mod.ts";
import { recipe } from "../../fixtures/frontend/recipe.ts";
import { busybox } from "./context.ts";
import { PROGRAM } from "./frontend_image.ts";
import { processes } from "./leftovers.ts";

/** Where a frontend is tried. */
export interface FrontendSite {
  /** Address of the daemon. */
  readonly address: string;
  /** Name of the image. */
  readonly image: string;
  /** True for a daemon of 2020. */
  readonly old: boolean;
}

const context = files({
  ...{ "src/a": "a", "src/b": "b", ".dockerignore": "**/b\n" },
  "bin/busybox": { content: busybox(), mode: 0o755 },
});

const RECIPES = `
[one]
file."/one" = "1"
[bad]
copy."/bin" = "bin"
run = ["/bin/busybox true", "/bin/busybox false"]
[two]
copy."/s" = "src"
file."/v" = "$V"
`;

/** Returns a build of recipes, its files as texts by their paths. */
function build({ address, image }: FrontendSite, given: Partial<BuildOptions> = {}) {
  const dest = memoryTarget();
  const run = async (onEvent: (name: string) => void = () => {}) => {
    await using client = await BuildKitClient.connect(address);
    const running = client.build({
      context,
      dockerfile: `# syntax=${image}${RECIPES}`,
      outputs: [{ type: "local", dest }],
      ...given,
    });
    for await (const event of running) if (event.type === "vertex") onEvent(event.vertex.name);
    await running.result;
    return texts(dest);
  };
  return run;
}

function texts({ entries }: ReturnType<typeof memoryTarget>): Record<string, string> {
  const decoder = new TextDecoder();
  return Object.fromEntries(
    [...entries].flatMap(([path, { data }]) => data ? [[path, decoder.decode(data)]] : []),
  );
}

/** Returns a build in a mode of the frontend. */
function inMode(site: FrontendSite, MODE: string, given: Partial<BuildOptions> = {}) {
  return build(site, { args: { MODE }, ...given });
}

async function failure(run: () => Promise<unknown>): Promise<BuildFailedError> {
  const error = await run().then(() => undefined, (error) => error);
  assert(error instanceof BuildFailedError, String(error));
  return error;
}

/** Waits until the daemon has ended the program of a build that was cancelled. */
async function gone(): Promise<void> {
  for (const end = performance.now() + 10_000; (await processes(PROGRAM)).length > 0;) {
    assert(performance.now() < end, "the program of the frontend goes on");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

type Cases = Readonly<Record<string, (site: FrontendSite) => Promise<void>>>;

/** Cases by their names that take little time. */
export const FRONTEND_CASES: Cases = {
  "builds with arguments, without what the ignore file names": async (site) => {
    assert.deepEqual(await build(site, { args: { V: "7" } })(), { "s/a": "a", v: "7" });
  },
  "builds a target for several platforms": async (site) => {
    const platforms = ["linux/amd64", "linux/arm64"];
    assert.deepEqual(await build(site, { target: "one", platforms })(), {
      "linux_amd64/one": "1",
      "linux_arm64/one": "1",
    });
  },
  "its errors have their message and their place in the build file": async (site) => {
    const dockerfile = `# syntax=${site.image}\n[one]\nmake = "x"\n`;
    const error = await failure(build(site, { dockerfile, file: "recipe.toml" }));
    assert.match(error.shortMessage, /there are no entries of the kind make$/);
    if (site.old) return; // it passes on no details
    assert.deepEqual([error.source?.file, error.source?.line], ["recipe.toml", 3]);
    assert.match(error.source!.excerpt, /3 \| >>> make = "x"/);
  },
  "a step that fails has its place in the build file": async (site) => {
    const error = await failure(build(site, { target: "bad" }));
    assert.deepEqual([error.reason, error.exitCode], ["run", 1]);
    assert.match(error.step ?? "", /busybox false/);
    if (!site.old) assert.equal(error.source?.line, 6);
  },
  "a build is cancelled while it does not listen": async (site) => {
    const cancel = new AbortController();
    const run = inMode(site, "wait", { signal: cancel.signal });
    await assert.rejects(
      run((name) => name === "the frontend waits" && cancel.abort()),
      CancelledError,
    );
    await gone();
  },
  "is also a frontend of this process": async ({ address }) => {
    await using client = await BuildKitClient.connect(address);
    const dest = memoryTarget();
    await client.gateway(recipe, {
      context,
      dockerfile: RECIPES,
      args: { V: "9" },
      outputs: [{ type: "local", dest }],
    });
    assert.deepEqual(texts(dest), { "s/a": "a", v: "9" });
    const bad = client.gateway(recipe, { context, dockerfile: "# bad\nx\n" });
    const error = await failure(() => bad.result);
    assert.deepEqual([error.source?.line, error.source?.file], [2, "Dockerfile"]);
  },
};

/** The other cases. */
export const MORE_FRONTEND_CASES: Cases = {
  "an error around that of a step keeps what the daemon said": async (site) => {
    const error = await failure(inMode(site, "wrap"));
    assert.match(error.message, /the tests have failed: BuildFailedError 1/);
    if (!site.old) assert.equal(error.exitCode, 1);
  },
  "what it throws is the error of the build": async (site) => {
    assert.match((await failure(inMode(site, "throw"))).message, /thrown by the frontend/);
    assert.match((await failure(inMode(site, "reject"))).message, /rejected, and nobody waits/);
  },
  "its console and its timers disturb nothing": async (site) => {
    assert.deepEqual(await inMode(site, "noise")(), { noise: "" });
    assert.deepEqual(await inMode(site, "nothing")(), {});
  },
  "sees what was asked for": async (site) => {
    const made = await inMode(site, "facts", {
      labels: { l: "1" },
      target: "two",
      attributes: { own: "attribute" },
      noCache: true,
    })();
    const { options, attributes, platforms, workers, inputs, capabilities } = JSON.parse(
      made["facts.json"]!,
    );
    assert.deepEqual(options, {
      ...{ file: "Dockerfile", args: { MODE: "facts" }, labels: { l: "1" }, target: "two" },
      ...{ noCache: true, attributes: { own: "attribute" } },
    });
    assert.equal(attributes["build-arg:MODE"], "facts");
    assert.equal(attributes.source, site.image);
    assert.deepEqual(platforms.map(({ os }: { os: string }) => os), ["linux"]);
    assert.equal(workers[0].platforms[0], `linux/${platforms[0].architecture}`);
    assert(workers[0].id);
    assert.deepEqual(inputs, []);
    assert(capabilities.includes("readfile"), String(capabilities));
  },
  "builds the Dockerfile that has named it": async (site) => {
    const dockerfile = `# syntax=${site.image}\nFROM scratch\nARG MODE\nCOPY src /\n`;
    assert.deepEqual(await inMode(site, "dockerfile", { dockerfile })(), { a: "a" });
  },
  "takes graphs from another frontend": async ({ address, image }) => {
    await using client = await BuildKitClient.connect(address);
    const dest = memoryTarget();
    const inputs = {
      context: scratch().mkdir("/src").mkfile("/src/given", "yes"),
      dockerfile: scratch().mkfile("/recipes", RECIPES),
    };
    await client.gateway((gateway) =>
      gateway.solve({
        ...{ frontend: "gateway.v0", inputs },
        attributes: { source: image, filename: "recipes", "build-arg:V": "8" },
      }), { contexts: { context }, outputs: [{ type: "local", dest }] });
    assert.deepEqual(texts(dest), { "s/given": "yes", v: "8" });
  },
  "takes named contexts from another frontend": async ({ address, image }) => {
    await using client = await BuildKitClient.connect(address);
    const dest = memoryTarget();
    await client.gateway(async (gateway) => {
      const dockerfile = "FROM scratch\nCOPY src /\nENV A=1\n";
      const given = await gateway.dockerfile({ dockerfile });
      const contexts = { given };
      return await gateway.dockerfile({ syntax: image, args: { MODE: "named" }, contexts });
    }, { context, outputs: [{ type: "local", dest }] });
    const { env, a } = texts(dest);
    assert.match(env!, /(?:^|,)A=1$/);
    assert.equal(a, "a");
  },
  "answers questions": async ({ address, image }) => {
    await using client = await BuildKitClient.connect(address);
    const dockerfile = `# syntax=${image}${RECIPES}`;
    const { call } = await client.build({ context, dockerfile, call: "targets" });
    assert.equal(call?.text, "one\nbad\ntwo\n");
    await assert.rejects(
      client.build({ context, dockerfile, call: "outline" }).result,
      UnsupportedError,
    );
    await client.gateway(async (gateway) => {
      const attributes = { source: image, requestid: "frontend.subrequests.describe" };
      const { metadata } = await gateway.solve({ frontend: "gateway.v0", attributes });
      const text = new TextDecoder().decode(metadata["result.txt"]);
      assert.match(text, /^NAME +VERSION +DESCRIPTION\ntargets +1\.0\.0 +List the recipes\n/);
    }, { contexts: { context }, outputs: [{ type: "cacheonly" }] });
  },
  "makes hundreds of calls": async (site) => {
    assert.deepEqual(await inMode(site, "many")(), { sum: String(299 * 300 / 2) });
  },
};
