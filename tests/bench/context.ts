import * as path from "node:path";
import { prepareFixtures } from "../support/fixtures.ts";

const hello = path.join(import.meta.dirname!, "..", "..", "fixtures", "hello");

/** Build context of a row. */
export interface Context {
  readonly name: string;
  /** Creates it in an empty directory, with numbers and sizes multiplied by `scale`. */
  readonly create: (directory: string, scale: number) => Promise<void>;
}

/** Makes the daemon receive the whole context, without using it. */
const RECEIVE = `FROM scratch
COPY busybox /bin/busybox
RUN --mount=type=bind,target=/context ["/bin/busybox", "true"]
`;

/** Makes the daemon export the whole context. */
const EXPORT = "FROM scratch\nCOPY . /\n";

/** Adds a Dockerfile that makes the daemon receive the whole context. */
export async function toReceive(directory: string): Promise<void> {
  await addBusybox(directory);
  await Deno.writeTextFile(path.join(directory, "Dockerfile"), RECEIVE);
}

/** Adds a Dockerfile that makes the daemon export the whole context. */
export async function toExport(directory: string): Promise<void> {
  await Deno.writeTextFile(path.join(directory, "Dockerfile"), EXPORT);
}

/** Copies a static busybox into the context. */
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

/** Creates a file of random bytes, which no compression makes smaller. */
export async function randomFile(file: string, bytes: number): Promise<void> {
  const block = crypto.getRandomValues(new Uint8Array(65536));
  const view = new DataView(block.buffer);
  using target = await Deno.create(file);
  for (let done = 0; done < bytes; done += block.length) {
    view.setUint32(0, done / block.length); // so that no two blocks are equal
    view.setUint32(4, Math.random() * 2 ** 32);
    const part = block.subarray(0, Math.min(block.length, bytes - done));
    for (let at = 0; at < part.length;) at += target.writeSync(part.subarray(at));
  }
}

/** Creates small text files, at most 32 in each directory and 40 directories in each other. */
export function smallFiles(parent: string, count: number, extension = ".txt"): void {
  for (let i = 0; i * 32 < count; i++) {
    const directory = path.join(parent, `d${Math.floor(i / 40)}`, `e${i % 40}`);
    Deno.mkdirSync(directory, { recursive: true });
    for (let j = 0; j < 32 && i * 32 + j < count; j++) {
      const text = `${i} ${j} `.repeat(20);
      Deno.writeTextFileSync(path.join(directory, `file-${j}${extension}`), text);
    }
  }
}
