/** Time limits of calls, as the header field `grpc-timeout` carries them. */

/** Units from the smallest to the largest, in milliseconds. */
const UNITS: readonly (readonly [unit: string, milliseconds: number])[] = [
  ["m", 1],
  ["S", 1000],
  ["M", 60_000],
  ["H", 3_600_000],
];

/** Units that are only read. */
const SMALL_UNITS: Readonly<Record<string, number>> = { n: 1e-6, u: 1e-3 };

/** Largest number that the field can carry: eight digits. */
const MAX_NUMBER = 99_999_999;

/**
 * Returns the value of `grpc-timeout` for a limit in milliseconds, in the smallest unit that fits.
 * It is rounded up, so that the server does not give up before the client.
 */
export function formatTimeout(limit: number): string {
  for (const [unit, milliseconds] of UNITS) {
    const number = Math.ceil(limit / milliseconds);
    if (number <= MAX_NUMBER) return `${number}${unit}`;
  }
  return `${MAX_NUMBER}H`;
}

/** Returns a limit in milliseconds; undefined if the value is malformed. */
export function parseTimeout(value: string): number | undefined {
  const [, number, unit] = /^(\d{1,8})([HMSmun])$/.exec(value) ?? [];
  if (!number || !unit) return undefined;
  const milliseconds = SMALL_UNITS[unit] ?? UNITS.find(([name]) => name === unit)![1];
  return Number(number) * milliseconds;
}
