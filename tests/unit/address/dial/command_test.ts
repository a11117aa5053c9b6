/**
 * Programs whose input and output are a connection: what is told of their end, and that they're
 * gone afterwards.
 */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type { Duplex } from "node:stream";
import { dialCommand } from "../../../../lib/address/dial/command.ts";
import { destroyAndWait, stderrSuffix } from "../../../../lib/address/dial/duplex.ts";
import { ConnectionError } from "../../../../lib/errors.ts";

/** Runs a shell's script. */
function sh(script: string): Duplex {
  return dialCommand({ kind: "command", command: ["/bin/sh", "-c", script] });
}

/** What came, and the error that it ended with, when all of it is gone. */
function over(stream: Duplex): Promise<{ came: string; error: ConnectionError }> {
  return new Promise((resolve, reject) => {
    let came = "";
    let found: Error | undefined;
    stream.on("data", (chunk: Uint8Array) => came += Buffer.from(chunk));
    stream.on("error", (error: Error) => found = error);
    stream.on("close", () => {
      if (found instanceof ConnectionError) resolve({ came, error: found });
      else reject(new Error("it ended without a ConnectionError", { cause: found }));
    });
  });
}

/** Resolves when a program has said something on its output. */
function speaks(stream: Duplex): Promise<void> {
  return new Promise((resolve) => stream.once("data", () => resolve()));
}

const ENDS: [what: string, script: string, message: string, advice?: RegExp][] = [
  ["nothing said", "exit 0", "sh ended with exit code 0"],
  [
    "one line",
    "echo '  no such pod  ' >&2; exit 3",
    "sh ended with exit code 3 and said: no such pod",
  ],
  ["two lines", "echo a >&2; echo b >&2; exit 1", "sh ended with exit code 1 and said:\n  a\n  b"],
  [
    "what would drive a terminal",
    "printf '\\033[31mred\\033[0m\\007\\b\\ttab\\n' >&2; exit 1",
    "sh ended with exit code 1 and said: red\ttab",
  ],
  ["a signal", "echo oh >&2; kill -9 $$", "sh was ended by SIGKILL and said: oh"],
  ["127", "exit 127", "sh ended with exit code 127", /was not found: install buildctl/],
  ["126", "exit 126", "sh ended with exit code 126", /check its permissions/],
  ["2", "exit 2", "sh ended with exit code 2", /^$/],
  [
    "words that come after its end",
    "exec >&-; (sleep 0.2; echo late >&2) & exit 4",
    "sh ended with exit code 4 and said: late",
  ],
];

for (const [what, script, message, advice] of ENDS) {
  Deno.test(`a program's end in words: ${what}`, async () => {
    const { error } = await over(sh(script));
    assert.equal(error.shortMessage, message);
    if (advice) assert.match(error.advice, advice);
  });
}

Deno.test("of what a program says the last 4 KiB are kept", async () => {
  const { error } = await over(sh("seq 10000 99999 >&2; exit 1"));
  const said = error.shortMessage.replace(/^.*\n/, "").replaceAll("  ", "");
  assert(said.endsWith("\n99998\n99999"), said);
  assert.equal(said.length, 4095); // and the newline at its end
});

Deno.test("arguments are handed on as they are", async () => {
  const command = ["sh", "-c", 'printf "\\0%s|" "$@"; exit 1', "name", "a b", "", "$HOME"];
  const { came } = await over(dialCommand({ kind: "command", command }));
  assert.equal(came, "\0a b|\0|\0$HOME|");
});

Deno.test("a program that closes its output and goes on is told of, and ended", async () => {
  const start = performance.now();
  const { error } = await over(sh("echo hm >&2; exec >&-; exec sleep 7003"));
  assert.equal(error.shortMessage, "sh closed its output and said: hm");
  assert(performance.now() - start < 2500);
});

Deno.test("what a program started may go on and keep its standard error", async () => {
  const start = performance.now();
  const { error } = await over(sh("sleep 7004 </dev/null >/dev/null & echo $! >&2; exit 5"));
  const [, pid] = /exit code 5 and said: (\d+)$/.exec(error.shortMessage) ?? [];
  assert(pid, error.shortMessage);
  Deno.kill(Number(pid), "SIGKILL");
  assert(performance.now() - start < 2500);
});

Deno.test("a program is asked to end when its connection is given up", async () => {
  const stream = sh("trap 'exit 0' TERM; printf '\\0'; while :; do sleep 0.02; done");
  await speaks(stream);
  const start = performance.now();
  await destroyAndWait(stream);
  assert(performance.now() - start < 2500);
});

Deno.test("a program that doesn't want to end is killed after 3 s", async () => {
  const stream = sh("trap '' TERM; printf '\\0'; exec sleep 7005");
  await speaks(stream);
  const start = performance.now();
  await destroyAndWait(stream);
  const took = performance.now() - start;
  assert(took > 2900 && took < 10_000, `${took} ms`);
});

const FIRST: [words: string, told?: string][] = [
  ["\\0\\0\\030\\004"],
  ["HTTP/1.1 400 Bad Request"],
  ["HTT"], // the rest may come
  ["Hello", '"Hello"'],
  ["HTTP/2 what", '"HTTP/2 what"'],
  ["x".repeat(500), `"${"x".repeat(80)}"`],
];

for (const [words, told] of FIRST) {
  Deno.test(`a program's first words are ${words.slice(0, 30)}`, async () => {
    const { came, error } = await over(sh(`printf '${words}'; read -r x; exit 9`).end());
    if (told === undefined) {
      assert.equal(error.shortMessage, "sh ended with exit code 9");
      assert.equal(came.length > 0, true);
    } else {
      assert.equal(error.shortMessage, `sh printed something other than gRPC: ${told}`);
      assert.match(error.advice, /profile/);
      assert.equal(came, "");
    }
  });
}

Deno.test("later words may be any", async () => {
  const { came } = await over(sh("printf '\\0'; sleep 0.1; printf Hello; exit 9"));
  assert.equal(came, "\0Hello");
});

Deno.test("what a program has said beside a connection that is up", async () => {
  const stream = sh("printf '\\0'; read -r x; echo 'Password:' >&2; printf '\\0'; exec sleep 7006");
  await speaks(stream);
  assert.equal(stderrSuffix(stream), "");
  const answered = speaks(stream);
  stream.write("\n");
  await answered;
  // Its two outputs come as they like.
  for (
    const start = performance.now();
    !stderrSuffix(stream) && performance.now() - start < 5000;
  ) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal(stderrSuffix(stream), "; sh said: Password:");
  await destroyAndWait(stream);
});

Deno.test("a program that can't be run is told at once", async () => {
  const folder = await Deno.makeTempDir({ prefix: "bkit-command-" });
  const start = (program: string) => () => dialCommand({ kind: "command", command: [program] });
  try {
    assert.throws(start(`${folder}/none`), (error) => {
      assert(error instanceof ConnectionError);
      assert.match(error.shortMessage, /^cannot run .*\/none: it was not found$/);
      assert.match(error.advice, /PATH/);
      assert(error.cause instanceof Deno.errors.NotFound);
      return true;
    });
    assert.throws(start(folder), (error) => {
      assert(error instanceof ConnectionError);
      assert.match(error.shortMessage, /^cannot run .*: ./);
      return true;
    });
  } finally {
    await Deno.remove(folder);
  }
});

Deno.test({
  name: "without the permission to run a program it says which one is missing",
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

Deno.test("no program is started for who has given up", () => {
  const signal = AbortSignal.abort(new Error("enough"));
  assert.throws(() => dialCommand({ kind: "command", command: ["sh"] }, signal), /^Error: enough$/);
});
