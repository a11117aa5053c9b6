/** Formats a duration in milliseconds for people: `0.3s`, `12.0s`, `3m05s`. */
export function duration(ms: number): string {
  if (ms < 99_950) return `${(ms / 1000).toFixed(1)}s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}m${String(seconds % 60).padStart(2, "0")}s`;
}

/** Formats a number of bytes for people, in powers of 1000: `17B`, `1.50kB`, `2.00GB`. */
export function bytes(count: number): string {
  let value = count;
  for (const unit of ["B", "kB", "MB", "GB"]) {
    if (value < 999.5) return unit === "B" ? `${value}B` : `${value.toPrecision(3)}${unit}`;
    value /= 1000;
  }
  return `${value.toPrecision(3)}TB`;
}

/** Formats a number of bytes with two decimals, as `buildctl` does: `17B`, `1.50kB`, `216.00MB`. */
export function decimalBytes(count: number): string {
  let value = count;
  for (const unit of ["B", "kB", "MB", "GB"]) {
    if (Math.abs(value) < 1000) return unit === "B" ? `${value}B` : `${value.toFixed(2)}${unit}`;
    value /= 1000;
  }
  return `${value.toFixed(2)}TB`;
}
