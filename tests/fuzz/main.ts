/**
 * Makes random exchanges at every place where something from outside comes in, and fails if one of
 * them harms: see CONTRIBUTING.md. The same seed gives the same exchanges, so that a run can be
 * repeated, resumed, and reduced to one exchange.
 *
 * --seed N      seed; by default from the clock
 * --from N      number of the first exchange; by default 0
 * --count N     number of exchanges; by default 10000
 * --door NAME   only this door
 */
import { parseArgs } from "node:util";
import { DOORS } from "./doors.ts";
import { fuzz } from "./run.ts";

const { values } = parseArgs({
  args: Deno.args,
  options: {
    seed: { type: "string" },
    from: { type: "string" },
    count: { type: "string" },
    door: { type: "string" },
  },
});

/** Returns a number from the command line. Exits if it is not one. */
function numberOf(name: "seed" | "from" | "count", fallback: number): number {
  const number = Number(values[name] ?? fallback);
  if (Number.isSafeInteger(number) && number >= 0) return number;
  console.error(`error: --${name} must be a whole number (got ${values[name]})`);
  Deno.exit(2);
}

const { door } = values;
if (door !== undefined && !DOORS.some(([{ name }]) => name === door)) {
  console.error(`error: --door must be one of ${DOORS.map(([{ name }]) => name).join(", ")}`);
  Deno.exit(2);
}
const seed = numberOf("seed", Date.now() % 1_000_000);
const from = numberOf("from", 0);
const count = numberOf("count", 10_000);
const again = `deno task fuzz --seed ${seed}${door ? ` --door ${door}` : ""}`;

const interrupted = new AbortController();
Deno.addSignalListener("SIGINT", () => interrupted.abort());
const started = performance.now();
const byDoor = new Map<string, number>();
console.log(`seed ${seed}, exchanges ${from} to ${from + count - 1}`);
const { made, next, findings, peakBytes } = await fuzz({
  seed,
  from,
  count,
  door,
  signal: interrupted.signal,
  onBegin: (_, door) => void byDoor.set(door, (byDoor.get(door) ?? 0) + 1),
  onFinding: ({ number, door, text }) => {
    console.log(`\n${door}: ${text}\nto repeat: ${again} --from ${number} --count 1`);
  },
});
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log([...byDoor].map(([door, times]) => `${door} ${times}`).sort().join(", "));
console.log(
  `${made} exchanges in ${seconds} s, peak ${Math.round(peakBytes / 2 ** 20)} MiB, ` +
    `${findings.length} findings`,
);
if (made < count) console.log(`to go on: ${again} --from ${next} --count ${count - made}`);
Deno.exit(findings.length === 0 ? 0 : 1);
