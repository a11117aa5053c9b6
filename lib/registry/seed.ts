/**
 * The secret seeds that a daemon recognizes a login by, kept in Docker's folder as its own client does:
 * `.token_seed`, JSON of `{ HOST: { "Seed": BASE64 } }`, locked by `.token_seed.lock`
 * (`session/auth/authprovider/tokenseed.go`).
 */
import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import * as path from "node:path";

const SEED_FILE = ".token_seed";
const SEED_BYTES = 16;

/** How often, and how long apart in milliseconds, a lock that another process holds is tried. */
const LOCK_ATTEMPTS = 40;
const LOCK_RETRY_MS = 50;

/** Seeds that could not be kept on disk, for this process alone. */
const processSeeds = new Map<string, Uint8Array>();

/**
 * The seed for a registry, made at the first call: 16 random bytes. Without a folder, or where it can't be written
 * to, it lasts as long as this process: then the next one is given tokens of its own.
 */
export async function seedFor(host: string, directory: string | undefined): Promise<Uint8Array> {
  const key = JSON.stringify([directory, host]);
  const known = processSeeds.get(key);
  if (known) return known;
  const seed = directory && await storedSeed(host, directory).catch(() => undefined) ||
    new Uint8Array(randomBytes(SEED_BYTES));
  // Another call may have been faster.
  const first = processSeeds.get(key) ?? seed;
  processSeeds.set(key, first);
  return first;
}

async function storedSeed(host: string, directory: string): Promise<Uint8Array | undefined> {
  using lock = await Deno.open(path.join(directory, `${SEED_FILE}.lock`), {
    create: true,
    write: true,
    mode: 0o600,
  }).catch(() => undefined); // a folder that can't be written to may still have seeds
  const locked = lock !== undefined && await acquireLock(lock);
  const file = path.join(directory, SEED_FILE);
  const seeds = parse(await Deno.readTextFile(file).catch(() => ""));
  const entry = seeds.get(host)?.Seed;
  const seed = typeof entry === "string" ? Buffer.from(entry, "base64") : undefined;
  if (seed && seed.length >= SEED_BYTES) return new Uint8Array(seed);
  if (!locked) return undefined;
  const fresh = randomBytes(SEED_BYTES);
  seeds.set(host, { Seed: fresh.toString("base64") });
  const text = JSON.stringify(Object.fromEntries(seeds), undefined, 2);
  await Deno.writeTextFile(file, text, { mode: 0o600 });
  return new Uint8Array(fresh);
}

/** Takes the lock, which goes with the file's closing; false where another process doesn't let go of it. */
async function acquireLock(lock: Deno.FsFile): Promise<boolean> {
  for (let i = 0; i < LOCK_ATTEMPTS; i++) {
    if (await lock.tryLock(true)) return true;
    await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
  }
  return false;
}

/** What was cut short by a crash counts as empty. */
function parse(text: string): Map<string, { Seed?: unknown }> {
  try {
    const entries = Object.entries(Object(JSON.parse(text)));
    return new Map(entries.map(([host, entry]) => [host, Object(entry)]));
  } catch {
    return new Map();
  }
}
