import * as path from "node:path";
import { program, unpacked } from "./packages.ts";

/** Command and environment of an OpenSSH program. */
interface Openssh {
  readonly command: string;
  readonly env: Record<string, string>;
}

/**
 * Returns an OpenSSH client program: the machine's if installed, else Debian's, unpacked without
 * installing it.
 */
export async function openssh(name: string): Promise<Openssh> {
  for (const directory of (Deno.env.get("PATH") ?? "").split(":")) {
    const command = path.join(directory, name);
    if (directory && await Deno.stat(command).then(() => true, () => false)) {
      return { command, env: {} };
    }
  }
  return { command: await program("sshclient", name), env: await libraries("sshclient") };
}

/** Returns the environment variable with which an unpacked program finds its libraries. */
export async function libraries(set: "sshclient" | "sshd"): Promise<Record<string, string>> {
  const root = await unpacked(set);
  const directories = ["lib", "usr/lib"].map((place) =>
    path.join(root, place, `${Deno.build.arch}-linux-gnu`)
  );
  return { LD_LIBRARY_PATH: directories.join(":") };
}

/** Runs an OpenSSH program. Returns its stdout. Throws its output if it fails. */
export async function runOpenssh(
  name: string,
  args: readonly string[],
  { env = {}, input }: { env?: Record<string, string>; input?: Uint8Array<ArrayBuffer> } = {},
): Promise<string> {
  const found = await openssh(name);
  const child = new Deno.Command(found.command, {
    args: [...args],
    env: { ...found.env, ...env },
    stdin: input ? "piped" : "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  if (input) await new Blob([input]).stream().pipeTo(child.stdin).catch(() => {});
  const { success, stdout, stderr } = await child.output();
  const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  if (!success) throw new Error(`${name} ${args.join(" ")}: ${err}${out}`);
  return out!;
}

/** Options for {@linkcode makeKey}. */
export interface KeyForm {
  /** @default "ed25519" */
  readonly type?: "ed25519" | "rsa" | "ecdsa" | "dsa";
  readonly bits?: number;
  /** Format of the private key: OpenSSH's own, or one of PEM. @default "OpenSSH" */
  readonly form?: "OpenSSH" | "PEM" | "PKCS8";
  /** @default none */
  readonly passphrase?: string;
}

/**
 * Creates a pair of keys. Returns the path of the private key; `.pub` is appended for the public
 * key.
 */
export async function makeKey(
  directory: string,
  name: string,
  { type = "ed25519", bits, form = "OpenSSH", passphrase = "" }: KeyForm = {},
): Promise<string> {
  const file = path.join(directory, name);
  await runOpenssh("ssh-keygen", [
    ...["-q", "-t", type, "-N", passphrase, "-C", name, "-f", file],
    ...bits === undefined ? [] : ["-b", String(bits)],
    ...form === "OpenSSH" ? [] : ["-m", form],
  ]);
  return file;
}

/** Real `ssh-agent` of a single test. */
export class SshAgent implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  /** Path of its socket. */
  readonly socket: string;

  private constructor(child: Deno.ChildProcess, socket: string) {
    this.#child = child;
    this.socket = socket;
  }

  /** Starts an agent with its socket in a directory, and adds keys. */
  static async start(directory: string, keys: readonly string[] = []): Promise<SshAgent> {
    const socket = path.join(directory, "agent.sock");
    const { command, env } = await openssh("ssh-agent");
    const child = new Deno.Command(command, {
      args: ["-D", "-a", socket],
      env,
      stdin: "null",
      stdout: "piped",
      stderr: "null",
    }).spawn();
    // It prints its socket once it listens.
    const reader = child.stdout.getReader();
    await reader.read();
    await reader.cancel();
    const agent = new SshAgent(child, socket);
    try {
      for (const key of keys) await agent.add(key);
    } catch (error) {
      await agent[Symbol.asyncDispose]();
      throw error;
    }
    return agent;
  }

  /** Adds a key. */
  async add(file: string): Promise<void> {
    await runOpenssh("ssh-add", ["-q", file], { env: { SSH_AUTH_SOCK: this.socket } });
  }

  /** Returns its keys, as `ssh-add -L` prints them. */
  async list(): Promise<string> {
    return await runOpenssh("ssh-add", ["-L"], { env: { SSH_AUTH_SOCK: this.socket } });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      this.#child.kill("SIGTERM");
    } catch {
      // it has ended already
    }
    await this.#child.status;
  }
}

/** Returns an OpenSSH program and its libraries as entries for `files`. */
export async function portable(
  name: string,
): Promise<Record<string, { content: Uint8Array; mode: number }>> {
  const { command, env } = await openssh(name);
  const { success, stdout } = await new Deno.Command("ldd", { args: [command], env }).output();
  if (!success) throw new Error(`ldd ${command} failed`);
  const found: Record<string, string> = { [`bin/${name}`]: command };
  for (const line of new TextDecoder().decode(stdout).split("\n")) {
    const [, library, file] = /^\s*(\S+) => (\/\S+)/.exec(line) ?? [];
    const [, loader] = /^\s*(\/\S+) \(/.exec(line) ?? [];
    if (library && file) found[`lib/${Deno.build.arch}-linux-gnu/${library}`] = file;
    else if (loader) found[loader.slice(1)] = loader;
  }
  const entries = Object.entries(found).map(async ([place, file]) =>
    [place, { content: await Deno.readFile(file), mode: 0o755 }] as const
  );
  return Object.fromEntries(await Promise.all(entries));
}
