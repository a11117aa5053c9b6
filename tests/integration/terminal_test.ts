/** The command on a pseudo-terminal that `script` creates, with Ctrl-C typed into it. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { busybox, shell, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { processes } from "../support/leftovers.ts";
import { answers, onTerminal, type TerminalResult } from "../support/terminal.ts";

/** Builds an image that runs a shell command, and types what `type` returns. */
async function build(
  address: string,
  run: string,
  type?: (screen: string) => string | undefined,
): Promise<TerminalResult> {
  await using directory = await temporary();
  await Deno.mkdir(path.join(directory.path, "bin"));
  await Deno.writeFile(path.join(directory.path, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(path.join(directory.path, "Dockerfile"), shell(run));
  const env = { BUILDKIT_HOST: address };
  return await onTerminal(["local", directory.path], { env, ...type ? { type } : {} });
}

const HIDE = "\x1b[?25l";
const SHOW = "\x1b[?25h";

for (const { name, address } of daemons()) {
  Deno.test(`${name}: terminal: shows the build, and is restored`, async () => {
    const { code, screen } = await build(address, "echo one; echo two");
    assert.equal(code, 0, screen);
    assert(screen.includes(HIDE));
    assert(screen.lastIndexOf(SHOW) > screen.lastIndexOf(HIDE));
    assert.match(screen, /\[\+\] Built \d/);
    assert.match(screen, /sha256:[0-9a-f]{64}/);
  });

  Deno.test(`${name}: terminal: all of a failed step follows the last frame, then the error`, async () => {
    const script = "i=0; while [ $i -lt 300 ]; do i=$((i+1)); echo line $i; done; exit 7";
    const { code, screen } = await build(address, script);
    assert.equal(code, 1, screen);
    const rest = screen.slice(screen.lastIndexOf(SHOW)).replaceAll("\r\n", "\n");
    const lines = rest.split("\n");
    const start = lines.findIndex((line) => line.startsWith("output of "));
    const shown = lines.slice(start + 1).filter((line) => line.startsWith("  line "));
    assert.deepEqual(shown, Array.from({ length: 300 }, (_, i) => `  line ${i + 1}`));
    const error = lines.findIndex((line) => line.startsWith("error: the build failed in "));
    assert(error > lines.lastIndexOf("  line 300"), rest);
  });

  Deno.test(`${name}: terminal: Ctrl-C keeps the last frame, restores the terminal, and exits with 130`, async () => {
    const seconds = String(700_000 + Math.floor(Math.random() * 90_000));
    const { code, screen } = await build(
      address,
      `echo going; exec /bin/busybox sleep ${seconds}`,
      answers(["# going", "\x03"]),
    );
    assert.equal(code, 130, screen);
    assert(screen.lastIndexOf(SHOW) > screen.lastIndexOf(HIDE));
    assert.match(screen, /error: the build was cancelled/);
    assert.deepEqual(await processes(`sleep\0${seconds}`), []);
  });
}
