/**
 * The secret seeds by which a daemon recognizes a login. They are stored where Docker's own client
 * stores them: in `.token_seed` in Docker's directory, JSON of `{ HOST: { "Seed": BASE64 } }`,
 * locked by `.token_seed.lock` (`session/auth/authprovider/tokenseed.go`).
 */
import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import * as path from "node:path";

const SEED_FILE = ".token_seed";
const SEED_BYTES = 16;

/** Attempts to get a lock that another process holds, and the pause between them. */
const LOCK_ATTEMPTS = 40;
const LOCK_RETRY_MS = 50;

/** Seeds used by this process, including those that could not be stored. */
const processSeeds = new Map<string, Uint8Array>();

/**
 * Returns the seed for a registry: 16 random bytes, made at the first call. Without a directory, or
 * if it cannot be written, the seed lasts as long as this process, and the next process gets its
 * own tokens.
 */
export async function seedFor(host: string, directory: string | undefined): Promise<Uint8Array> {
  const key = JSON.stringify([directory, host]);
  const known = processSeeds.get(key);
  if (known) return known;
  const seed = directory && await storedSeed(host, directory).catch(() => undefined) ||
    new Uint8Array(randomBytes(SEED_BYTES));
  // A concurrent call may have been faster.
  const first = processSeeds.get(key) ?? seed;
  processSeeds.set(key, first);
  return first;
}

async function storedSeed(host: string, directory: string): Promise<Uint8Array | undefined> {
  using lock = await Deno.open(path.join(directory, `${SEED_FILE}.lock`), {
    create: true,
    write: true,
    mode: 0o600,
  }).catch(() => undefined); // a read-only directory may still have seeds
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

/** Takes the lock, which ends with the file; false if another process keeps it. */
async function acquireLock(lock: Deno.FsFile): Promise<boolean> {
  for (let i = 0; i < LOCK_ATTEMPTS; i++) {
    if (await lock.tryLock(true)) return true;
    await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
  }
  return false;
}

/** Parses the file. A file that a crash cut short counts as empty. */
function parse(text: string): Map<string, { Seed?: unknown }> {
  try {
    const entries = Object.entries(Object(JSON.parse(text)));
    return new Map(entries.map(([host, entry]) => [host, Object(entry)]));
  } catch {
    return new Map();
  }
}
