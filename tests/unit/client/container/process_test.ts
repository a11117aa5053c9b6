import assert from "node:assert/strict";
import { moby } from "../../../../proto/gen/gateway.js";
import type { Core } from "../../../../lib/client/bridge/core.ts";
import { GatewayProcess } from "../../../../lib/client/container/process.ts";
import type { ProcessOptions } from "../../../../lib/client/container/process_options.ts";
import { connectTo } from "../../../../lib/control/connect.ts";
import { Gateway } from "../../../../lib/control/gateway.ts";
import { BkitError } from "../../../../lib/errors.ts";
import { frame } from "../../../../lib/rpc/frame.ts";
import { Peer } from "../peer.ts";

const { ExecMessage } = moby.buildkit.v1.frontend;
type Message = moby.buildkit.v1.frontend.ExecMessage;
type Input = Omit<moby.buildkit.v1.frontend.IExecMessage, "ProcessID">;
type Send = (message: moby.buildkit.v1.frontend.IExecMessage) => void;

const DEFAULTS = {
  ...{ args: ["/p"], env: ["A=1", "B=2"], cwd: "/w", user: "u", secretEnv: [] },
  security: "sandbox",
} as const;

/** Runs `use` with a process whose daemon answers each message as told. */
async function withProcess<T>(
  daemon: (message: Message, send: Send) => void | "end" | undefined,
  options: ProcessOptions,
  use: (process: GatewayProcess) => Promise<T>,
): Promise<T> {
  await using peer = await Peer.start({
    "/moby.buildkit.v1.frontend.LLBBridge/ExecProcess": async ({ messages }) => {
      const ended = Promise.withResolvers<void>();
      const received = messages.receive((bytes) => {
        const message = ExecMessage.decode(bytes.slice());
        const send: Send = (answer) =>
          void messages.send(
            frame(ExecMessage.encode({ ProcessID: message.ProcessID, ...answer }).finish()),
          );
        if (daemon(message, send) === "end") ended.resolve();
      });
      await Promise.race([received, ended.promise]);
    },
  });
  const connection = await connectTo(peer.endpoint);
  const frontend = ["gateway.exec", "gateway.exec.signals"];
  const core = {
    calls: await Gateway.of(connection, "b", new AbortController().signal),
    capabilities: { frontend: new Set(frontend), llb: new Set() },
    explain: (error: unknown) => Promise.resolve(error as BkitError),
  } as unknown as Core;
  let started: GatewayProcess | undefined;
  try {
    return await use(
      await GatewayProcess.start(core, "c", DEFAULTS, options, (process) => started = process),
    );
  } finally {
    started?.end();
    await connection.close();
  }
}

/** Returns a daemon that starts a process, and then sends messages. */
const sending = (...inputs: Input[]) => ({ Init }: Message, send: Send): void => {
  if (!Init) return;
  send({ Started: {} });
  for (const input of inputs) send(input);
};

const bytes = (text: string) => new TextEncoder().encode(text);
const done: Input[] = [{ Exit: { Code: 0 } }, { Done: {} }];

Deno.test("process: is started as its options and the defaults say", async () => {
  let init: moby.buildkit.v1.frontend.InitMessage | undefined | null;
  const daemon = (message: Message, send: Send) => {
    init ??= message.Init;
    sending(...done)(message, send);
  };
  await withProcess(daemon, { env: { B: "3" }, stderr: "piped" }, ({ exit }) => exit);
  const { args, env, cwd, user } = init!.Meta!;
  assert.deepEqual([args, env, cwd, user], [["/p"], ["A=1", "B=3"], "/w", "u"]);
  assert.deepEqual([init!.Fds, init!.Tty, init!.ContainerID], [[2], false, "c"]);
});

Deno.test("process: input ends when the process has ended, however early that is", async () => {
  const daemon = ({ Init, File }: Message, send: Send) => {
    if (Init) {
      send({ Started: {} });
      send({ Exit: { Code: 4 } });
    }
    if (File?.EOF) send({ Done: {} }); // a daemon says so only then
  };
  for (const stdin of ["piped", ReadableStream.from([bytes("x")])] as const) {
    const status = await withProcess(daemon, { stdin }, ({ exit }) => exit);
    assert.deepEqual(status, { code: 4, success: false });
  }
});

Deno.test("process: its end follows what it printed, and input arrives as it was written", async () => {
  const input: string[] = [];
  const daemon = ({ Init, File }: Message, send: Send) => {
    if (Init) send({ Started: {} });
    if (File?.Data.length) input.push(new TextDecoder().decode(File.Data));
    if (!File?.EOF) return;
    send({ Exit: { Code: 0 } });
    for (const text of ["a", "b"]) send({ File: { Fd: 1, Data: bytes(text) } });
    send({ File: { Fd: 1, EOF: true } });
    send({ Done: {} });
  };
  await withProcess(daemon, { stdin: bytes("hello"), stdout: "piped" }, async (process) => {
    assert.equal(await new Response(process.stdout).text(), "ab");
    assert.deepEqual(await process.exit, { code: 0, success: true });
    process.signal("SIGTERM");
    process.resize({ columns: 1, rows: 1 });
  });
  assert.deepEqual(input, ["hello"]);
});

const ATTACKS: Record<string, readonly [readonly Input[], RegExp]> = {
  "a message of another process": [
    [{ Started: {}, ProcessID: "other" } as Input],
    /of another process/,
  ],
  "output that was not asked for": [[{ File: { Fd: 2, Data: bytes("x") } }], /of the output 2/],
  "output after its end": [
    [{ File: { Fd: 1, EOF: true } }, { File: { Fd: 1, Data: bytes("x") } }],
    /of the output 1, which is not open/,
  ],
  "two ends": [[{ Exit: { Code: 0 } }, { Exit: { Code: 1 } }], /of a second end/],
  "a message that only clients send": [[{ Resize: { Rows: 1, Cols: 1 } }], /only clients send/],
  "the end of all without an exit code": [[{ Done: {} }], /did not tell how a process has ended/],
};

for (const [attack, [inputs, expected]] of Object.entries(ATTACKS)) {
  Deno.test(`process: a daemon sends ${attack}`, async () => {
    const error = await withProcess(
      sending(...inputs),
      { stdout: "piped" },
      ({ exit }) => exit.then(() => undefined, (error) => error),
    );
    assert(error instanceof BkitError);
    assert.equal(error.code, "PROTOCOL");
    assert.match(error.message, expected);
  });
}

Deno.test("process: a stream that ends early, before the start and after it", async () => {
  const early = ({ Init }: Message) => Init ? "end" as const : undefined;
  await assert.rejects(withProcess(early, {}, ({ exit }) => exit), /before its end/);
  const late = ({ Init, Signal }: Message, send: Send) => {
    if (Init) send({ Started: {} });
    return Signal ? "end" as const : undefined;
  };
  await assert.rejects(
    withProcess(late, {}, (process) => {
      process.signal("INT");
      return process.exit;
    }),
    /before its end/,
  );
});

Deno.test("process: how programs end that cannot be run, or are killed", async () => {
  const exit = (message: string, type_url = "") =>
    sending({
      Exit: { Code: 255, Error: { code: 2, message, details: type_url ? [{ type_url }] : [] } },
    }, { Done: {} });
  const run = (daemon: ReturnType<typeof exit>) => withProcess(daemon, {}, ({ exit }) => exit);
  await assert.rejects(run(exit("no such user")), {
    code: "BUILD_FAILED",
    shortMessage: "cannot run /p: no such user",
  });
  await assert.rejects(run(exit("runc: context canceled")), { code: "CANCELLED" });
  const type = "github.com/moby/buildkit/gatewayapi.ExitMessage+json";
  assert.deepEqual(await run(exit("anything", type)), { code: 255, success: false });
  assert.deepEqual(await run(exit("exit code: 255")), { code: 255, success: false });
  const signalled = sending({ Exit: { Code: 2 ** 32 - 1 } }, { Done: {} });
  assert.deepEqual(await run(signalled), { code: -1, success: false });
});

Deno.test("process: an aborted signal kills it, also while it starts", async () => {
  for (const answer of [true, false]) {
    const abort = new AbortController();
    const killed = Promise.withResolvers<void>();
    const daemon = ({ Init, Signal }: Message, send: Send) => {
      if (Init && answer) send({ Started: {} });
      if (Init && !answer) abort.abort(new Error("enough"));
      if (Signal?.Name === "KILL") killed.resolve();
    };
    const run = withProcess(daemon, { signal: abort.signal }, async ({ exit }) => {
      abort.abort(new Error("enough"));
      await killed.promise;
      await exit;
    });
    await assert.rejects(run, { message: "enough" });
  }
});

Deno.test("process: options are checked before anything is sent", async () => {
  const refused: [ProcessOptions, string][] = [
    [{ args: [] }, "args"],
    [{ args: ["a\0b"] }, "args"],
    [{ env: { "A=B": "1" } }, "env"],
    [{ security: "all" as never }, "security"],
    [{ tty: true, stderr: "piped" }, "stderr"],
  ];
  for (const [options, option] of refused) {
    await assert.rejects(withProcess(() => {}, options, ({ exit }) => exit), { option });
  }
  await withProcess(sending(), {}, (process) => {
    assert.throws(() => process.stdin, { option: "stdin" });
    assert.throws(() => process.stdout, { option: "stdout" });
    assert.throws(() => process.signal("SIGNONE"), { option: "signal" });
    assert.throws(() => process.resize({ columns: 0, rows: 1 }), { option: "columns" });
    return Promise.resolve();
  });
});
