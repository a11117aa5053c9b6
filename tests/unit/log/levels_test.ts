import assert from "node:assert/strict";
import { OptionError } from "../../../lib/errors.ts";
import { parseLevels } from "../../../lib/log/levels.ts";
import { LOG_ROOMS } from "../../../lib/log/log.ts";

Deno.test("parseLevels: a level is for all rooms or one, and what comes later counts", () => {
  const all = (level: "debug" | "trace") => LOG_ROOMS.map((room) => [room, level]);
  assert.deepEqual([...parseLevels("debug")], all("debug"));
  assert.deepEqual([...parseLevels("rpc=trace,debug")], all("debug").toSorted(first("rpc")));
  assert.deepEqual([...parseLevels(" rpc = trace , session=debug,")], [
    ["rpc", "trace"],
    ["session", "debug"],
  ]);
  assert.deepEqual([...parseLevels("debug,off,auth=debug")], [["auth", "debug"]]);
  assert.deepEqual([...parseLevels("trace,rpc=off").keys()], LOG_ROOMS.filter((r) => r !== "rpc"));
  assert.deepEqual([...parseLevels("")], []);
});

/** Returns an order in which one name is first. */
function first(name: string): (a: unknown[], b: unknown[]) => number {
  return (a, b) => Number(b[0] === name) - Number(a[0] === name);
}

Deno.test("parseLevels: an invalid entry is an error that names it, the rooms and the levels", () => {
  for (
    const [text, entry] of [
      ["loud", "loud"],
      ["debug,rpc=loud", "rpc=loud"],
      ["cellar=debug", "cellar=debug"],
      ["rpc=debug=trace", "rpc=debug=trace"],
      ["=debug", "=debug"],
      ["rpc=", "rpc="],
      ["DEBUG", "DEBUG"],
    ] as const
  ) {
    assert.throws(() => parseLevels(text), (error) => {
      assert(error instanceof OptionError);
      assert.equal(error.option, "logLevels");
      assert(error.message.includes(JSON.stringify(entry)), error.message);
      assert.match(error.advice, /off, debug, trace.*connect, build, rpc/);
      return true;
    }, text);
  }
  assert.throws(() => parseLevels("loud", "BKIT_LOG"), /^OptionError: BKIT_LOG must be levels/);
});
