import assert from "node:assert/strict";
import * as path from "node:path";
import { command, text } from "../support/command.ts";
import { busybox, shell, temporary } from "../support/context.ts";
import { Engine } from "../support/engine.ts";

Deno.test("interrupt: a second Ctrl-C exits at once, even if the daemon does not respond", async () => {
  await using engine = await Engine.start("old");
  await using temp = await temporary();
  await Deno.mkdir(path.join(temp.path, "bin"));
  await Deno.writeFile(path.join(temp.path, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(
    path.join(temp.path, "Dockerfile"),
    shell("echo going; exec /bin/busybox sleep 1000"),
  );
  const env = { BUILDKIT_HOST: engine.address };
  const child = command(["local", temp.path, "--progress", "plain"], { env }).spawn();
  const stdout = new Response(child.stdout).text();
  const daemon = Number(await Deno.readTextFile(path.join(engine.directory, "pid")));
  let stderr = "";
  let first = 0;
  let second: ReturnType<typeof setTimeout> | undefined;
  try {
    for await (const chunk of child.stderr) {
      stderr += text(chunk);
      if (first || !/\d going/.test(stderr)) continue;
      Deno.kill(daemon, "SIGSTOP");
      first = performance.now();
      child.kill("SIGINT");
      second = setTimeout(() => child.kill("SIGINT"), 500);
    }
    const { code } = await child.status;
    const seconds = (performance.now() - first) / 1000;
    assert.equal(code, 130, stderr);
    // After the first Ctrl-C alone, the command waits 5 s for the last events.
    assert(seconds > 0.4 && seconds < 4, `it ended after ${seconds} s: ${stderr}`);
    assert.equal(await stdout, "");
  } finally {
    clearTimeout(second);
    Deno.kill(daemon, "SIGCONT");
  }
});
