/** Builds over a link that is cut at some moment. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, ConnectionError, files, SessionLostError } from "../../mod.ts";
import { busybox, shell, temporary } from "./context.ts";
import { Link } from "./link.ts";

/**
 * Way in which the link fails. It is cut and works again at once, after some milliseconds, or never
 * (`gone`); or it freezes, with new connections possible (`frozen`) or not (`frozen for good`).
 */
export type Harm = "cut" | number | "gone" | "frozen" | "frozen for good";

/** Bytes that a build sends and receives. */
const SIZE_BYTES = 16_000_000;

/** Bytes per second over the link, so that all parts of a build take about the same time. */
const RATE_BYTES = 40_000_000;

/** Returns a generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Builds with a transfer, a step and an export. Harms the link after `after` milliseconds. Returns
 * the duration in milliseconds.
 */
export async function build(socket: string, harm?: Harm, after = 0): Promise<number> {
  await using directory = await temporary();
  await using link = await Link.start(socket);
  link.rate = RATE_BYTES;
  await using client = await BuildKitClient.connect(link.address);
  const dest = path.join(directory.path, "out.tar");
  const start = performance.now();
  const timers: ReturnType<typeof setTimeout>[] = [];
  let ended = false;
  const later = (then: () => void, milliseconds: number) => {
    if (!ended) timers.push(setTimeout(then, milliseconds));
  };
  if (harm !== undefined) later(() => applyHarm(link, harm, later), after);
  const big = new Uint8Array(SIZE_BYTES);
  crypto.getRandomValues(big.subarray(0, 1000)); // a different tree each time
  const result = client.build({
    context: files({ "bin/busybox": { content: busybox(), mode: 0o755 }, big }),
    dockerfile: shell("/bin/busybox sleep 0.5", "COPY big /\n"),
    outputs: [{ type: "tar", dest }],
  }).result;
  const error = await result.then(() => undefined, (error) => error);
  const duration = performance.now() - start;
  ended = true;
  for (const timer of timers) clearTimeout(timer);
  check(error, harm);
  await client.close();
  await link.idle();
  // The result is complete, or there is none. It may have come before a link that failed for good.
  const left = Array.from(Deno.readDirSync(directory.path), ({ name }) => name);
  if (!error || left.length > 0) {
    assert.deepEqual(left, ["out.tar"]);
    assert((await Deno.stat(dest)).size > SIZE_BYTES);
  }
  return duration;
}

async function applyHarm(
  link: Link,
  harm: Harm,
  later: (then: () => void, milliseconds: number) => void,
): Promise<void> {
  if (harm === "frozen") return link.freeze();
  if (harm === "frozen for good") return link.freezeAll();
  await link.cut({ away: harm !== "cut" });
  if (typeof harm === "number") later(() => link.mend(), harm);
}

/**
 * Checks that a build succeeded or failed with a clear error: a link that stayed down, or that was
 * lost before the build began.
 */
function check(error: unknown, harm: Harm | undefined): void {
  if (error === undefined) return;
  const clear = error instanceof ConnectionError || error instanceof SessionLostError;
  const lasting = harm === "gone" || harm === "frozen for good";
  assert(
    clear && (lasting || error instanceof ConnectionError && error.address !== undefined),
    `with ${harm}: ${error instanceof Error ? error.stack : error}`,
  );
}
