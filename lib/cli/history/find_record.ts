import type { BuildHistory, BuildRecord } from "../../client/mod.ts";
import { OptionError } from "../../errors.ts";

/** Returns the records of a daemon: builds that run first, then the newest. */
export async function newestFirst(
  history: BuildHistory,
  signal: AbortSignal,
): Promise<BuildRecord[]> {
  const records = await Array.fromAsync(history.list({ signal }));
  const running = ({ completedAt }: BuildRecord) => completedAt === undefined ? 1 : 0;
  const started = ({ createdAt }: BuildRecord) =>
    createdAt === undefined ? 0 : Date.parse(createdAt);
  return records.sort((a, b) => running(b) - running(a) || started(b) - started(a));
}

/**
 * Returns the record that a reference means: an id or the start of one, with or without the names of
 * buildx in front of it; `^N` for the build before the newest by N; nothing for the newest. Rejects
 * with `OptionError` if there is none, or if several begin that way.
 */
export async function findRecord(
  history: BuildHistory,
  reference: string | undefined,
  signal: AbortSignal,
): Promise<BuildRecord> {
  const text = reference?.slice(reference.lastIndexOf("/") + 1) ?? "^0";
  const records = await newestFirst(history, signal);
  const exact = records.find(({ ref }) => ref === text);
  if (exact) return exact;
  const [, back] = /^\^(\d{1,9})$/.exec(text) ?? [];
  const found = back === undefined
    ? records.filter(({ ref }) => text !== "" && ref.startsWith(text))
    : records.slice(Number(back), Number(back) + 1);
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    throw new OptionError(`cannot tell which build ${text} is`, {
      detail: `${found.length} builds begin with it`,
      advice: "Write more of the id.",
    });
  }
  throw new OptionError(`cannot find the build ${reference ?? "that is the newest"}`, {
    detail: records.length === 0
      ? "the daemon has no records of builds"
      : `the daemon has ${records.length} records, none of this build`,
    advice: "`bkit history ls` lists them.",
  });
}
