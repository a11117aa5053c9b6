import assert from "node:assert/strict";
import { CancelledError } from "../../../lib/errors.ts";
import type { DisplayStream } from "../../../lib/terminal/stdio.ts";
import { TtyDisplay, type TtyOptions } from "../../../lib/terminal/tty_display.ts";
import { ManualClock } from "../../support/manual_clock.ts";
import { log, vertex } from "../progress/events.ts";

const SETTINGS = { colors: undefined, logLines: 6, intervalMs: 100, wholeNames: false, faults: [] };

/** A terminal that keeps what is written, and can stop to take it. */
class FakeTerminal implements DisplayStream {
  readonly #decoder = new TextDecoder();
  readonly writes: string[] = [];
  stopped: PromiseWithResolvers<void> | undefined;

  async write(bytes: Uint8Array): Promise<number> {
    await this.stopped?.promise;
    return this.writeSync(bytes);
  }

  writeSync(bytes: Uint8Array): number {
    this.writes.push(this.#decoder.decode(bytes));
    return bytes.length;
  }

  isTerminal(): boolean {
    return true;
  }
}

/** Returns a display on a terminal and a clock of its own. */
function start(more: Partial<TtyOptions> = {}) {
  const stream = new FakeTerminal();
  const clock = new ManualClock();
  const display = new TtyDisplay({
    stream,
    clock,
    settings: SETTINGS,
    size: () => ({ columns: 40, rows: 10 }),
    now: () => 10_000 + clock.now(),
    ...more,
  });
  return { stream, clock, display };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));
const step = vertex("a", "RUN make", { started: 10_000 });

/** Returns the rows of a written frame. */
function rowsOf(text: string | undefined): string[] {
  // deno-lint-ignore no-control-regex
  return (text ?? "").replace(/\x1b\[[?\d]*[a-zA-Z]|\r/g, "").split("\n").slice(0, -1);
}

Deno.test("TtyDisplay: draws frames while the build runs, and a last one", async () => {
  const { stream, clock, display } = start();
  display.show(step);
  assert.deepEqual(stream.writes, []);
  clock.advance(100);
  await settle();
  display.show(log("a", "hello\n", 10_100));
  clock.advance(100);
  await settle();
  assert.deepEqual(stream.writes.map(rowsOf), [
    ["[+] Building 0.1s (0/1)", " => RUN make                        0.1s"],
    ["[+] Building 0.2s (0/1)", " => RUN make                        0.2s", " => => # hello"],
  ]);
  display.show(vertex("a", "RUN make", { started: 10_000, completed: 10_200 }));
  await display.end();
  await display.end();
  assert.equal(stream.writes.length, 3);
  assert.deepEqual(rowsOf(stream.writes[2]), [
    "[+] Built 0.2s (1/1)",
    " => RUN make                        0.2s",
  ]);
  assert.deepEqual(clock.pending, []);
});

Deno.test("TtyDisplay: leaves the cursor visible and lines continued after each frame", async () => {
  const { stream, clock, display } = start();
  display.show(step);
  clock.advance(100);
  await settle();
  await display.end();
  for (const text of stream.writes) {
    assert(text.startsWith("\x1b[?2026h\x1b[?25l\x1b[?7l\r"));
    assert(text.endsWith("\x1b[J\x1b[?7h\x1b[?25h\x1b[?2026l"));
  }
});

Deno.test("TtyDisplay: tells that a build is being cancelled, and was", async () => {
  const stop = new AbortController();
  const { stream, clock, display } = start({ signal: stop.signal });
  display.show(step);
  stop.abort(new CancelledError("interrupted"));
  clock.advance(100);
  await settle();
  await display.end(new CancelledError("the build was cancelled"));
  assert.deepEqual(rowsOf(stream.writes[0])[0], "[+] Cancelling 0.1s (0/1)");
  assert.deepEqual(rowsOf(stream.writes[1]), [
    "[+] Cancelled 0.1s (1/1)",
    " => CANCELED RUN make               0.1s",
  ]);
});

Deno.test("TtyDisplay: a build that ends before it is cancelled was built", async () => {
  const stop = new AbortController();
  const { stream, display } = start({ signal: stop.signal });
  display.show(vertex("a", "RUN make", { started: 10_000, completed: 10_000 }));
  stop.abort(new CancelledError("interrupted"));
  await display.end();
  assert.deepEqual(rowsOf(stream.writes[0])[0], "[+] Built 0.0s (1/1)");
});

Deno.test("TtyDisplay: a failed build ends with its failed step, and steps that were stopped", async () => {
  const { stream, display } = start();
  display.show(step);
  display.show(
    vertex("b", "RUN test", { started: 10_000, completed: 10_000, error: "exit code: 1" }),
  );
  await display.end(new Error("the build failed"));
  assert.deepEqual(rowsOf(stream.writes[0]), [
    "[+] Failed 0.0s (2/2)",
    " => CANCELED RUN make               0.0s",
    " => ERROR RUN test                  0.0s",
  ]);
});

Deno.test("TtyDisplay: a terminal that takes nothing misses frames, and does not hold up", async () => {
  const { stream, clock, display } = start();
  stream.stopped = Promise.withResolvers();
  display.show(step);
  for (let i = 0; i < 20; i++) {
    clock.advance(100);
    await settle();
  }
  assert.deepEqual(stream.writes, []);
  stream.stopped.resolve();
  stream.stopped = undefined;
  await settle();
  assert.deepEqual(stream.writes.map((text) => rowsOf(text)[0]), ["[+] Building 0.1s (0/1)"]);
  clock.advance(100);
  await settle();
  assert.equal(rowsOf(stream.writes[1])[0], "[+] Building 2.1s (0/1)");
  await display.end();
});

Deno.test("TtyDisplay: a terminal that takes nothing is waited for a second after Ctrl-C", async () => {
  const stop = new AbortController();
  const { stream, clock, display } = start({ signal: stop.signal });
  stream.stopped = Promise.withResolvers();
  display.show(step);
  clock.advance(100);
  await settle();
  stop.abort();
  const ended = display.end();
  clock.advance(1000);
  await ended;
  assert.deepEqual(stream.writes, []);
});

Deno.test("TtyDisplay: the last frame is written at once, since the process may exit", async () => {
  const { stream, display } = start();
  display.show(step);
  const ended = display.end();
  assert.equal(stream.writes.length, 1);
  await ended;
});

Deno.test("TtyDisplay: writes nothing for a build without events", async () => {
  const { stream, display } = start();
  await display.end();
  display.show(step);
  assert.deepEqual(stream.writes, []);
});

Deno.test("TtyDisplay: the last frame is as long as it has to be, and has whole names on request", async () => {
  const settings = { ...SETTINGS, wholeNames: true };
  const { stream, display } = start({ settings });
  const name = "RUN a command that is longer than the terminal is wide";
  for (let i = 0; i < 30; i++) {
    display.show(vertex(`v${i}`, name, { started: 10_000, completed: 10_000 }));
  }
  await display.end();
  assert.equal(rowsOf(stream.writes[0]).length, 31);
  assert.equal(rowsOf(stream.writes[0])[1], ` => ${name} 0.0s`);
  assert(!stream.writes[0]!.includes("\x1b[?7l"));
});

Deno.test("TtyDisplay: tells which settings are wrong, and which warnings there were", async () => {
  const settings = { ...SETTINGS, faults: ['TTY_DISPLAY_RATE must be a number (got "\x1b[2J")'] };
  const { stream, display } = start({ settings });
  display.show(step);
  const warning = { vertex: "a", short: "old syntax", detail: ["more"], url: "" };
  display.show({ type: "warning", warning });
  await settle();
  await display.end();
  assert.equal(
    stream.writes[0],
    'warning: TTY_DISPLAY_RATE must be a number (got "\\x1b[2J"); using the default\n',
  );
  assert.deepEqual(rowsOf(stream.writes[1]).slice(2), ["1 warning:", " - old syntax"]);
});

Deno.test({
  name: "TtyDisplay: draws below what a shell has written, after Ctrl-Z",
  ignore: Deno.build.os === "windows",
  async fn() {
    const { stream, clock, display } = start();
    display.show(step);
    clock.advance(100);
    await settle();
    let resumed = false;
    const listener = () => void (resumed = true);
    Deno.addSignalListener("SIGCONT", listener);
    Deno.kill(Deno.pid, "SIGCONT");
    while (!resumed) await settle();
    Deno.removeSignalListener("SIGCONT", listener);
    clock.advance(100);
    await settle();
    display.show(step);
    clock.advance(100);
    await settle();
    assert.deepEqual(stream.writes.map((text) => text.includes("\x1b[2A")), [false, false, true]);
    await display.end();
  },
});

Deno.test("TtyDisplay: leaves out a frame that is late, before which it may have been stopped", async () => {
  const { stream, clock, display } = start();
  display.show(step);
  const now = clock.now.bind(clock);
  let stopped = 0;
  clock.now = () => now() + stopped;
  clock.advance(100);
  await settle();
  stopped = 5000;
  clock.advance(100);
  await settle();
  assert.equal(stream.writes.length, 1);
  stopped = 10_000; // a machine that is always late still draws
  clock.advance(100);
  await settle();
  assert.equal(stream.writes.length, 2);
  await display.end();
});
