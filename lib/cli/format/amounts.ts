/** Amounts as Go's programs print and read them. */

const UNITS = ["B", "kB", "MB", "GB", "TB", "PB", "EB"];

/** Returns a number of bytes in its largest decimal unit, such as `1.99MB`; below 1000 as `999B`. */
export function bytes(count: number): string {
  const [amount, unit] = scaled(count);
  return `${unit === 0 ? amount : twoDigits(amount)}${UNITS[unit]}`;
}

/** Returns a number of bytes as {@linkcode bytes} does, with as many digits as it needs. */
export function exactBytes(count: number): string {
  const [amount, unit] = scaled(count);
  return `${amount}${UNITS[unit]}`;
}

function scaled(count: number): [amount: number, unit: number] {
  let unit = 0;
  let size = 1;
  while (unit < UNITS.length - 1 && Math.abs(count) >= size * 1000) {
    size *= 1000;
    unit++;
  }
  return [count / size, unit];
}

/** Rounds to two digits; what is exactly between two of them becomes the even one, as in Go. */
function twoDigits(amount: number): string {
  const between = Number.isInteger(amount * 8) && !Number.isInteger(amount * 4);
  if (!between) return amount.toFixed(2);
  const below = Math.floor(amount * 100);
  return ((below % 2 === 0 ? below : below + 1) / 100).toFixed(2);
}

/** Milliseconds of each unit of a duration. */
const DURATIONS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Returns the milliseconds of a duration such as `1h30m`, in Go's units or days (`d`); undefined for
 * anything else.
 */
export function parseDuration(text: string): number | undefined {
  if (text === "0") return 0;
  let total = 0;
  let at = 0;
  for (const { 0: part, 1: number, 2: unit, index } of text.matchAll(DURATION_PART)) {
    if (index !== at) return undefined;
    total += Number(number) * DURATIONS[unit!]!;
    at += part.length;
  }
  return at === text.length && at > 0 ? total : undefined;
}

const DURATION_PART = /(\d+(?:\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h|d)/g;

/** Returns milliseconds as Go prints a duration: `48h0m0s`, `1.5s`, `20ms`. */
export function duration(ms: number): string {
  if (ms === 0) return "0s";
  if (Math.abs(ms) < 1e-3) return `${Math.round(ms * 1e6)}ns`;
  if (Math.abs(ms) < 1) return `${Number((ms * 1000).toFixed(3))}µs`;
  if (Math.abs(ms) < 1000) return `${Number(ms.toFixed(6))}ms`;
  const hours = Math.trunc(ms / 3_600_000);
  const minutes = Math.trunc(ms / 60_000) % 60;
  const seconds = Number((ms % 60_000 / 1000).toFixed(9));
  if (hours !== 0) return `${hours}h${Math.abs(minutes)}m${Math.abs(seconds)}s`;
  if (minutes !== 0) return `${minutes}m${Math.abs(seconds)}s`;
  return `${seconds}s`;
}

/**
 * Returns a moment in RFC 3339 as Go prints a time: `2026-11-27 15:28:46.5 +0000 UTC`. `text` must be
 * in UTC.
 */
export function goTime(text: string): string {
  return `${text.slice(0, -1).replace("T", " ")} +0000 UTC`;
}

/** Returns a moment in RFC 3339 in this machine's time zone, without fractions of a second. */
export function localTime(text: string): string {
  const time = new Date(text);
  const offset = -time.getTimezoneOffset();
  const shifted = new Date(time.getTime() + offset * 60_000).toISOString().slice(0, 19);
  if (offset === 0) return `${shifted}Z`;
  const minutes = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${shifted}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
