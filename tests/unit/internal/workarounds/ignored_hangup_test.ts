import assert from "node:assert/strict";
import * as path from "node:path";

const MODULE = path.join(
  import.meta.dirname!,
  ...["..", "..", "..", "..", "lib", "internal", "workarounds", "ignored_hangup.ts"],
);

/**
 * Runs a program that adds listeners and then waits. Sends it the signals, and returns the signal
 * that ended it, if one did, and what it printed.
 */
async function run(listen: string, prefix: readonly string[], signals: readonly Deno.Signal[]) {
  const [program = "", ...args] = [...prefix, Deno.execPath(), "run", "-A", "-"];
  const child = new Deno.Command(program, {
    args,
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(`
    import { hangupListener } from ${JSON.stringify(MODULE)};
    void hangupListener;
    setTimeout(() => Deno.exit(), 5000);
    Deno.addSignalListener("SIGINT", () => {
      console.log("interrupted");
      Deno.exit();
    });
    ${listen}
    console.log("ready");
  `));
  await writer.close();
  let printed = "";
  const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
  for (let sent = 0;;) {
    const { value, done } = await reader.read();
    if (done) break;
    printed += value;
    if (!printed.includes("ready") || sent++ > 0) continue;
    for (const signal of signals) child.kill(signal);
  }
  return { signal: (await child.status).signal, printed };
}

const LISTEN = `Deno.addSignalListener("SIGHUP", hangupListener(() => {
  console.log("hangup");
  Deno.exit();
}));`;

Deno.test("hangupListener: calls the listener if SIGHUP is not ignored", async () => {
  const { signal, printed } = await run(LISTEN, [], ["SIGHUP"]);
  assert.deepEqual([signal, printed], [null, "ready\nhangup\n"]);
});

Deno.test("hangupListener: keeps an ignored SIGHUP ignored", async () => {
  const { signal, printed } = await run(LISTEN, ["nohup"], ["SIGHUP", "SIGINT"]);
  assert.deepEqual([signal, printed], [null, "ready\ninterrupted\n"]);
});

Deno.test("hangupListener: is still needed, since Deno ends on an ignored SIGHUP", async () => {
  const { signal } = await run("", ["nohup"], ["SIGHUP"]);
  const message = "Deno ignores SIGHUP: lib/internal/workarounds/ignored_hangup.ts can go";
  assert.equal(signal, "SIGHUP", message);
});
