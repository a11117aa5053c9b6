/** Amounts of transfers and measurements, as texts. */
import { bytes, duration } from "../display/units.ts";
import type { Transfer, VertexStatus } from "../events/event.ts";

/** Returns how far a measurement is: `12.3MB / 50.0MB`; empty if nothing is known. */
export function amountOf({ current, total }: VertexStatus): string {
  if (total > 0) return `${bytes(current)} / ${bytes(total)}`;
  return current > 0 ? bytes(current) : "";
}

/**
 * Returns how far a transfer is, such as `867MB / 1.57GB, 180MB/s, 4s left, blob1`, as far as it is
 * known. `rate` is in bytes per second.
 */
export function progressOf(transfer: Transfer, rate: number | undefined): string {
  const { bytes: count, total, file } = transfer;
  const parts = [total === undefined ? bytes(count) : `${bytes(count)} / ${bytes(total)}`];
  if (rate !== undefined) parts.push(`${bytes(Math.round(rate))}/s`);
  if (rate && total !== undefined && total > count) {
    parts.push(`${timeLeft((total - count) / rate)} left`);
  }
  if (file) parts.push(file);
  return parts.join(", ");
}

/** Returns what complete transfers have moved: `4 files, 55.0MB`. */
export function sumOf(transfers: Iterable<Transfer>): string {
  let files = 0;
  let count = 0;
  for (const transfer of transfers) {
    files += transfer.files;
    count += transfer.bytes;
  }
  return files === 0 ? "" : `${files} ${files === 1 ? "file" : "files"}, ${bytes(count)}`;
}

/** Formats seconds that are only an estimate. */
function timeLeft(seconds: number): string {
  return seconds < 99.5 ? `${Math.max(1, Math.round(seconds))}s` : duration(seconds * 1000);
}
