/**
 * Makes the exchanges of one run and reports on stdout, one JSON object per line: the number and the
 * door of each exchange before it begins, and what was found after it. Started by `run.ts`, which
 * watches over it.
 */
import { setImmediate } from "node:timers";
import { BkitError } from "../../lib/errors.ts";
import { printableJson } from "../../lib/internal/printable.ts";
import type { Door } from "./door.ts";
import { DOORS } from "./doors.ts";
import { Random } from "./random.ts";
import type { Report } from "./report.ts";
import { World } from "./world.ts";

/** Exchanges between two looks at what the process has open. */
const LOOK_INTERVAL = 100;

/** Descriptors that may be open more than at the start: sockets take a moment to close. */
const SPARE_DESCRIPTORS = 40;

const encoder = new TextEncoder();

function report(line: Report): void {
  Deno.stdout.writeSync(encoder.encode(`${printableJson(line)}\n`));
}

/** Returns the door of an exchange, by the shares of the doors. */
function doorOf(random: Random, name: string): Door {
  const named = DOORS.find(([door]) => door.name === name);
  if (named) return named[0];
  const total = DOORS.reduce((sum, [, share]) => sum + share, 0);
  let at = random.int(0, total - 1);
  return DOORS.find(([, share]) => (at -= share) < 0)![0];
}

/** Returns what is wrong with an error that an exchange ended with; empty if nothing is. */
function fault(error: unknown): string {
  if (error instanceof BkitError) return error.message === "" ? "an error without a message" : "";
  return `not an error of bkit: ${error instanceof Error ? error.stack : String(error)}`;
}

function descriptors(): number {
  return Deno.build.os === "linux" ? [...Deno.readDirSync("/proc/self/fd")].length : 0;
}

/** Returns the peak of this process's memory in bytes; 0 where it is not known. */
function peakBytes(): number {
  if (Deno.build.os !== "linux") return 0;
  const text = Deno.readTextFileSync("/proc/self/status");
  return Number(/VmHWM:\s+(\d+) kB/.exec(text)?.[1] ?? 0) * 1024;
}

async function main(seed: number, from: number, to: number, doorName: string): Promise<void> {
  using world = World.create();
  const stray: unknown[] = [];
  globalThis.addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    stray.push(event.reason);
  });
  globalThis.addEventListener("error", (event) => {
    event.preventDefault();
    stray.push(event.error);
  });
  const spare = descriptors() + SPARE_DESCRIPTORS;
  for (let number = from; number < to; number++) {
    const random = new Random(seed, number);
    const door = doorOf(random, doorName);
    const found = (text: string) => report({ kind: "found", number, door: door.name, text });
    report({ kind: "begun", number, door: door.name });
    try {
      const { shown, errors } = await door.exchange(random, world);
      world.check([...shown, ...errors.map((error) => Deno.inspect(error))]);
      errors.map(fault).filter(Boolean).forEach(found);
    } catch (error) {
      found(error instanceof Error ? error.stack ?? error.message : String(error));
    }
    await new Promise((resolve) => setImmediate(resolve)); // for rejections that nobody awaits
    for (const reason of stray.splice(0)) {
      found(`nobody awaited: ${reason instanceof Error ? reason.stack : String(reason)}`);
    }
    if (number % LOOK_INTERVAL !== LOOK_INTERVAL - 1) continue;
    const open = descriptors();
    if (open > spare) found(`${open} descriptors are open`);
    report({ kind: "peak", bytes: peakBytes() });
  }
  report({ kind: "peak", bytes: peakBytes() });
}

const [seed, from, to, doorName] = Deno.args;
await main(Number(seed), Number(from), Number(to), doorName ?? "");
report({ kind: "over" });
Deno.exit(0);
