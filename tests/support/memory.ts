/** Runs programs in processes of their own, and measures how much memory they use at most. */
import { generateKeyPairSync } from "node:crypto";
import * as path from "node:path";
import type { Handler } from "../../lib/rpc/server.ts";
import { text } from "./command.ts";
import { temporary } from "./context.ts";
import { type Attack, HostileDaemon } from "./hostile.ts";

const root = path.join(import.meta.dirname!, "..", "..");

/** Time after which a program is taken to hang, in milliseconds. */
const HANG_MS = 60_000;

/** Outcome of a measured run. */
export interface MeasuredResult {
  /** Exit code. */
  readonly code: number;
  /** Largest resident memory, in MiB. */
  readonly peakMib: number;
  /** Run time, in milliseconds. */
  readonly ms: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script of this project. Rejects if it does not end within a minute, or is killed. */
export async function measure(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<MeasuredResult> {
  await using temp = await temporary();
  const file = path.join(temp.path, "peak");
  const preload = path.join(import.meta.dirname!, "peak.ts");
  const config = path.join(root, "deno.json");
  const started = performance.now();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--config", config, "--preload", preload, path.join(root, script), ...args],
    env: {
      ...{ NO_COLOR: "1", BUILDKIT_HOST: "", BUILDKIT_ADDR: "", DOCKER_HOST: "" },
      ...env,
      BKIT_TEST_PEAK: file,
    },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const timer = setTimeout(() => child.kill("SIGKILL"), HANG_MS);
  const { code, signal, stdout, stderr } = await child.output();
  clearTimeout(timer);
  const ms = performance.now() - started;
  const last = text(stderr.subarray(-2000));
  if (signal) throw new Error(`${script} ended with ${signal} after ${Math.round(ms)} ms: ${last}`);
  const peak = await Deno.readTextFile(file).catch(() => "");
  if (!peak) throw new Error(`${script} was aborted with exit code ${code}: ${last}`);
  return { code, peakMib: Number(peak) / 1024, ms, stdout: text(stdout), stderr: text(stderr) };
}

/** Largest use of memory that any daemon may cause, in MiB. A build without attacks takes 80. */
export const MAX_PEAK_MIB = 600;

/** Attacks a build that offers everything, in a process of its own. */
export async function attacked(
  attack: Attack,
  others: Readonly<Record<string, Handler>> = {},
  mode = "",
): Promise<MeasuredResult> {
  await using temp = await temporary();
  const context = path.join(temp.path, "context");
  await offer(context);
  await using daemon = await HostileDaemon.start(attack, others);
  const args = [daemon.address, context, path.join(temp.path, "out"), mode];
  const result = await measure("tests/support/victim.ts", args);
  if (Deno.env.get("BKIT_TEST_PEAKS")) {
    const { peakMib, ms, stdout } = result;
    console.log(`${Math.round(peakMib)} MiB, ${Math.round(ms)} ms: ${stdout.slice(0, 120).trim()}`);
  }
  return result;
}

/** Blob that {@linkcode attacked} offers, of 4 MiB. */
export const BLOB = {
  bytes: new Uint8Array(4 * 1024 * 1024),
  digest: "sha256:bb9f8df61474d25e71fa00722318cd387396ca1736605e1248821cc0de3d3af8",
};

/** Creates a context of thousands of files, with a key and a store in it. */
async function offer(context: string): Promise<void> {
  const blobs = path.join(context, "store", "blobs", "sha256");
  await Deno.mkdir(blobs, { recursive: true });
  await Deno.writeFile(path.join(blobs, BLOB.digest.slice("sha256:".length)), BLOB.bytes);
  for (let i = 0; i < 3000; i++) {
    await Deno.writeTextFile(path.join(context, `${i}-${"f".repeat(60)}`), "content");
  }
  const { privateKey } = generateKeyPairSync("ed25519");
  const pem = privateKey.export({ type: "pkcs8", format: "pem" });
  await Deno.writeTextFile(path.join(context, "key"), pem.toString(), { mode: 0o600 });
}
