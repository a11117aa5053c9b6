import assert from "node:assert/strict";
import { pruneOptions } from "../../../../lib/cli/daemon/prune.ts";
import { OptionError } from "../../../../lib/errors.ts";

Deno.test("prune: flags of buildctl, in megabytes, and of buildx, with units", async () => {
  assert.deepEqual(
    await pruneOptions({ keepStorage: "1.5", keepStorageMin: "2", freeStorage: "3" }),
    {
      filter: [],
      all: false,
      keepDuration: 0,
      maxUsedSpace: 1_500_000,
      reservedSpace: 2e6,
      minFreeSpace: 3e6,
    },
  );
  assert.partialDeepStrictEqual(
    await pruneOptions({ maxUsedSpace: "1k", reservedSpace: "2m", minFreeSpace: "3g", all: true }),
    { maxUsedSpace: 1024, reservedSpace: 2 * 2 ** 20, minFreeSpace: 3 * 2 ** 30, all: true },
  );
});

Deno.test("prune: --keep-duration wins over until=", async () => {
  const { keepDuration } = await pruneOptions({ filter: ["until=1h"] });
  assert.equal(keepDuration, 3_600_000);
  const both = await pruneOptions({ filter: ["until=1h"], keepDuration: "2h" });
  assert.equal(both.keepDuration, 7_200_000);
});

Deno.test("prune: amounts that are none are errors", async () => {
  for (const flags of [{ keepDuration: "x" }, { keepStorage: "1g" }, { maxUsedSpace: "much" }]) {
    await assert.rejects(pruneOptions(flags), OptionError);
  }
});
