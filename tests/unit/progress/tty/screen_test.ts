import assert from "node:assert/strict";
import { Screen } from "../../../../lib/progress/tty/screen.ts";

const row = (text: string) => ({ text, cells: text.length });

Deno.test("Screen: writes a frame over the last one, row by row", () => {
  const screen = new Screen();
  assert.equal(
    screen.replace([row("one"), row("two")], 80),
    "\x1b[?2026h\x1b[?25l\x1b[?7l\r\x1b[Kone\n\x1b[Ktwo\n\x1b[J\x1b[?7h\x1b[?25h\x1b[?2026l",
  );
  assert.equal(
    screen.replace([row("three")], 80),
    "\x1b[?2026h\x1b[?25l\x1b[?7l\r\x1b[2A\x1b[Kthree\n\x1b[J\x1b[?7h\x1b[?25h\x1b[?2026l",
  );
});

Deno.test("Screen: goes up by what a narrower terminal has made of the last frame", () => {
  const screen = new Screen();
  screen.replace([row("x".repeat(80)), row(""), row("x".repeat(41)), row("x".repeat(40))], 80);
  assert(screen.replace([], 40).includes("\r\x1b[6A"));
});

Deno.test("Screen: a last frame may continue its rows", () => {
  assert(!new Screen().replace([row("one")], 80, true).includes("\x1b[?7"));
});

Deno.test("Screen: begins anew below what something else has written", () => {
  const screen = new Screen();
  screen.replace([row("one"), row("two")], 80);
  screen.forget();
  assert(screen.replace([row("three")], 80).includes("\r\x1b[Kthree"));
});
