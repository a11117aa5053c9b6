/** The display on a terminal that tmux emulates: what is on the screen, and what was scrolled away. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { cellsOf } from "../../lib/progress/tty/cells.ts";
import { busybox, temporary } from "../support/context.ts";
import { on, socketOf } from "../support/daemons.ts";
import { Link } from "../support/link.ts";
import { type Size, Tmux } from "../support/tmux.ts";
import { WIDTHS } from "../support/widths.ts";

const CLI = path.join(import.meta.dirname!, "..", "..", "cli.ts");

const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 40, rows: 15 },
  { columns: 200, rows: 50 },
];

/** Returns an instruction that runs a shell command, never from the cache. */
const run = (command: string): string =>
  `RUN ["/bin/busybox", "sh", "-c", ${JSON.stringify(`${command} # ${crypto.randomUUID()}`)}]\n`;

const BASE = "FROM scratch AS base\nCOPY bin/busybox /bin/busybox\n";

/** Returns a command that prints lines, and takes about two seconds. */
const lines = (text: string, count: number): string =>
  `i=0; while [ $i -lt ${count} ]; do i=$((i+1)); echo "${text} $i"; ` +
  `/bin/busybox sleep ${(2 / count).toFixed(2)}; done`;

/** Returns a Dockerfile with three steps that run at the same time, and print lines. */
const parallel = (last = lines("c: linking", 8)): string =>
  `${BASE}FROM base AS a\n${run(lines("a: compiling module", 20))}` +
  `FROM base AS b\n${run(lines("b: testing module", 10))}` +
  `FROM base AS c\n${run(last)}` +
  `FROM scratch\n${["a", "b", "c"].map((s) => `COPY --from=${s} /bin/busybox /${s}\n`).join("")}`;

/** Starts a build in a terminal. */
async function start(
  stack: AsyncDisposableStack,
  address: string,
  dockerfile: string,
  size: Size,
  env: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {},
): Promise<Tmux> {
  const directory = stack.use(await temporary()).path;
  await Deno.mkdir(path.join(directory, "bin"));
  await Deno.writeFile(path.join(directory, "bin/busybox"), busybox(), { mode: 0o755 });
  await Deno.writeTextFile(path.join(directory, "Dockerfile"), dockerfile);
  for (const [name, content] of Object.entries(files)) {
    await Deno.writeFile(path.join(directory, name), content);
  }
  const command = `'${Deno.execPath()}' run -A --quiet '${CLI}' local '${directory}'`;
  const variables = { BUILDKIT_HOST: address, ...env };
  return stack.use(await Tmux.start(command, size, variables));
}

/** Returns how often the first line of a frame is in a text. */
function heads(text: string): number {
  return text.match(/^\[\+\]/gm)?.length ?? 0;
}

/** Returns the last frame on a screen, and what follows. */
function frameOf(screen: string): string {
  return screen.slice(Math.max(0, screen.lastIndexOf("[+]")));
}

/** Returns true if a text has rows of steps, and all have their times in the last columns. */
function isAligned(text: string, { columns }: Size): boolean {
  const rows = text.split("\n").filter((row) => /^ => (?!=>)/.test(row));
  return rows.length > 0 &&
    rows.every((row) => cellsOf(row) === columns && / (?:\d+\.\ds|\d+m\d\ds)$/.test(row));
}

/** Checks that the times of all steps are in the last columns. */
function assertAligned(text: string, size: Size): void {
  assert(isAligned(text, size), text);
}

for (const size of SIZES) {
  const name = `${size.columns}x${size.rows}`;

  on("recent", `tmux: a parallel build leaves one frame at ${name}`, async (address) => {
    await using stack = new AsyncDisposableStack();
    const terminal = await start(stack, address, parallel(), size);
    const during = await terminal.waitFor(/a: compiling module 1\d(?:.|\n)*$/);
    assert.equal(heads(during), 1, during);
    for (const step of ["a 1/1", "b 1/1", "c 1/1"]) {
      assert(during.includes(` => [${step}] RUN`), during);
    }
    for (const line of ["a: compiling module", "b: testing module", "c: linking"]) {
      assert(during.includes(` => => # ${line}`), during);
    }
    assertAligned(during, size);
    assert.equal(await terminal.end(), 0);
    const history = await terminal.history();
    assert.equal(heads(history), 1, history);
    assert.match(history, /^\[\+\] Built \d\.\ds \((\d+)\/\1\)\n => \[internal\]/);
    const steps = Number(/\/(\d+)\)/.exec(history)![1]);
    assert.equal(history.match(/^ => (?!=>)/gm)!.length, steps, history);
    assert(!history.includes(" => => "), history);
    assertAligned(history, size);
    assert.match(history, /^sha256:[0-9a-f]+/m);
  });
}

on("recent", "tmux: Ctrl-C leaves a clean screen that says cancelled", async (address) => {
  await using stack = new AsyncDisposableStack();
  const size = SIZES[0]!;
  const going = `echo going; exec /bin/busybox sleep 1000`;
  const terminal = await start(stack, address, parallel(going), size);
  await terminal.waitFor(/# going/);
  await terminal.type("C-c");
  assert.equal(await terminal.end(), 130);
  const history = await terminal.history();
  assert.equal(heads(history), 1, history);
  assert.match(history, /^\[\+\] Cancelled \d/);
  assert(!history.includes("^C"), history);
  assert.match(history, /^ => CANCELED \[c 1\/1\] RUN/m);
  assert(!history.includes("ERROR"), history);
  assert.match(history, /\nerror: the build was cancelled\n$/);
  assertAligned(history, size);
  const [column] = await terminal.cursor();
  assert.equal(column, 0);
});

on("recent", "tmux: a second Ctrl-C leaves a daemon that does not answer", async (address) => {
  await using stack = new AsyncDisposableStack();
  const link = stack.use(await Link.start(socketOf(address)));
  const dockerfile = `${BASE}${run("echo going; exec /bin/busybox sleep 1000")}`;
  const terminal = await start(stack, link.address, dockerfile, SIZES[0]!);
  await terminal.waitFor(/# going/);
  link.freeze();
  await terminal.type("C-c");
  await terminal.waitFor(/^\[\+\] Cancelling \d/);
  await terminal.type("C-c");
  assert.equal(await terminal.end(), 130);
  const history = await terminal.history();
  assert.equal(heads(history), 1, history);
  assert.match(history, /^\[\+\] Cancelled \d/);
  assert.match(history, /^ => CANCELED \[2\/2\] RUN/m);
  assert(!history.includes("^C"), history);
});

on("recent", "tmux: a build goes on in a terminal whose size changes", async (address) => {
  await using stack = new AsyncDisposableStack();
  const terminal = await start(stack, address, parallel(), { columns: 80, rows: 24 });
  await terminal.waitFor(/a: compiling module 3/);
  const sizes = [{ columns: 60, rows: 24 }, { columns: 60, rows: 12 }, { columns: 120, rows: 30 }];
  for (const size of sizes) {
    await terminal.resize(size);
    const screen = await terminal.waitFor((screen) => isAligned(frameOf(screen), size));
    assert(frameOf(screen).split("\n").length <= size.rows, screen);
  }
  assert.equal(await terminal.end(), 0);
  const frame = frameOf(await terminal.screen());
  assert.match(frame, /^\[\+\] Built/);
  assertAligned(frame, sizes.at(-1)!);
  // A terminal that becomes narrower or lower scrolls a part of the frame away before it is redrawn.
  assert(heads(await terminal.history()) <= 1 + sizes.length);
});

for (const size of SIZES.slice(0, 2)) {
  const name = `${size.columns}x${size.rows}`;

  on("recent", `tmux: wide characters break no row at ${name}`, async (address) => {
    await using stack = new AsyncDisposableStack();
    const long = "日本語のログ行です。とても長い行なので端末の幅を超えるはずです。絵文字🎉";
    const emoji = "👩‍👩‍👧‍👦 👍🏽 ❤️ 🇯🇵 é ".repeat(12);
    const last = `${lines(long, 8)}; echo "${emoji}"; /bin/busybox sleep 1`;
    const terminal = await start(stack, address, parallel(last), size);
    const during = await terminal.waitFor(/# 👩/);
    assert.equal(heads(during), 1, during);
    const cut = during.split("\n").filter((row) => row.includes("# 日本語"));
    assert(cut.length > 0);
    for (const row of cut) assert(row.endsWith("…") && cellsOf(row) >= size.columns - 1, row);
    for (const row of during.split("\n").slice(1, -1)) assert.match(row, /^ => |^$/, during);
    assert.equal(await terminal.end(), 0);
    const history = await terminal.history();
    assert.equal(heads(history), 1, history);
    assertAligned(history, size);
  });
}

on(
  "recent",
  "tmux: a failing build ends with its one failed step, its log and the error",
  async (address) => {
    await using stack = new AsyncDisposableStack();
    const size = SIZES[0]!;
    const failing = `echo first line; ${lines("working", 50).replace("0.04", "0.01")}; ` +
      "echo the reason >&2; exit 3";
    const terminal = await start(stack, address, parallel(failing), size);
    assert.equal(await terminal.end(), 1);
    const history = await terminal.history();
    assert.equal(heads(history), 1, history);
    assert.match(history, /^\[\+\] Failed \d/);
    assert.equal(history.match(/^ => ERROR /gm)?.length, 1, history);
    assert.match(history, /^ => ERROR \[c 1\/1\] RUN/m);
    assert.match(history, /^ => CANCELED \[a 1\/1\] RUN/m);
    const frame = history.split("\n").filter((row) => row.startsWith(" => ")).join("\n");
    assertAligned(frame, size);
    const log = ["first line", "working 1", "working 50", "the reason", "error: "];
    const places = log.map((text) => history.search(new RegExp(`^ *${text}`, "m")));
    assert(places.every((place, i) => place > (places[i - 1] ?? 0)), history);
  },
);

on(
  "recent",
  "tmux: an upload tells how much, how fast, what remains and which file",
  async (address) => {
    await using stack = new AsyncDisposableStack();
    const link = stack.use(await Link.start(socketOf(address)));
    link.rate = 8_000_000;
    const big = new Uint8Array(24_000_000);
    for (let at = 0; at < big.length; at += 65_536) {
      crypto.getRandomValues(big.subarray(at, at + 65_536));
    }
    const dockerfile = "FROM scratch\nCOPY big.bin /\n";
    const terminal = await start(stack, link.address, dockerfile, SIZES[0]!, {}, {
      "big.bin": big,
    });
    const during = await terminal.waitFor(/transferring context: .* left/);
    assert.match(
      during,
      /^ => => transferring context: [\d.]+MB \/ 24\.0MB, [\d.]+MB\/s, \ds left, big\.bin$/m,
    );
    assert.equal(during.match(/MB\/s/g)!.length, 1, during);
    assert.equal(await terminal.end(), 0);
    const history = await terminal.history();
    assert.match(history, /^ => \[internal\] load build context: 1 file, 24\.0MB +\d\.\ds$/m);
    assert.equal(heads(history), 1, history);
  },
);

on(
  "recent",
  "tmux: a dumb terminal gets lines",
  async (address) => {
    await using stack = new AsyncDisposableStack();
    const size = SIZES[2]!;
    const dumb = await start(stack, address, `${BASE}${run("echo hello")}`, size, { TERM: "dumb" });
    assert.equal(await dumb.end(), 0);
    const history = await dumb.history();
    assert.equal(heads(history), 0, history);
    assert.match(history, /^#\d+ \d+\.\d+ hello$/m);
  },
);

/**
 * Pictures to which tmux gives other widths than newer terminals do. Rows with them put the text at
 * the right end at its column, and leave the rest to the terminal.
 */
const DISPUTED = [
  ...["emoji with a skin tone", "heart as a picture", "keycap", "flag with a joiner", "new emoji"],
];

on("recent", "tmux: the widths of texts are those that a terminal gives them", async () => {
  await using directory = await temporary();
  const texts = WIDTHS.filter(([kind]) => !DISPUTED.includes(kind));
  const file = path.join(directory.path, "texts");
  await Deno.writeTextFile(file, texts.map(([, text]) => `${text}\n`).join(""));
  // Each text is shown in a row of its own, from the second on, after a key was pressed.
  const script = "stty -echo; i=1; while IFS= read -r text <&3; do i=$((i+1)); " +
    'printf "\\033[%d;1H%s" $i "$text"; read key; done';
  const size = { columns: 80, rows: texts.length + 2 };
  await using terminal = await Tmux.start(`sh -c '${script}' 3<${file}`, size);
  for (const [i, [kind, , cells]] of texts.entries()) {
    const [column] = await terminal.cursorIn(i + 1);
    assert.equal(column, cells, kind);
    await terminal.type("Enter");
  }
});
