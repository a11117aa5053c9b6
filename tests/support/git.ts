import { Buffer } from "node:buffer";
import * as path from "node:path";
import { program } from "./packages.ts";
import { Server } from "./server.ts";
import { libraries, makeKey } from "./ssh_agent.ts";

/**
 * Repository with a Dockerfile at its root and one in `sub`. Each builds an image of the file
 * `which`.
 */
export interface Repository {
  /** Path of the bare repository, `app.git`. */
  readonly path: string;
  /**
   * Commit hashes, by the content of `which` at the root. The first commit is tagged `v1`; `dev` is
   * a branch.
   */
  readonly commits: Readonly<Record<"first" | "main" | "dev", string>>;
}

const DOCKERFILE = "FROM scratch\nCOPY which /which\n";

/**
 * Creates a repository in a directory. `more` are files of its last commit; `module` is the commit
 * of a submodule.
 */
export async function makeRepository(
  directory: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  module?: { readonly url: string; readonly commit: string },
): Promise<Repository> {
  const work = path.join(directory, "work");
  const bare = path.join(directory, "app.git");
  await git(directory, "init", "--quiet", "--initial-branch=main", work);
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
  await git(directory, "clone", "--quiet", "--bare", work, bare);
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

/** Request to a Git server. */
export interface GitRequest {
  /** Path and query. */
  readonly url: string;
  /** `Authorization` header; empty if there was none. */
  readonly authorization: string;
}

/** Git's own HTTP server on loopback, open to all or to clients with a token. */
export class GitWeb implements AsyncDisposable {
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  /** Requests so far, oldest first. */
  readonly requests: GitRequest[] = [];

  private constructor(root: string, token: string | undefined) {
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      async (request) => {
        const url = new URL(request.url);
        const authorization = request.headers.get("authorization") ?? "";
        this.requests.push({ url: url.pathname + url.search, authorization });
        if (token !== undefined && !hasToken(authorization, token)) {
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

  /** Serves the repositories in a directory: to all clients, or only to those with the token. */
  static start(root: string, token?: string): GitWeb {
    return new GitWeb(root, token);
  }

  /** Host and port, such as `127.0.0.1:40123`. */
  get host(): string {
    return `127.0.0.1:${this.#server.addr.port}`;
  }

  /** Returns the URL of a repository. */
  url(name = "app.git"): string {
    return `http://${this.host}/${name}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
  }
}

/** Returns true if an `Authorization` header has the token. */
function hasToken(authorization: string, token: string): boolean {
  const [, value = ""] = /^basic (.*)$/i.exec(authorization) ?? [];
  return Buffer.from(value, "base64").toString() === `x-access-token:${token}`;
}

/** Answers a request with `git http-backend`, through CGI. */
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
  const sent = body.pipeTo(child.stdin).catch(() => {}); // it may stop reading early
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

/** Real `sshd` on loopback for the user `git`, which only it knows. Needs root. */
export class GitShell implements AsyncDisposable {
  readonly #server: Server;
  /** Address it listens on. */
  readonly address: string;
  /** Port it listens on. */
  readonly port: number;

  private constructor(server: Server, address: string, port: number) {
    this.#server = server;
    this.address = address;
    this.port = port;
  }

  /**
   * Starts a server that accepts these keys and keeps its files in `directory`. `address` is a
   * loopback address (default: 127.0.0.1), `port` a free port (default: any).
   */
  static async start(
    directory: string,
    keys: readonly string[],
    { address = "127.0.0.1", port = freePort(address) }: { address?: string; port?: number } = {},
  ): Promise<GitShell> {
    const at = (name: string) => path.join(directory, name);
    const authorized = await Promise.all(keys.map((key) => Deno.readTextFile(`${key}.pub`)));
    await Deno.writeTextFile(at("authorized"), authorized.join(""));
    const known = await Deno.readTextFile("/etc/passwd");
    await Deno.writeTextFile(
      at("passwd"),
      `${known.replace(/^(?:git|sshd):.*\n/gm, "")}git:x:0:0::${directory}:/bin/sh
sshd:x:64999:64999::/run/sshd:/bin/false
`,
    );
    await Deno.writeTextFile(
      at("config"),
      `ListenAddress ${address}:${port}
HostKey ${await makeKey(directory, "host")}
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
    // A mount namespace gives it its own list of users and the directory that it requires.
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

  /** Log, with connections and keys. */
  get log(): string {
    return this.#server.log;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server.stop();
  }
}

/** Returns a free port. */
function freePort(hostname: string): number {
  using listener = Deno.listen({ hostname, port: 0 });
  return listener.addr.port;
}

/** Returns true if a test can listen on a port. */
export function isFree(hostname: string, port: number): boolean {
  try {
    Deno.listen({ hostname, port }).close();
    return true;
  } catch {
    return false;
  }
}
