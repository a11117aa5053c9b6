import assert from "node:assert/strict";
import { LogOutput } from "../../../../lib/cli/terminal/log_output.ts";
import { OptionError } from "../../../../lib/errors.ts";
import type { LogRecord } from "../../../../lib/log/log.ts";
import { ProgressWriter } from "../../../../lib/terminal/progress_writer.ts";

/** A stream whose writes wait until it is opened. */
class SlowStream {
  text = "";
  readonly #opened = Promise.withResolvers<void>();

  async write(bytes: Uint8Array): Promise<number> {
    await this.#opened.promise;
    this.text += new TextDecoder().decode(bytes);
    return bytes.length;
  }

  open(): void {
    this.#opened.resolve();
  }
}

function record(message: string, fields: LogRecord["fields"] = {}): LogRecord {
  return { time: 2000, level: "debug", room: "rpc", message, fields };
}

Deno.test("LogOutput: begins with the versions, and has a line for each record", async () => {
  const stream = new SlowStream();
  stream.open();
  {
    const writer = new ProgressWriter(undefined, stream);
    await using output = new LogOutput("debug", { writer, start: 0 });
    assert.equal(output.options.logLevels, "debug");
    output.options.onLog!(record("call ended", { method: "/a" }));
    output.writer.write("#1 a line of the display\n");
  }
  assert.match(
    stream.text,
    /^\d+\.\d{3}s debug bkit: version=\S+ deno=\S+ os=\S+ arch=\S+\n2\.000s debug rpc: call ended method=\/a\n#1 a line of the display\n$/,
  );
});

Deno.test("LogOutput: every line is one JSON object if that is wanted", async () => {
  const stream = new SlowStream();
  const writer = new ProgressWriter(undefined, stream);
  const output = new LogOutput("debug", { writer, format: "json" });
  const text = "x".repeat(1000);
  for (let i = 0; i < 2000; i++) output.options.onLog!(record("said", { text, i }));
  stream.open();
  await output[Symbol.asyncDispose]();
  const [first, second, ...rest] = stream.text.trimEnd().split("\n").map((line) =>
    JSON.parse(line)
  );
  assert.equal(first.msg, "started");
  assert.deepEqual(Object.keys(first.fields), ["version", "deno", "os", "arch"]);
  assert.deepEqual(second, {
    time: "1970-01-01T00:00:02.000Z",
    level: "debug",
    msg: "said",
    room: "rpc",
    fields: { text, i: 0 },
  });
  assert.match(rest.at(-1).msg, /^\d+ lines of the log left out/);
});

Deno.test("LogOutput: what a slow reader would make it keep is left out and counted", async () => {
  const stream = new SlowStream();
  const output = new LogOutput("debug", {
    writer: new ProgressWriter(undefined, stream),
    start: 0,
  });
  const text = "x".repeat(1000);
  for (let i = 0; i < 10_000; i++) output.options.onLog!(record(`line ${i}`, { text }));
  assert(output.writer.pending < 2 * 1024 * 1024, String(output.writer.pending));
  stream.open();
  await output.writer.flush();
  output.options.onLog!(record("the last one"));
  await output[Symbol.asyncDispose]();
  const lines = stream.text.split("\n");
  const [omission] = lines.filter((line) => line.startsWith("…"));
  const left = Number(
    /^… (\d+) lines of the log left out: the reader is too slow$/.exec(omission!)![1],
  );
  assert.equal(lines.filter((line) => line.includes("line ")).length + left, 10_000);
  assert.equal(lines.at(-2), "2.000s debug rpc: the last one");
});

Deno.test("LogOutput: leaves no mode that draws, and refuses those that need stderr alone", () => {
  const output = new LogOutput("debug", {
    writer: new ProgressWriter(undefined, new SlowStream()),
  });
  assert(["plain", "ci"].includes(output.modeBeside("auto")));
  assert.equal(output.modeBeside("quiet"), "quiet");
  for (const mode of ["tty", "json"] as const) {
    assert.throws(
      () => output.modeBeside(mode),
      (error) => error instanceof OptionError && error.option === "mode",
    );
  }
});

Deno.test("LogOutput: names the variable if the levels are invalid", () => {
  assert.throws(
    () => new LogOutput("rpc=loud"),
    (error) => error instanceof OptionError && error.message.startsWith("BKIT_LOG must be levels"),
  );
});
