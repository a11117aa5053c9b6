import assert from "node:assert/strict";
import * as path from "node:path";
import { text } from "./command.ts";
import { temporary } from "./context.ts";
import { program } from "./packages.ts";

/** A user with a home of their own, in which Docker's client and buildx write their real files. */
export class DockerUser implements AsyncDisposable {
  readonly #docker: string;
  readonly #home: Awaited<ReturnType<typeof temporary>>;
  /** Environment of the user, which has no other programs and sockets than those that it names. */
  readonly env: Record<string, string>;

  private constructor(docker: string, home: Awaited<ReturnType<typeof temporary>>) {
    this.#docker = docker;
    this.#home = home;
    const cache = Deno.env.get("XDG_CACHE_HOME") ??
      path.join(Deno.env.get("HOME") ?? "/", ".cache");
    this.env = {
      HOME: home.path,
      PATH: path.join(home.path, "bin"),
      XDG_CONFIG_HOME: "",
      XDG_RUNTIME_DIR: "",
      BUILDKIT_HOST: "",
      BUILDKIT_ADDR: "",
      DOCKER_HOST: "",
      DENO_DIR: Deno.env.get("DENO_DIR") ?? path.join(cache, "deno"),
    };
  }

  /** Creates the user's home. */
  static async make(): Promise<DockerUser> {
    const user = new DockerUser(await program("cli", "docker"), await temporary());
    const plugins = path.join(user.home, ".docker", "cli-plugins");
    await Deno.mkdir(plugins, { recursive: true });
    await Deno.mkdir(user.env["PATH"]!);
    const buildx = await program("buildx", "docker-buildx");
    await Deno.symlink(buildx, path.join(plugins, "docker-buildx"));
    return user;
  }

  /** Directory of the user. */
  get home(): string {
    return this.#home.path;
  }

  /** Directory of the user's programs. */
  get bin(): string {
    return this.env["PATH"]!;
  }

  /** Runs Docker's client. Throws if it fails. */
  async docker(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
    const { code, stdout, stderr } = await new Deno.Command(this.#docker, {
      args: [...args],
      env: { ...this.env, ...env },
    }).output();
    assert.equal(code, 0, text(stderr));
    return text(stdout).trim();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#home[Symbol.asyncDispose]();
  }
}
