/** Hostile daemons and the frontends of this process: each attack ends with an error of bkit. */
import assert from "node:assert/strict";
import { BkitError, BuildKitClient } from "../../mod.ts";
import { scratch } from "../../lib/llb/mod.ts";
import type { Frontend } from "../../lib/client/gateway/mod.ts";
import { RpcError } from "../../lib/errors.ts";
import { Status } from "../../lib/rpc/codes.ts";
import type { Handler } from "../../lib/rpc/server.ts";
import { moby } from "../../proto/gen/gateway.js";
import { HostileDaemon } from "../support/hostile.ts";
import { answering, type Encoded } from "../unit/control/answering.ts";

const {
  PongResponse,
  ReadDirResponse,
  ReturnResponse,
  ResolveSourceMetaResponse,
  SolveResponse,
} = moby.buildkit.v1.frontend;
type SolveAnswer = moby.buildkit.v1.frontend.ISolveResponse;

const SERVICE = "/moby.buildkit.v1.frontend.LLBBridge";
const quiet = { outputs: [{ type: "cacheonly" }] } as const;

/** Returns a handler with one answer. */
function answer(encoded: Encoded): Handler {
  return answering(() => [encoded]);
}

/** Runs a frontend on a daemon with these answers; its build lasts until the frontend is done. */
async function run(
  answers: Readonly<Record<string, Handler>>,
  frontend: Frontend,
  solve?: () => Promise<void>,
): Promise<unknown> {
  const returned = Promise.withResolvers<void>();
  const pong = PongResponse.encode({
    FrontendAPICaps: ["source.metaresolver"].map((ID) => ({ ID, Enabled: true })),
  });
  await using daemon = await HostileDaemon.start(solve ?? (() => returned.promise), {
    [`${SERVICE}/Ping`]: answer(pong),
    [`${SERVICE}/Return`]: answering(() => {
      returned.resolve();
      return [ReturnResponse.encode({})];
    }),
    ...Object.fromEntries(
      Object.entries(answers).map(([name, handler]) => [`${SERVICE}/${name}`, handler]),
    ),
  });
  await using client = await BuildKitClient.connect(daemon.address);
  return await client.gateway(frontend, quiet).result.then(
    () => undefined,
    (error) => error,
  );
}

const solved = (response: SolveAnswer) => ({ Solve: answer(SolveResponse.encode(response)) });
const graph = scratch().mkfile("/a", "1");
const bytes = (text: string) => new TextEncoder().encode(text);

const ATTACKS: Record<string, readonly [Readonly<Record<string, Handler>>, Frontend, RegExp]> = {
  "a definition that is not one": [
    solved({ result: { ref: { id: "r", def: { def: [bytes("not an operation")] } } } }),
    async (gateway) => void (await gateway.solve({ frontend: "x" })).state(),
    /operation 1 of the definition is not valid/,
  ],
  "a configuration that is not JSON": [
    solved({ result: { ref: { id: "r" }, metadata: { "containerimage.config": bytes("{") } } }),
    async (gateway) => void (await gateway.solve({ frontend: "x" })).imageConfig,
    /the configuration of an image that is not valid JSON/,
  ],
  "a configuration with an environment that is a number": [
    solved({
      result: {
        ref: { id: "r" },
        metadata: { "containerimage.config": bytes('{"config":{"Env":7}}') },
      },
    }),
    async (gateway) => void (await gateway.solve({ frontend: "x" })).imageConfig,
    /the configuration of an image with fields of the wrong type/,
  ],
  "names of platforms that are properties of objects": [
    solved({
      result: { refs: { refs: { ["__proto__"]: { id: "r" }, constructor: { id: "s" } } } },
    }),
    async (gateway) => {
      const { references } = await gateway.solve({ frontend: "x" });
      assert.deepEqual([...references.keys()].sort(), ["__proto__", "constructor"]);
      assert.equal(({} as { id?: string }).id, undefined);
      throw new Error("as it should be");
    },
    /^as it should be$/,
  ],
  "a listing with a path": [
    {
      ...solved({ result: { ref: { id: "r" } } }),
      ReadDir: answer(ReadDirResponse.encode({ entries: [{ path: "../../etc/passwd" }] })),
    },
    async (gateway) => void await (await gateway.solve({ graph })).readDir("/"),
    /listed "\.\.\/\.\.\/etc\/passwd", which is not the name of a file/,
  ],
  "an image that is something else": [
    {
      ResolveSourceMeta: answer(
        ResolveSourceMetaResponse.encode({ Source: { identifier: "git://x" } }),
      ),
    },
    async (gateway) => void await gateway.resolveImageConfig("alpine"),
    /says that alpine is git:\/\/x, which is no image/,
  ],
  "a digest that is none": [
    {
      ResolveSourceMeta: answer(
        ResolveSourceMetaResponse.encode({
          Image: { Digest: "sha256:../..", Config: bytes("{}") },
        }),
      ),
    },
    async (gateway) => void await gateway.resolveImageConfig("alpine"),
    /a digest that is not valid/,
  ],
};

for (const [attack, [answers, frontend, expected]] of Object.entries(ATTACKS)) {
  Deno.test(`hostile daemon: gateway: ${attack}`, async () => {
    const error = await run(answers, frontend);
    assert(error instanceof BkitError);
    assert.match(error.message, expected);
  });
}

Deno.test("hostile daemon: gateway: a build that ends while its frontend waits", async () => {
  for (const failure of [undefined, new RpcError(Status.UNKNOWN, "no reason at all")]) {
    const waiting = Promise.withResolvers<void>();
    let signal: AbortSignal | undefined;
    const error = await run({}, async (gateway) => {
      signal = gateway.signal;
      waiting.resolve();
      await new Promise(() => {});
    }, async () => {
      await waiting.promise;
      if (failure) throw failure;
    });
    const expected = failure
      ? /no reason at all/
      : /the daemon ended the build before its frontend had a result/;
    assert.match(String(error), expected);
    assert(signal!.aborted);
  }
});

Deno.test("hostile daemon: gateway: calls after the end of the build are refused", async () => {
  let late: (() => Promise<unknown>) | undefined;
  const error = await run({}, (gateway) => {
    late = () => gateway.solve({ graph });
  });
  assert.equal(error, undefined);
  await assert.rejects(late!, { name: "CancelledError", message: "the build has ended" });
});
