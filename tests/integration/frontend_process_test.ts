/** The program of a frontend, with a stand-in for the daemon at its standard input and output. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { StreamPairDuplex } from "../../lib/address/dial/duplex.ts";
import { serve } from "../../lib/rpc/server.ts";
import { moby } from "../../proto/gen/gateway.js";
import { answering } from "../unit/control/answering.ts";

const { InputsResponse, PongResponse, ReturnRequest, ReturnResponse, SolveResponse } =
  moby.buildkit.v1.frontend;
type Returned = InstanceType<typeof ReturnRequest>;

const root = path.join(import.meta.dirname!, "..", "..");

/** What a program has done. */
interface Outcome {
  readonly code: number;
  readonly stderr: string;
  /** What it has told the daemon. */
  readonly returned: Returned | undefined;
}

/** A program that runs. */
interface Running {
  readonly kill: (signal: Deno.Signal) => void;
  /** Ends the connection. */
  readonly cut: () => void;
}

/** Runs the frontend of the tests with these attributes. `onSolve` is called when it solves something. */
async function run(
  attributes: Readonly<Record<string, string>>,
  onSolve: (running: Running) => void = () => {},
  inputs = InputsResponse.encode({}),
): Promise<Outcome> {
  const told = Object.entries(attributes).map(([name, value], i) =>
    [`BUILDKIT_FRONTEND_OPT_${i}`, `${name}=${value}`] as const
  );
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-env", path.join(root, "tests/support/frontend_main.ts")],
    env: { ...Object.fromEntries(told), NO_COLOR: "1" },
    ...{ cwd: root, stdin: "piped", stdout: "piped", stderr: "piped" },
  }).spawn();
  const stderr = new Response(child.stderr).text();
  const duplex = new StreamPairDuplex({
    readable: child.stdout,
    writable: child.stdin,
    ended: () => Promise.resolve(undefined),
    release: () => Promise.resolve(),
  });
  duplex.on("error", () => {});
  const running = {
    kill: (signal: Deno.Signal) => child.kill(signal),
    cut: () => duplex.destroy(),
  };
  let returned: Returned | undefined;
  const caps = ["frontend.inputs", "reference.output"];
  const answers = {
    Ping: answering(() => [
      PongResponse.encode({ FrontendAPICaps: caps.map((ID) => ({ ID, Enabled: true })) }),
    ]),
    Inputs: answering(() => [inputs]),
    Solve: answering(() => {
      onSolve(running);
      return [SolveResponse.encode({ result: { ref: { id: "r" } } })];
    }),
    Evaluate: answering(() => [PongResponse.encode({})]),
    StatFile: answering(() => [PongResponse.encode({})]),
    Return: answering((request) => {
      returned = ReturnRequest.decode(request);
      return [ReturnResponse.encode({})];
    }),
  };
  serve(
    duplex,
    new Map(
      Object.entries(answers).map(([name, handler]) => [
        `/moby.buildkit.v1.frontend.LLBBridge/${name}`,
        handler,
      ]),
    ),
  );
  const { code } = await child.status;
  duplex.destroy();
  return { code, stderr: await stderr, returned };
}

const inMode = (mode: string) => ({ "build-arg:MODE": mode });

Deno.test("frontend process: ends with the build, although its timers go on", async () => {
  const { code, stderr, returned } = await run(inMode("noise"));
  assert.deepEqual([code, returned?.result?.ref?.id, returned?.error], [0, "r", null]);
  assert.equal(stderr.match(/a line/g)?.length, 2);
});

Deno.test("frontend process: tells what was thrown, and logs where", async () => {
  const { code, stderr, returned } = await run(inMode("throw"));
  assert.equal(code, 1);
  assert.deepEqual([returned?.error?.code, returned?.error?.message], [
    2,
    "thrown by the frontend",
  ]);
  assert.match(stderr, /TypeError: thrown by the frontend\n +at .*frontend_main\.ts/);
});

Deno.test("frontend process: tells what was rejected where nothing waits", async () => {
  const { code, returned } = await run(inMode("reject"));
  assert.deepEqual([code, returned?.error?.message], [1, "rejected, and nobody waits"]);
});

Deno.test("frontend process: SIGTERM cancels the build", async () => {
  const { code, returned } = await run(inMode("wait"), ({ kill }) => kill("SIGTERM"));
  assert.deepEqual([code, returned?.error?.code], [1, 1]);
  assert.equal(returned?.error?.message, "the frontend was told to stop");
});

Deno.test("frontend process: ends when the connection does", async () => {
  const { code, returned } = await run(inMode("wait"), ({ cut }) => cut());
  assert.deepEqual([code, returned], [1, undefined]);
});

Deno.test("frontend process: refuses a question that it does not know", async () => {
  const { code, returned } = await run({ requestid: "frontend.unknown" });
  const { error } = returned!;
  assert.deepEqual(
    [code, error?.code, error?.message],
    [1, 12, "unsupported request frontend.unknown"],
  );
  const [detail] = error!.details!;
  assert.equal(detail!.type_url, "github.com/moby/buildkit/errdefs.Subrequest+json");
  assert.equal(new TextDecoder().decode(detail!.value!), '{"name":"frontend.unknown"}');
});

Deno.test("frontend process: refuses graphs and attributes that are not valid", async () => {
  const bad = InputsResponse.encode({ Definitions: { a: { def: [new Uint8Array([9, 9])] } } });
  const { code, returned } = await run({ filename: "x" }, undefined, bad);
  assert.equal(code, 1);
  assert.match(returned!.error!.message!, /operation 1 of the definition is not valid/);
  const other = await run({ platform: "linux" });
  assert.match(other.returned!.error!.message!, /must be a platform such as linux\/amd64/);
});

Deno.test("frontend process: explains itself if no daemon has started it", async () => {
  const { code, stderr, returned } = await run({});
  assert.deepEqual([code, returned], [1, undefined]);
  assert.match(stderr, /cannot run the frontend: no daemon has started this program/);
  assert.match(stderr, /# syntax=IMAGE/);
});
