/** A terminal that goes away during a build, which SIGHUP reports. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { moby } from "../../proto/gen/session.js";
import type { RpcConnection } from "../../lib/rpc/client.ts";
import { command, text } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { HostileDaemon } from "../support/hostile.ts";
import { sendMessage } from "../support/messages.ts";
import { Peer } from "../unit/diffcopy/peer.ts";

const cli = path.join(import.meta.dirname!, "..", "..", "cli.ts");
const FILE_SEND = "/moby.filesync.v1.FileSend/DiffCopy";
const PART = moby.filesync.v1.BytesMessage.encode({ data: new Uint8Array(1_000_000) }).finish();

/** Sends the beginning of a result. Returns a function that sends the rest. */
type Begin = (session: RpcConnection) => Promise<() => Promise<void>>;

const archive: Begin = async (session) => {
  const call = session.stream(FILE_SEND);
  for (let i = 0; i < 4; i++) await sendMessage(call.messages, PART);
  return async () => {
    call.end();
    await call.done;
  };
};

const tree: Begin = async (session) => {
  const call = session.stream(FILE_SEND);
  const end = Object.assign(call.messages, { end: () => call.end(), die: call.cancel });
  const peer = new Peer(undefined, [end, call.messages]);
  peer.stat("a", { size: 2_000_000 });
  await peer.request(0);
  peer.data(0, new Uint8Array(1_000_000));
  return async () => {
    peer.data(0, new Uint8Array(1_000_000));
    peer.data(0);
    peer.listed();
    await peer.finish();
    await call.done;
  };
};

/** A build whose daemon has sent the beginning of the result. */
async function started(begin: Begin, output: (directory: string) => string) {
  const temp = await temporary();
  const context = path.join(temp.path, "context");
  const directory = path.join(temp.path, "out");
  await Deno.mkdir(context);
  await Deno.mkdir(directory);
  await Deno.writeTextFile(path.join(context, "Dockerfile"), "FROM scratch\n");
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const daemon = await HostileDaemon.start(async (session) => {
    const rest = await begin(session);
    begun.resolve();
    await goOn.promise;
    await rest();
  });
  return {
    args: ["local", context, "--addr", daemon.address, "-o", output(directory)],
    /** Resolves once something of the result is on disk, under a temporary name. */
    async begun() {
      await begun.promise;
      using changes = Deno.watchFs(directory);
      if (left().length > 0) return;
      for await (const _ of changes) if (left().length > 0) return;
    },
    /** Lets the daemon send the rest. */
    goOn: goOn.resolve,
    /** Returns the names in the directory of the output. */
    left,
    async [Symbol.asyncDispose]() {
      goOn.resolve();
      await daemon[Symbol.asyncDispose]();
      await temp[Symbol.asyncDispose]();
    },
  };

  function left(): string[] {
    return [...Deno.readDirSync(directory)].map(({ name }) => name);
  }
}

const OUTPUTS: Record<string, [Begin, (directory: string) => string]> = {
  "an archive": [archive, (directory) => `type=tar,dest=${directory}/out.tar`],
  "a directory": [tree, (directory) => directory],
};

for (const [name, [begin, output]] of Object.entries(OUTPUTS)) {
  Deno.test(`hangup: leaves no temporary files of ${name}`, async () => {
    await using build = await started(begin, output);
    const child = command(build.args).spawn();
    const ended = child.output();
    await build.begun();
    child.kill("SIGHUP");
    const { code, stderr } = await ended;
    assert.equal(code, 130, text(stderr));
    assert.deepEqual(build.left(), []);
  });

  Deno.test(`hangup: does not end a command under nohup that writes ${name}`, async () => {
    await using build = await started(begin, output);
    const child = new Deno.Command("nohup", {
      args: [Deno.execPath(), "run", "-A", cli, ...build.args],
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const ended = child.output();
    await build.begun();
    child.kill("SIGHUP");
    build.goOn();
    const { code, stderr } = await ended;
    assert.equal(code, 0, text(stderr));
    assert.deepEqual(build.left(), [name === "an archive" ? "out.tar" : "a"]);
  });
}

Deno.test("hangup: a terminal that is gone does not disturb the end of the command", async () => {
  await using build = await started(...OUTPUTS["an archive"]!);
  await using temp = await temporary();
  const fifo = path.join(temp.path, "stdout");
  assert((await new Deno.Command("mkfifo", { args: [fifo] }).output()).success);
  const line = `exec ${Deno.execPath()} run -A ${cli} ${build.args.join(" ")} >${fifo}`;
  const terminal = new Deno.Command("script", {
    args: ["--quiet", "--command", line, "/dev/null"],
    env: { TERM: "xterm", SHELL: "/bin/sh" },
    stdin: "piped",
    stdout: "null",
    stderr: "null",
  }).spawn();
  // The pipe ends with the command, which outlives the terminal.
  const ended = Deno.readTextFile(fifo);
  await build.begun();
  terminal.kill("SIGKILL");
  await terminal.status;
  await terminal.stdin.close().catch(() => {});
  assert.equal(await ended, "");
  assert.deepEqual(build.left(), []);
});
