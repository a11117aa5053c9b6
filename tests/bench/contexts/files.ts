import * as path from "node:path";
import { prepareFixtures } from "../../support/fixtures.ts";

const hello = path.join(import.meta.dirname!, "..", "..", "..", "fixtures", "hello");

/** Makes the daemon receive the whole context, without using it. */
const RECEIVE = `FROM scratch
COPY busybox /bin/busybox
RUN --mount=type=bind,target=/context ["/bin/busybox", "true"]
`;

/** Makes the daemon export the whole context. */
const EXPORT = "FROM scratch\nCOPY . /\n";

/** Adds a Dockerfile that makes the daemon receive the whole context. */
export async function addReceivingDockerfile(directory: string): Promise<void> {
  await addBusybox(directory);
  await addDockerfile(directory, RECEIVE);
}

/** Adds a Dockerfile that makes the daemon export the whole context. */
export async function addExportingDockerfile(directory: string): Promise<void> {
  await addDockerfile(directory, EXPORT);
}

/** Adds a Dockerfile. */
export async function addDockerfile(directory: string, text: string): Promise<void> {
  await Deno.writeTextFile(path.join(directory, "Dockerfile"), text);
}

/** Adds a static busybox. */
export async function addBusybox(directory: string): Promise<void> {
  await prepareFixtures();
  await Deno.copyFile(path.join(hello, "bin", "busybox"), path.join(directory, "busybox"));
}

/** Copies `fixtures/hello`. */
export async function copyHello(directory: string): Promise<void> {
  await prepareFixtures();
  await Deno.mkdir(path.join(directory, "bin"));
  for (const name of [".dockerignore", "Dockerfile", "bin/busybox", "greeting.txt"]) {
    await Deno.copyFile(path.join(hello, name), path.join(directory, name));
  }
}

/** Length of the blocks that {@linkcode randomFile} writes, in bytes. */
const BLOCK_BYTES = 65536;

/** Creates a file of random bytes, which no compression makes smaller. */
export function randomFile(file: string, bytes: number): void {
  const block = new Uint8Array(BLOCK_BYTES);
  using target = Deno.createSync(file);
  for (let done = 0; done < bytes; done += BLOCK_BYTES) {
    crypto.getRandomValues(block);
    const part = block.subarray(0, Math.min(BLOCK_BYTES, bytes - done));
    for (let at = 0; at < part.length;) at += target.writeSync(part.subarray(at));
  }
}

/** Length of the files of {@linkcode smallFiles}, in bytes. */
const SMALL_BYTES = 120;

/** Creates small text files, 32 in each directory and 40 directories in each other. */
export function smallFiles(parent: string, count: number): void {
  for (let i = 0; i * 32 < count; i++) {
    const directory = path.join(parent, `d${Math.floor(i / 40)}`, `e${i % 40}`);
    Deno.mkdirSync(directory, { recursive: true });
    for (let j = 0; j < 32 && i * 32 + j < count; j++) {
      const text = `${i} ${j} `.repeat(SMALL_BYTES / 4).slice(0, SMALL_BYTES);
      Deno.writeTextFileSync(path.join(directory, `file-${j}.txt`), text);
    }
  }
}

/** Creates empty files. `name` returns the name of each. */
export function emptyFiles(
  directory: string,
  count: number,
  name: (number: number) => string,
): void {
  Deno.mkdirSync(directory, { recursive: true });
  for (let i = 0; i < count; i++) Deno.createSync(path.join(directory, name(i))).close();
}
