import * as path from "node:path";
import type { Build, ProgressEvent } from "../../mod.ts";

/** Path of the directory `fixtures/hello`. */
export const hello = path.join(import.meta.dirname!, "..", "..", "fixtures", "hello");

/** Returns a static busybox, for contexts in memory. */
export function busybox(): Uint8Array {
  return Deno.readFileSync(path.join(hello, "bin", "busybox"));
}

/** Returns a Dockerfile that contains busybox and runs one shell command, never from the cache. */
export function shell(command: string, before = ""): string {
  return `FROM scratch
COPY bin/busybox /bin/busybox
${before}ARG RUN
RUN ["/bin/busybox", "sh", "-c", ${JSON.stringify(`${command} # ${crypto.randomUUID()}`)}]
`;
}

/** Returns all events of a build, and the output of its steps. */
export async function collect(build: Build): Promise<{ events: ProgressEvent[]; output: string }> {
  const events: ProgressEvent[] = [];
  const decoder = new TextDecoder();
  let output = "";
  for await (const event of build) {
    events.push(event);
    if (event.type === "log") output += decoder.decode(event.log.data, { stream: true });
  }
  return { events, output };
}

/** Returns the numbers of files and bytes that a build sent, by the name of the tree. */
export function sent(
  events: readonly ProgressEvent[],
): Record<string, { files: number; bytes: number }> {
  const sums: Record<string, { files: number; bytes: number }> = {};
  for (const event of events) {
    if (event.type !== "transfer" || !event.transfer.done) continue;
    const { name, files, bytes } = event.transfer;
    const before = sums[name] ?? { files: 0, bytes: 0 };
    sums[name] = { files: before.files + files, bytes: before.bytes + bytes };
  }
  return sums;
}

/** Creates a temporary directory that is removed on disposal. */
export async function temporary(): Promise<{ path: string } & AsyncDisposable> {
  const directory = await Deno.makeTempDir({ prefix: "bkit-test-" });
  return {
    path: directory,
    [Symbol.asyncDispose]: () => Deno.remove(directory, { recursive: true }),
  };
}
