import * as net from "node:net";
import * as path from "node:path";
import { makeKey, openssh } from "./ssh_agent.ts";
import { GitShell } from "./git.ts";
import { family } from "./leftovers.ts";

const root = path.join(import.meta.dirname!, "..", "..");

/** Command that runs bkit from its source. */
export const BKIT: readonly string[] = [
  Deno.execPath(),
  ...["run", "-A", "--config", path.join(root, "deno.json"), path.join(root, "cli.ts")],
];

/** Returns an address that reaches the daemon at `address` through `bkit dial-stdio`. */
export function relay(address: string): string {
  return `exec:${JSON.stringify([...BKIT, "dial-stdio", "--addr", address])}`;
}

/**
 * Creates a program in a directory that is bkit under another name. With `recorded`, it appends its
 * arguments to the file `record` as a line of JSON, and always runs `bkit dial-stdio` to the daemon
 * at `address`. Returns its path.
 */
export async function installAlias(
  directory: string,
  name: string,
  recorded?: { record: string; address: string },
): Promise<string> {
  const file = path.join(directory, name);
  const words = BKIT.map(quoted).join(" ");
  const script = recorded
    ? `#!/usr/bin/env -S ${Deno.execPath()} run -A --ext=ts
await Deno.writeTextFile(${
      JSON.stringify(recorded.record)
    }, JSON.stringify(Deno.args) + "\\n", { append: true });
const { code } = await new Deno.Command(${JSON.stringify(BKIT[0])}, {
  args: ${JSON.stringify([...BKIT.slice(1), "dial-stdio", "--addr", recorded.address])},
}).spawn().status;
Deno.exit(code);
`
    : `#!/bin/sh\nHOME=${quoted(Deno.env.get("HOME") ?? "/")} exec ${words} "$@"\n`;
  await Deno.writeTextFile(file, script, { mode: 0o755 });
  return file;
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Prepends a directory to the PATH of this process, until disposal. */
export function withPath(directory: string): Disposable {
  const before = Deno.env.get("PATH") ?? "";
  Deno.env.set("PATH", `${directory}:${before}`);
  return { [Symbol.dispose]: () => Deno.env.set("PATH", before) };
}

/**
 * Returns the text of a program that connects stdin and stdout to a Unix socket, like `docker
 * system dial-stdio`.
 */
export function rawRelay(socket: string): string {
  return `#!/usr/bin/env -S ${Deno.execPath()} run -A --ext=ts
const connection = await Deno.connect({ transport: "unix", path: ${JSON.stringify(socket)} });
const up = Deno.stdin.readable.pipeTo(connection.writable).catch(() => {});
await connection.readable.pipeTo(Deno.stdout.writable).catch(() => {});
Deno.exit(0);
`;
}

/**
 * Real `sshd` on loopback whose user `git` has the programs of a directory in PATH, and an `ssh` in
 * a second directory, for PATH, that has the key. Needs root.
 */
export class RemoteMachine implements AsyncDisposable {
  readonly #shell: GitShell;
  /** Directory of the machine's programs. */
  readonly programs: string;
  /** Directory of `ssh`, which writes its arguments to the file `arguments` there. */
  readonly client: string;

  private constructor(shell: GitShell, programs: string, client: string) {
    this.#shell = shell;
    this.programs = programs;
    this.client = client;
  }

  /** Starts a machine that keeps its files in a directory. */
  static async start(directory: string): Promise<RemoteMachine> {
    const [programs, client, server] = ["programs", "client", "server"]
      .map((name) => path.join(directory, name)) as [string, string, string];
    for (const name of [programs, client, server]) await Deno.mkdir(name);
    const key = await makeKey(directory, "user");
    const shell = `command="PATH=${programs}:$PATH exec sh -c \\"$SSH_ORIGINAL_COMMAND\\"" `;
    await Deno.writeTextFile(`${key}.pub`, shell + await Deno.readTextFile(`${key}.pub`));
    const config = path.join(client, "config");
    await Deno.writeTextFile(
      config,
      `Host *
IdentityFile ${key}
IdentityAgent none
UserKnownHostsFile ${path.join(client, "known")}
StrictHostKeyChecking no
LogLevel ERROR
`,
    );
    const { command, env } = await openssh("ssh");
    const variables = Object.entries(env).map(([name, value]) => `${name}=${quoted(value)} `);
    await Deno.writeTextFile(
      path.join(client, "ssh"),
      `#!/bin/sh
printf '%s\\n' "$*" >> ${quoted(path.join(client, "arguments"))}
${variables.join("")}exec ${quoted(command)} -F ${quoted(config)} "$@"
`,
      { mode: 0o755 },
    );
    return new RemoteMachine(await GitShell.start(server, [key]), programs, client);
  }

  /** User, host and port, for addresses. */
  get host(): string {
    return `git@${this.#shell.address}:${this.#shell.port}`;
  }

  /** Returns the arguments of each call of `ssh`. */
  async arguments(): Promise<string[]> {
    const text = await Deno.readTextFile(path.join(this.client, "arguments"));
    return text.trim().split("\n");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#shell[Symbol.asyncDispose]();
  }
}

/** Returns the response of a {@linkcode Monitor}, or undefined to hang up. */
export type MonitorAnswer = (question: string) => string | undefined;

/**
 * Virtual machine monitor like Firecracker: a Unix socket that receives `CONNECT PORT` and
 * responds. After a line that begins with `OK` it connects to a Unix socket; after any other
 * response it hangs up, and without one at once.
 */
export class Monitor implements AsyncDisposable {
  readonly #server: net.Server;
  readonly #open = new Set<net.Socket>();
  /** Requests so far. */
  readonly requests: string[] = [];

  private constructor(target: string, answer: MonitorAnswer) {
    this.#server = net.createServer({ allowHalfOpen: true }, (near) => {
      this.#keep(near);
      near.once("data", (chunk) => {
        near.pause();
        const question = chunk.toString();
        this.requests.push(question);
        const response = answer(question);
        if (response === undefined) return void near.destroy();
        near.write(response);
        if (!/^OK.*\n/.test(response)) return void near.end();
        const far = this.#keep(net.connect({ path: target, allowHalfOpen: true }));
        near.pipe(far);
        far.pipe(near);
      });
    });
  }

  /** Listens at a path, in front of the socket `target` (default response: `OK` with a number). */
  static async start(
    place: string,
    target: string,
    answer: MonitorAnswer = (question) => `OK ${1024 + question.length}\n`,
  ): Promise<Monitor> {
    const monitor = new Monitor(target, answer);
    const listening = Promise.withResolvers<void>();
    monitor.#server.on("error", listening.reject);
    monitor.#server.listen({ path: place }, () => listening.resolve());
    await listening.promise;
    return monitor;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = Promise.withResolvers<void>();
    this.#server.close(() => closed.resolve());
    for (const socket of this.#open) socket.destroy();
    await closed.promise;
  }

  #keep(socket: net.Socket): net.Socket {
    this.#open.add(socket);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#open.delete(socket));
    return socket;
  }
}

/** Returns the running child processes of this process, and their descendants. */
export async function children(): Promise<number[]> {
  const found: number[] = [];
  for await (const { name } of Deno.readDir("/proc/self/task")) {
    const text = await Deno.readTextFile(`/proc/self/task/${name}/children`).catch(() => "");
    for (const pid of text.trim().split(" ")) if (pid) found.push(...await family(Number(pid)));
  }
  return found;
}
