import assert from "node:assert/strict";
import { closeSync, futimesSync, lutimesSync, openSync } from "node:fs";
import { setTimes } from "../../../../lib/internal/workarounds/set_times.ts";

const FIXED = "is fixed upstream: the workaround lib/internal/workarounds/set_times.ts can go";
const linux = Deno.build.os === "linux";

/**
 * Sets a file's time by its descriptor, and returns the time that the system stores, in seconds
 * with nine decimal places.
 */
async function after(set: (descriptor: number) => void): Promise<string> {
  const file = await Deno.makeTempFile();
  try {
    const descriptor = openSync(file, "r+");
    try {
      set(descriptor);
    } finally {
      closeSync(descriptor);
    }
    const { stdout } = await new Deno.Command("stat", { args: ["-c", "%.9Y", file] }).output();
    return new TextDecoder().decode(stdout).trim();
  } finally {
    await Deno.remove(file);
  }
}

Deno.test(
  "setTimes: is exact to the microsecond, and to the second before 1970",
  { ignore: !linux },
  async () => {
    for (
      const [time, text] of [
        [0n, "0.000000000"],
        [1_000_001_000n, "1.000001"],
        [1_700_000_000_000_007_000n, "1700000000.000007"],
        [1_700_000_000_000_000_000n, "1700000000.000000000"],
        [-1_000_000_000n, "-1.000000000"],
        [-1_500_000_000n, "-2.000000000"],
      ] as const
    ) {
      const got = await after((descriptor) => setTimes(futimesSync, descriptor, time));
      assert(got.startsWith(text), `${time} became ${got}`);
    }
  },
);

Deno.test(
  "setTimes: is still needed, since Deno truncates the time",
  { ignore: !linux },
  async () => {
    const got = await after((descriptor) => futimesSync(descriptor, 1.000001, 1.000001));
    assert.equal(got, "1.000000999", `the cut of times ${FIXED}`);
  },
);

Deno.test(
  "setTimes: is still needed, since Deno takes a negative time for now",
  { ignore: !linux },
  async () => {
    const got = await after((descriptor) => futimesSync(descriptor, -1, -1));
    assert(Number(got) > 1e9, `the time before 1970 (${got}) ${FIXED}`);
  },
);

Deno.test(
  "setTimes: is still needed, since Deno rejects part of a second before 1970",
  { ignore: !linux },
  async () => {
    const date = new Date(-1500);
    const file = await Deno.makeTempFile();
    try {
      assert.throws(
        () => lutimesSync(file, date, date),
        /os error 22/,
        `the date before 1970 ${FIXED}`,
      );
    } finally {
      await Deno.remove(file);
    }
  },
);
