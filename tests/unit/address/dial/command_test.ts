import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type { Duplex } from "node:stream";
import { dialCommand } from "../../../../lib/address/dial/command.ts";
import { destroyAndWait, stderrSuffix } from "../../../../lib/address/dial/duplex.ts";
import { ConnectionError } from "../../../../lib/errors.ts";
import { endpoint, parseAddress } from "../../../../lib/address/mod.ts";
import { RpcConnection } from "../../../../lib/rpc/client.ts";
import { ManualClock } from "../../../support/manual_clock.ts";
import { failure } from "../failure.ts";

/** Dials a shell script. */
function sh(script: string, clock?: ManualClock): Duplex {
  return dialCommand({ kind: "command", command: ["/bin/sh", "-c", script] }, undefined, clock);
}

/** Waits until a stream is closed, and returns its output and its error. */
function ended(stream: Duplex): Promise<{ received: string; error: ConnectionError }> {
  return new Promise((resolve, reject) => {
    let received = "";
    let found: Error | undefined;
    stream.on("data", (chunk: Uint8Array) => received += Buffer.from(chunk));
    stream.on("error", (error: Error) => found = error);
    stream.on("close", () => {
      if (found instanceof ConnectionError) resolve({ received, error: found });
      else reject(new Error("it ended without a ConnectionError", { cause: found }));
    });
  });
}

/** Resolves at the next output of a program. */
function nextOutput(stream: Duplex): Promise<void> {
  return new Promise((resolve) => stream.once("data", () => resolve()));
}

const ENDS: [what: string, script: string, message: string, advice?: RegExp][] = [
  ["no output", "exit 0", "sh ended with exit code 0"],
  [
    "one line",
    "echo '  no such pod  ' >&2; exit 3",
    "sh ended with exit code 3 and said: no such pod",
  ],
  ["two lines", "echo a >&2; echo b >&2; exit 1", "sh ended with exit code 1 and said: b"],
  [
    "escape sequences",
    "printf '\\033[31mred\\033[0m\\007\\b\\ttab\\n' >&2; exit 1",
    "sh ended with exit code 1 and said: red\ttab",
  ],
  ["a signal", "echo oh >&2; kill -9 $$", "sh was ended by SIGKILL and said: oh"],
  ["exit code 127", "exit 127", "sh ended with exit code 127", /was not found: install buildctl/],
  ["exit code 126", "exit 126", "sh ended with exit code 126", /check its permissions/],
  ["exit code 2", "exit 2", "sh ended with exit code 2", /^$/],
  [
    "output after its end",
    "exec >&-; (sleep 0.2; echo late >&2) & exit 4",
    "sh ended with exit code 4 and said: late",
  ],
];

for (const [what, script, message, advice] of ENDS) {
  Deno.test(`dialCommand: reports the end of a program with ${what}`, async () => {
    const { error } = await ended(sh(script));
    assert.equal(error.shortMessage, message);
    if (advice) assert.match(error.advice, advice);
  });
}

Deno.test("dialCommand: keeps the last 4 KiB of the standard error", async () => {
  const { error } = await ended(sh("seq 10000 99999 >&2; exit 1"));
  const text = error.explanation.replace(/^.*\n/, "").replaceAll("  ", "");
  assert(text.endsWith("\n99998\n99999"), text);
  assert.equal(text.length, 4095); // without the last newline
});

Deno.test("dialCommand: passes the arguments on unchanged", async () => {
  const command = ["sh", "-c", 'printf "\\0%s|" "$@"; exit 1', "name", "a b", "", "$HOME"];
  const { received } = await ended(dialCommand({ kind: "command", command }));
  assert.equal(received, "\0a b|\0|\0$HOME|");
});

Deno.test("dialCommand: ends a program that closes its output and goes on", async () => {
  const clock = new ManualClock();
  const ending = ended(sh("echo hm >&2; exec >&-; exec sleep 7003", clock));
  for (let i = 1; i <= 2; i++) { // it waits for the program, and for its standard error
    await clock.timer(500, i);
    clock.advance(500);
  }
  assert.equal((await ending).error.shortMessage, "sh closed its output and said: hm");
});

Deno.test("dialCommand: does not wait for a child that keeps the standard error", async () => {
  const clock = new ManualClock();
  const script = "sleep 7004 </dev/null >/dev/null & echo $! >&2; exit 5";
  const ending = ended(sh(script, clock));
  await clock.timer(500, 2); // the second one is for the standard error
  clock.advance(500);
  const { error } = await ending;
  const [, pid] = /exit code 5 and said: (\d+)$/.exec(error.shortMessage) ?? [];
  assert(pid, error.shortMessage);
  Deno.kill(Number(pid), "SIGKILL");
});

Deno.test("dialCommand: terminates the program when its stream is destroyed", async () => {
  const clock = new ManualClock();
  const script = "trap 'exit 0' TERM; printf '\\0'; while :; do sleep 0.02; done";
  const stream = sh(script, clock);
  await nextOutput(stream);
  await destroyAndWait(stream);
  assert.deepEqual(clock.pending, []); // it was not killed
});

Deno.test("dialCommand: kills a program that ignores SIGTERM after 3 s", async () => {
  const clock = new ManualClock();
  const stream = sh("trap '' TERM; printf '\\0'; exec sleep 7005", clock);
  await nextOutput(stream);
  const ending = destroyAndWait(stream);
  await clock.timer(3000);
  clock.advance(2999);
  assert(!stream.closed);
  clock.advance(1);
  await ending;
});

const FIRST_OUTPUTS: [output: string, quoted?: string][] = [
  ["\\0\\0\\030\\004"],
  ["HTTP/1.1 400 Bad Request"],
  ["HTT"], // the rest may follow
  ["Hello", '"Hello"'],
  ["HTTP/2 what", '"HTTP/2 what"'],
  ["x".repeat(500), `"${"x".repeat(80)}"`],
];

for (const [output, quoted] of FIRST_OUTPUTS) {
  const verb = quoted === undefined ? "accepts" : "rejects";
  Deno.test(`dialCommand: ${verb} ${output.slice(0, 30)} as first output`, async () => {
    const { received, error } = await ended(sh(`printf '${output}'; read -r x; exit 9`).end());
    if (quoted === undefined) {
      assert.equal(error.shortMessage, "sh ended with exit code 9");
      assert.equal(received.length > 0, true);
    } else {
      assert.equal(error.shortMessage, `sh printed something other than gRPC: ${quoted}`);
      assert.match(error.advice, /profile/);
      assert.equal(received, "");
    }
  });
}

Deno.test("dialCommand: accepts any later output", async () => {
  const { received } = await ended(sh("printf '\\0'; sleep 0.1; printf Hello; exit 9"));
  assert.equal(received, "\0Hello");
});

Deno.test("stderrSuffix: quotes the standard error of a running program", async () => {
  const stream = sh("printf '\\0'; read -r x; echo 'Password:' >&2; printf '\\0'; exec sleep 7006");
  await nextOutput(stream);
  assert.equal(stderrSuffix(stream), "");
  const answer = nextOutput(stream);
  stream.write("\n");
  await answer;
  // Its two outputs arrive in any order.
  while (!stderrSuffix(stream)) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(stderrSuffix(stream), "; sh said: Password:");
  await destroyAndWait(stream);
});

Deno.test("dialCommand: throws at once for a program that cannot be run", async () => {
  const directory = await Deno.makeTempDir({ prefix: "bkit-command-" });
  const start = (program: string) => () => dialCommand({ kind: "command", command: [program] });
  try {
    assert.throws(start(`${directory}/none`), (error) => {
      assert(error instanceof ConnectionError);
      assert.match(error.shortMessage, /^cannot run .*\/none: it was not found$/);
      assert.match(error.advice, /PATH/);
      assert(error.cause instanceof Deno.errors.NotFound);
      return true;
    });
    assert.throws(start(directory), (error) => {
      assert(error instanceof ConnectionError);
      assert.match(error.shortMessage, /^cannot run .*: ./);
      return true;
    });
  } finally {
    await Deno.remove(directory);
  }
});

Deno.test({
  name: "dialCommand: names the missing permission to run a program",
  permissions: { run: false },
  fn() {
    assert.throws(() => dialCommand({ kind: "command", command: ["sh"] }), (error) => {
      assert(error instanceof ConnectionError);
      assert.equal(error.shortMessage, "cannot run sh: Deno was not allowed to");
      assert.equal(error.advice, "Run with --allow-run=sh.");
      return true;
    });
  },
});

Deno.test("dialCommand: starts no program if the signal is aborted", () => {
  const signal = AbortSignal.abort(new Error("enough"));
  assert.throws(() => dialCommand({ kind: "command", command: ["sh"] }, signal), /^Error: enough$/);
});

Deno.test("dialCommand: is transient only if the program ran", async () => {
  const kinds: [command: string, transient: boolean][] = [
    ["exec:no-such-program-anywhere", false],
    ["exec:/dev/null", false],
    ['exec:["sh","-c","exit 127"]', false],
    ['exec:["sh","-c","exit 126"]', false],
    ['exec:["sh","-c","echo refused >&2; exit 255"]', true],
  ];
  for (const [command, transient] of kinds) {
    const target = endpoint(parseAddress(command));
    const error = await failure(
      target.dial().then((stream) => RpcConnection.open(stream, target.authority)),
    );
    assert.equal(error.transient, transient, `${command}: ${error.message}`);
  }
});
