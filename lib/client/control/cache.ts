import type { DiskUsageOptions, PruneOptions, UsageRecord } from "../calls/usage.ts";
import type { Connector } from "../connect/daemon.ts";
import { invalidOption } from "../../internal/option_text.ts";

/** Returns the records of the cache. Throws `OptionError` for numbers that are not amounts. */
export async function diskUsage(
  connect: Connector,
  options: DiskUsageOptions,
): Promise<UsageRecord[]> {
  checkAmounts({ ageLimit: options.ageLimit });
  const { diskUsage } = await import("../calls/usage.ts");
  const { signal } = options;
  return await connect(signal, (connection, signal) => diskUsage(connection, options, { signal }));
}

/** Removes records of the cache, and reports each. Throws as {@linkcode diskUsage} does. */
export async function* prune(
  connect: Connector,
  options: PruneOptions,
): AsyncGenerator<UsageRecord, void, undefined> {
  const { keepDuration, reservedSpace, maxUsedSpace, minFreeSpace } = options;
  checkAmounts({ keepDuration, reservedSpace, maxUsedSpace, minFreeSpace });
  const { prune } = await import("../calls/usage.ts");
  const { stream } = await import("./stream.ts");
  yield* stream<UsageRecord>(
    options.signal,
    (report, signal) =>
      connect(signal, (connection, signal) => prune(connection, options, report, { signal })),
  );
}

function checkAmounts(amounts: Readonly<Record<string, number | undefined>>): void {
  for (const [name, amount] of Object.entries(amounts)) {
    if (amount === undefined || (amount >= 0 && Number.isFinite(amount))) continue;
    throw invalidOption(name, "be a number of at least 0", amount);
  }
}
