/** Moments as the daemon sends them (`google.protobuf.Timestamp`). */

/** Bounds of the format, in seconds since 1970: the years 1 to 9999. */
const FIRST_SECOND = -62_135_596_800;
const LAST_SECOND = 253_402_300_799;

/**
 * Returns a moment in RFC 3339, with as many digits of the second as it needs, such as
 * `2026-11-27T15:28:48.88306Z`. A `Date` would lose what is below a millisecond. Returns undefined if
 * there is none, or if it is outside the format.
 */
export function timestamp(
  time: { seconds?: number | bigint | null; nanos?: number | null } | null | undefined,
): string | undefined {
  if (!time) return undefined;
  const seconds = Number(time.seconds ?? 0);
  const nanos = time.nanos ?? 0;
  if (seconds < FIRST_SECOND || seconds > LAST_SECOND || nanos < 0 || nanos > 999_999_999) {
    return undefined;
  }
  const whole = new Date(seconds * 1000).toISOString().slice(0, -".000Z".length);
  const fraction = nanos === 0 ? "" : `.${String(nanos).padStart(9, "0").replace(/0+$/, "")}`;
  return `${whole}${fraction}Z`;
}
