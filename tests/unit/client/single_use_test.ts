import assert from "node:assert/strict";
import { SingleUseInputs } from "../../../lib/client/single_use.ts";
import type { BuildOptions } from "../../../lib/client/options/build.ts";
import type { TreeTarget } from "../../../lib/diffcopy/mod.ts";

/** Returns the context of an attempt. */
function context(options: BuildOptions): ReadableStream<Uint8Array> {
  assert(options.context instanceof ReadableStream);
  return options.context;
}

/** Returns the stream that is an output of an attempt. */
function stream(options: BuildOptions, at = 0): WritableStream<Uint8Array> {
  const output = options.outputs![at];
  assert(output?.type === "tar" && typeof output.dest === "object");
  return output.dest;
}

/** Returns the tree that is an output of an attempt. */
function tree(options: BuildOptions, at = 0): TreeTarget {
  const output = options.outputs![at];
  assert(output?.type === "local" && typeof output.dest === "object");
  return output.dest;
}

/** Returns a tree that records the names of the methods called. */
function recordingTree(): { target: TreeTarget; called: string[] } {
  const called: string[] = [];
  const target = new Proxy({}, {
    get: (_, name: string) => () => void called.push(name),
  }) as unknown as TreeTarget;
  return { target, called };
}

/** Returns a context that records how it is read and cancelled. */
function recordingContext(chunks = 3): { stream: ReadableStream<Uint8Array>; seen: unknown[] } {
  const seen: unknown[] = [];
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      seen.push("pull");
      controller.enqueue(Uint8Array.of(seen.length));
      if (seen.length === chunks) controller.close();
    },
    cancel: (reason) => void seen.push(reason),
  }, { highWaterMark: 0 });
  return { stream, seen };
}

Deno.test("SingleUseInputs: reads a context on demand, and cancels with its reader", async () => {
  const { stream, seen } = recordingContext();
  const once = new SingleUseInputs({ context: stream });
  const given = context(once.options());
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([seen, once.used], [[], undefined]);
  const reader = given.getReader();
  await reader.read();
  assert.match(once.used!, /context/);
  await reader.cancel("enough");
  assert.deepEqual(seen, ["pull", "enough"]);
});

Deno.test("SingleUseInputs: aborts unused inputs once, after the last attempt", async () => {
  const { stream: given, seen } = recordingContext();
  const { target, called } = recordingTree();
  const once = new SingleUseInputs({ context: given, outputs: [{ type: "local", dest: target }] });
  for (const reason of ["first", "second"]) {
    const options = once.options();
    await context(options).cancel(reason);
    await tree(options).abort();
    assert.deepEqual([seen, called, once.used], [[], [], undefined]);
  }
  await once.settle();
  await once.settle();
  assert.deepEqual([seen, called], [["second"], ["abort"]]);
});

Deno.test("SingleUseInputs: aborts the other outputs if one of them throws", async () => {
  let aborted = false;
  const failing = {
    abort() {
      throw new Error("no");
    },
  } as unknown as TreeTarget;
  const dest = new WritableStream<Uint8Array>({ abort: () => void (aborted = true) });
  const once = new SingleUseInputs({
    outputs: [{ type: "local", dest: failing }, { type: "tar", dest }],
  });
  const options = once.options();
  await tree(options).abort();
  await stream(options, 1).abort();
  await once.settle();
  assert(aborted);
});

Deno.test("SingleUseInputs: counts a stream as used at its first write or end", async () => {
  for (const use of ["write", "close"] as const) {
    const seen: string[] = [];
    const dest = new WritableStream<Uint8Array>({
      write: () => void seen.push("write"),
      close: () => void seen.push("close"),
    });
    const once = new SingleUseInputs({ outputs: [{ type: "tar", dest }] });
    const writer = stream(once.options()).getWriter();
    assert.equal(once.used, undefined);
    await (use === "write" ? writer.write(new Uint8Array(1)) : writer.close());
    assert.deepEqual([seen, once.used], [[use], "the output of type tar"]);
  }
});

Deno.test("SingleUseInputs: counts a tree as used at its first entry or end", async () => {
  for (
    const use of ["directory", "symlink", "special", "file", "link", "finish"] as const
  ) {
    const { target, called } = recordingTree();
    const once = new SingleUseInputs({ outputs: [{ type: "local", dest: target }] });
    const given = tree(once.options());
    await (given[use] as (entry: unknown) => unknown)({});
    assert.deepEqual([called, once.used], [[use], "the output of type local"]);
    await given.abort();
    assert.deepEqual(called, [use, "abort"]);
  }
});

Deno.test("SingleUseInputs: names the first used input, and keeps reusable ones", async () => {
  const { target } = recordingTree();
  const { stream: given } = recordingContext();
  const options: BuildOptions = {
    context: given,
    outputs: [
      { type: "local", dest: target },
      { type: "local", dest: "directory" },
      { type: "cacheonly" },
    ],
  };
  const once = new SingleUseInputs(options);
  const first = once.options();
  assert.deepEqual(first.outputs!.slice(1), options.outputs!.slice(1));
  await context(first).getReader().read();
  await tree(first).finish();
  assert.match(once.used!, /context/);
  assert.equal(new SingleUseInputs({ context: "directory" }).options().context, "directory");
});

Deno.test("SingleUseInputs: offers unused streams to the next attempt", async () => {
  const got: Uint8Array[] = [];
  let aborted: unknown;
  const dest = new WritableStream<Uint8Array>({
    write: (chunk) => void got.push(chunk),
    abort: (reason) => void (aborted = reason),
  });
  const context = ReadableStream.from([Uint8Array.of(1), Uint8Array.of(2)]);
  const options: BuildOptions = { context, outputs: [{ type: "tar", dest }] };
  const once = new SingleUseInputs(options);
  const stream = (of: BuildOptions) => {
    const [output] = of.outputs!;
    assert(output?.type === "tar" && typeof output.dest === "object");
    return output.dest;
  };
  const first = once.options();
  await stream(first).abort(new Error("lost"));
  await (first.context as ReadableStream<Uint8Array>).cancel("lost");
  assert.equal(once.used, undefined);
  assert.equal(aborted, undefined);
  const second = once.options();
  const bytes = await Array.fromAsync(second.context as ReadableStream<Uint8Array>);
  assert.deepEqual(bytes, [Uint8Array.of(1), Uint8Array.of(2)]);
  assert.match(once.used!, /context/);
  const writer = stream(second).getWriter();
  await writer.write(Uint8Array.of(3));
  await writer.abort(new Error("lost again"));
  assert.deepEqual(got, [Uint8Array.of(3)]);
  assert.match(String(aborted), /lost again/);
  await once.settle();
});

Deno.test("SingleUseInputs: aborts an unused stream when no attempt follows", async () => {
  let aborted: unknown;
  const dest = new WritableStream<Uint8Array>({ abort: (reason) => void (aborted = reason) });
  const once = new SingleUseInputs({ outputs: [{ type: "tar", dest }] });
  const [output] = once.options().outputs!;
  await (output as { dest: WritableStream }).dest.abort(new Error("lost"));
  assert.equal(aborted, undefined);
  await once.settle();
  assert.match(String(aborted), /lost/);
});
