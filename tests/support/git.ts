import { Buffer } from "node:buffer";
import * as path from "node:path";
import { program } from "./packages.ts";
import { Server } from "./server.ts";
import { libraries, makeKey } from "./ssh_agent.ts";

/** A repository with a Dockerfile at its root and one in `sub`, each of which makes an image of the file `which`. */
export interface Repository {
  /** Its folder, a bare repository called `app.git`. */
  readonly path: string;
  /** The hashes of its commits, by what `which` says at its root: the first is tagged `v1`, `dev` is a branch. */
  readonly commits: Readonly<Record<"first" | "main" | "dev", string>>;
}

const DOCKERFILE = "FROM scratch\nCOPY which /which\n";

/** Makes a repository in a folder. `more` are files for its last commit, `module` a commit that is a folder of it. */
export async function makeRepository(
  folder: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  module?: { readonly url: string; readonly commit: string },
): Promise<Repository> {
  const work = path.join(folder, "work");
  const bare = path.join(folder, "app.git");
  await git(folder, "init", "--quiet", "--initial-branch=main", work);
  const write = async (name: string, content: string | Uint8Array) => {
    const file = path.join(work, name);
    await Deno.mkdir(path.dirname(file), { recursive: true });
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await Deno.writeFile(file, bytes, { mode: 0o755 });
  };
  const commit = async (which: string): Promise<string> => {
    await write("which", `${which}\n`);
    await write("sub/which", `${which} sub\n`);
    await git(work, "add", "--all");
    await git(work, "commit", "--quiet", "--message", which);
    return await git(work, "rev-parse", "HEAD");
  };
  await write("Dockerfile", DOCKERFILE);
  await write("sub/Dockerfile", DOCKERFILE);
  const first = await commit("first");
  await git(work, "tag", "--annotate", "--message", "a version", "v1");
  await git(work, "checkout", "--quiet", "-b", "dev");
  const dev = await commit("dev");
  await git(work, "checkout", "--quiet", "main");
  for (const [name, content] of Object.entries(more)) await write(name, content);
  if (module) {
    const { url, commit } = module;
    await write(".gitmodules", `[submodule "module"]\n\tpath = module\n\turl = ${url}\n`);
    await Deno.mkdir(path.join(work, "module"));
    await git(work, "update-index", "--add", "--cacheinfo", `160000,${commit},module`);
  }
  const main = await commit("main");
  await git(folder, "clone", "--quiet", "--bare", work, bare);
  return { path: bare, commits: { first, main, dev } };
}

async function git(cwd: string, ...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command("git", {
    args,
    cwd,
    env: {
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_SYSTEM: "/dev/null",
      GIT_AUTHOR_NAME: "A",
      GIT_AUTHOR_EMAIL: "a@example.com",
      GIT_COMMITTER_NAME: "A",
      GIT_COMMITTER_EMAIL: "a@example.com",
    },
  }).output();
  if (!success) throw new Error(`git ${args.join(" ")}: ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout).trim();
}

/** What a Git server was asked. */
export interface GitRequest {
  /** The path, with the query behind it. */
  readonly url: string;
  /** The header field `Authorization`; empty where there was none. */
  readonly authorization: string;
}

/** Git's own server over HTTP on loopback, for those who have a token. */
export class GitWeb implements AsyncDisposable {
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  /** All that it was asked, oldest first. */
  readonly asked: GitRequest[] = [];

  private constructor(root: string, token: string | undefined) {
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      async (request) => {
        const url = new URL(request.url);
        const authorization = request.headers.get("authorization") ?? "";
        this.asked.push({ url: url.pathname + url.search, authorization });
        if (token !== undefined && !isFor(authorization, token)) {
          await request.body?.cancel();
          return new Response("a token is needed\n", {
            status: 401,
            headers: { "www-authenticate": 'Basic realm="bkit tests"' },
          });
        }
        return await backend(root, url, request);
      },
    );
  }

  /** Serves the repositories in a folder: to all, or to those who have the token. */
  static start(root: string, token?: string): GitWeb {
    return new GitWeb(root, token);
  }

  /** Where it listens, such as `127.0.0.1:40123`. */
  get host(): string {
    return `127.0.0.1:${this.#server.addr.port}`;
  }

  /** The address of a repository. */
  url(name = "app.git"): string {
    return `http://${this.host}/${name}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}

function isFor(authorization: string, token: string): boolean {
  const [, value = ""] = /^basic (.*)$/i.exec(authorization) ?? [];
  return Buffer.from(value, "base64").toString() === `x-access-token:${token}`;
}

/** Has `git http-backend` answer, by the rules of CGI. */
async function backend(root: string, url: URL, request: Request): Promise<Response> {
  const child = new Deno.Command("git", {
    args: ["http-backend"],
    env: {
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: "1",
      REQUEST_METHOD: request.method,
      PATH_INFO: decodeURIComponent(url.pathname),
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: request.headers.get("content-type") ?? "",
      HTTP_CONTENT_ENCODING: request.headers.get("content-encoding") ?? "",
      HTTP_GIT_PROTOCOL: request.headers.get("git-protocol") ?? "",
    },
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const body = request.body ?? new Blob().stream();
  const sent = body.pipeTo(child.stdin).catch(() => {}); // it may know enough before the end
  const { stdout } = await child.output();
  await sent;
  const end = Buffer.from(stdout).indexOf("\r\n\r\n");
  const fields = new TextDecoder().decode(stdout.subarray(0, end)).split("\r\n");
  const headers = new Headers(
    fields.map((line): [string, string] => {
      const [name = "", value = ""] = line.split(": ");
      return [name, value];
    }),
  );
  const status = Number.parseInt(headers.get("status") ?? "200");
  headers.delete("status");
  return new Response(stdout.subarray(end + 4), { status, headers });
}

/** A real `sshd` on loopback for the user `git`, who is known to it alone. Needs root. */
export class GitShell implements AsyncDisposable {
  readonly #server: Server;
  /** Where it listens. */
  readonly address: string;
  /** Its port. */
  readonly port: number;

  private constructor(server: Server, address: string, port: number) {
    this.#server = server;
    this.address = address;
    this.port = port;
  }

  /**
   * Starts one for who has one of these keys. `folder` is for what it needs; `address` is one of loopback's, `port` one
   * that is free.
   */
  static async start(
    folder: string,
    keys: readonly string[],
    { address = "127.0.0.1", port = freePort(address) }: { address?: string; port?: number } = {},
  ): Promise<GitShell> {
    const at = (name: string) => path.join(folder, name);
    const authorized = await Promise.all(keys.map((key) => Deno.readTextFile(`${key}.pub`)));
    await Deno.writeTextFile(at("authorized"), authorized.join(""));
    const known = await Deno.readTextFile("/etc/passwd");
    await Deno.writeTextFile(
      at("passwd"),
      `${known.replace(/^(?:git|sshd):.*\n/gm, "")}git:x:0:0::${folder}:/bin/sh
sshd:x:64999:64999::/run/sshd:/bin/false
`,
    );
    await Deno.writeTextFile(
      at("config"),
      `ListenAddress ${address}:${port}
HostKey ${await makeKey(folder, "host")}
PidFile none
AuthorizedKeysFile ${at("authorized")}
StrictModes no
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin yes
UsePAM no
LogLevel VERBOSE
`,
    );
    // In a name space of its own it has its own list of users and the folder that it insists on.
    const script = 'mount --bind "$1" /etc/passwd && mount -t tmpfs none /run &&' +
      ' mkdir -m 755 /run/sshd && exec "$2" -D -e -f "$3"';
    const sshd = await program("sshd", "sshd");
    const args = ["-m", "sh", "-c", script, "sh", at("passwd"), sshd, at("config")];
    const server = new Server("unshare", args, await libraries("sshd"));
    await server.until(async () => {
      using connection = await Deno.connect({ hostname: address, port });
      await connection.read(new Uint8Array(1));
    });
    return new GitShell(server, address, port);
  }

  /** What it says of connections and of keys. */
  get log(): string {
    return this.#server.log;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server.stop();
  }
}

/** A port that nobody listens on. */
function freePort(hostname: string): number {
  using listener = Deno.listen({ hostname, port: 0 });
  return listener.addr.port;
}

/** Whether a test may listen there. */
export function isFree(hostname: string, port: number): boolean {
  try {
    Deno.listen({ hostname, port }).close();
    return true;
  } catch {
    return false;
  }
}
