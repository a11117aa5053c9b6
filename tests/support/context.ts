import * as path from "node:path";
import type { Build, ProgressEvent } from "../../mod.ts";

/** The folder `fixtures/hello`. */
export const hello = path.join(import.meta.dirname!, "..", "..", "fixtures", "hello");

/** The bytes of a static busybox, for contexts in memory. */
export function busybox(): Uint8Array {
  return Deno.readFileSync(path.join(hello, "bin", "busybox"));
}

/** A Dockerfile that has a busybox and runs one command of its shell, never from the cache. */
export function shell(command: string, before = ""): string {
  return `FROM scratch
COPY bin/busybox /bin/busybox
${before}ARG RUN
RUN ["/bin/busybox", "sh", "-c", ${JSON.stringify(`${command} # ${crypto.randomUUID()}`)}]
`;
}

/** All that a build reports, and what it printed. */
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

/** Files and bytes that a build sent, by the tree's name. */
export function sent(
  events: readonly ProgressEvent[],
): Record<string, { files: number; bytes: number }> {
  const found: Record<string, { files: number; bytes: number }> = {};
  for (const event of events) {
    if (event.type !== "transfer" || !event.transfer.done) continue;
    const { name, files, bytes } = event.transfer;
    const before = found[name] ?? { files: 0, bytes: 0 };
    found[name] = { files: before.files + files, bytes: before.bytes + bytes };
  }
  return found;
}

/** A temporary folder that goes with the test. */
export async function temporary(): Promise<{ path: string } & AsyncDisposable> {
  const folder = await Deno.makeTempDir({ prefix: "bkit-test-" });
  return {
    path: folder,
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}
