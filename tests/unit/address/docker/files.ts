import * as path from "node:path";
import type { Environment } from "../../../../lib/internal/environment.ts";

/** Directory with files that Docker's own client and buildx wrote. */
export const RECORDED = path.join(
  import.meta.dirname!,
  ...["..", "..", "..", "..", "fixtures", "docker-config"],
);

/** Returns an environment whose configuration of Docker is the recorded one. */
export function recorded(variables: Readonly<Record<string, string>> = {}): Environment {
  const all: Readonly<Record<string, string>> = { DOCKER_CONFIG: RECORDED, ...variables };
  return (name) => all[name];
}

/** A directory for files of Docker's, which is removed at the end. */
export class DockerFiles implements AsyncDisposable {
  private constructor(readonly directory: string) {}

  /** Writes files by their path below the directory. */
  static async make(files: Readonly<Record<string, string | Uint8Array>>): Promise<DockerFiles> {
    const directory = await Deno.makeTempDir({ prefix: "bkit-docker-" });
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(directory, name);
      await Deno.mkdir(path.dirname(file), { recursive: true });
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      await Deno.writeFile(file, bytes);
    }
    return new DockerFiles(directory);
  }

  /** Returns an environment with the directory as Docker's. */
  env(variables: Readonly<Record<string, string>> = {}): Environment {
    const all: Readonly<Record<string, string>> = { DOCKER_CONFIG: this.directory, ...variables };
    return (name) => all[name];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.directory, { recursive: true });
  }
}
