import assert from "node:assert/strict";
import * as path from "node:path";
import { LoggedDisplay, openLogFile } from "../../../../lib/cli/terminal/log_file.ts";
import { OptionError } from "../../../../lib/errors.ts";
import type { ProgressEvent } from "../../../../lib/progress/mod.ts";

const vertex = { digest: "a", name: "RUN make", inputs: [], cached: false, error: "" };
const EVENTS: ProgressEvent[] = [
  { type: "vertex", vertex: { ...vertex, started: 1 } },
  {
    type: "log",
    log: { vertex: "a", stream: "stdout", time: 2, data: new TextEncoder().encode("one\n") },
  },
  { type: "vertex", vertex: { ...vertex, started: 1, completed: 3, error: "it failed" } },
];

/** A display that notes what it is told. */
function noted() {
  const events: string[] = [];
  const warn = (short: string) => void events.push(`warning: ${short}`);
  const display = {
    show: ({ type }: ProgressEvent) => void events.push(type),
    end: () => void events.push("end"),
  };
  return { events, warn, display };
}

const signal = () => new AbortController().signal;

Deno.test("LoggedDisplay: writes the log of the build and its error, and ends once", async () => {
  const directory = await Deno.makeTempDir({ prefix: "bkit-log-" });
  const name = path.join(directory, "new", "build.log");
  try {
    const { events, warn, display } = noted();
    const file = await openLogFile(name);
    const logged = new LoggedDisplay(display, { name, file, warn, signal: signal() });
    for (const event of EVENTS) await logged.show(event);
    await logged.end(new OptionError("it failed", { advice: "Repair it." }));
    await logged.end();
    assert.deepEqual(events, ["vertex", "log", "vertex", "end"]);
    assert.equal(
      await Deno.readTextFile(name),
      "#1 RUN make\n#1 0.001 one\n#1 ERROR: it failed\n\nerror: it failed\nRepair it.\n",
    );
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});

Deno.test("openLogFile: empties an old file, and refuses a directory", async () => {
  const directory = await Deno.makeTempDir({ prefix: "bkit-log-" });
  const name = path.join(directory, "build.log");
  try {
    await Deno.writeTextFile(name, "old");
    (await openLogFile(name)).close();
    assert.equal(await Deno.readTextFile(name), "");
    await assert.rejects(openLogFile(directory), OptionError);
    await assert.rejects(openLogFile(path.join(name, "below")), OptionError);
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});

Deno.test("LoggedDisplay: a full disk ends the log, not the display, and is reported", async () => {
  const { events, warn, display } = noted();
  let closed = 0;
  const file = {
    write: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })),
    close: () => void closed++,
  };
  const logged = new LoggedDisplay(display, { name: "x.log", file, warn, signal: signal() });
  for (const event of EVENTS) await logged.show(event);
  await logged.end();
  await logged.end();
  assert.deepEqual(events, [
    ...["vertex", "log", "vertex"],
    "warning: the log in x.log is incomplete: cannot write x.log: no space is left",
    "end",
  ]);
  assert.equal(closed, 1);
});
