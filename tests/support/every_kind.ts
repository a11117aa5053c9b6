import * as path from "node:path";

/** Directory with every kind of entry that a build context can hold, removed on disposal. */
export class EveryKind implements AsyncDisposable {
  /** Root of the tree. */
  readonly directory: string;
  /**
   * Entries that {@linkcode EveryKind.make} could not create, with the reasons; empty for root on
   * Linux.
   */
  readonly missing: readonly string[];

  private constructor(directory: string, missing: readonly string[]) {
    this.directory = directory;
    this.missing = missing;
  }

  /**
   * Creates a tree with every kind of entry that a build context can hold. Times are fixed, so that
   * two trees are equal. Devices need root.
   */
  static async make(): Promise<EveryKind> {
    const directory = await Deno.makeTempDir({ prefix: "bkit-every-kind-" });
    const missing: string[] = [];
    try {
      await files(directory);
      await links(directory);
      await special(directory, missing);
      await setTimes(directory);
    } catch (error) {
      await Deno.remove(directory, { recursive: true });
      throw error;
    }
    return new EveryKind(directory, missing);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.directory, { recursive: true });
  }
}

/** Names that some program could misinterpret. */
const NAMES = [
  "with space",
  "a,comma",
  "quote'\"",
  "back\\slash",
  "tab\there",
  "line\nbreak",
  "per%20cent",
  "star*[x]?",
  "#hash",
  "!not",
  "-dash",
  " leading",
  "trailing ",
  "größe",
  "日本語",
  "😀",
  "e\u0301 apart", // the same letter in two forms, which must not be normalized
  "\u00e9 joined",
  "\uffff before \u{10000}", // UTF-16 sorts these differently from bytes
  "\u{10000}",
  "\uffff",
  "x".repeat(255),
];

const MODES = [0o000, 0o400, 0o644, 0o755, 0o777, 0o4755, 0o2755, 0o1644, 0o7777];

async function files(root: string): Promise<void> {
  await file(root, "empty", "");
  await file(root, "plain.txt", "plain\n");
  await file(root, "big.bin", pattern(3 * 1024 * 1024));
  await file(root, "frame.bin", pattern(16 * 1024)); // the size of an HTTP/2 frame
  await file(root, "frame-and-one.bin", pattern(16 * 1024 + 1));
  for (const name of NAMES) await file(root, `names/${name}`, name);
  for (const mode of MODES) {
    const name = mode.toString(8).padStart(4, "0");
    await file(root, `modes/${name}`, name);
    await Deno.chmod(path.join(root, "modes", name), mode);
  }
  for (const mode of [0o700, 0o755, 0o1777, 0o2775]) {
    const directory = path.join(root, "directories", mode.toString(8));
    await Deno.mkdir(directory, { recursive: true });
    await Deno.chmod(directory, mode);
  }
  // The protocol sorts by path components, so `a/z` comes before `a-b` and `a.txt`, although `-`
  // sorts before `/`.
  for (const name of ["a/z", "a-b/c", "a.txt", "a/b/c", "ab"]) {
    await file(root, `order/${name}`, name);
  }
  await file(root, `deep/${Array.from({ length: 40 }, (_, n) => `d${n}`).join("/")}/end`, "deep");
}

async function links(root: string): Promise<void> {
  const directory = path.join(root, "links");
  await Deno.mkdir(directory);
  const targets = {
    relative: "../plain.txt",
    absolute: "/etc/hostname",
    dangling: "nowhere",
    directory: "../order",
    itself: "itself",
    outside: "../../..",
    "unicode ✓": "../names/日本語",
  };
  for (const [name, target] of Object.entries(targets)) {
    await Deno.symlink(target, path.join(directory, name));
  }
  await file(root, "links/hard-1", "one file\n");
  await Deno.link(path.join(directory, "hard-1"), path.join(directory, "hard-2"));
  await Deno.link(path.join(directory, "hard-1"), path.join(root, "hard-above"));
}

async function special(root: string, missing: string[]): Promise<void> {
  const directory = path.join(root, "special");
  await Deno.mkdir(directory);
  const node = async (name: string, ...kind: string[]) => {
    const made = await new Deno.Command("mknod", {
      args: [path.join(directory, name), ...kind],
      stderr: "piped",
    }).output();
    if (!made.success) missing.push(`${name}: ${new TextDecoder().decode(made.stderr).trim()}`);
  };
  await node("fifo", "p");
  await node("character", "c", "1", "3");
  await node("block", "b", "7", "200");
  // The file of a socket remains when its listener is closed.
  const listener = Deno.listen({ transport: "unix", path: path.join(directory, "socket") });
  listener.close();
}

async function file(root: string, name: string, content: string | Uint8Array): Promise<void> {
  const target = path.join(root, name);
  await Deno.mkdir(path.dirname(target), { recursive: true });
  await Deno.writeFile(
    target,
    typeof content === "string" ? new TextEncoder().encode(content) : content,
  );
}

/** Returns bytes that differ from block to block, but are the same in every run. */
function pattern(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = 1; at < length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

/** Sets the modification time of every entry, including links, to 2024-02-03 04:05:06.789 UTC. */
async function setTimes(root: string): Promise<void> {
  const touched = await new Deno.Command("find", {
    args: [root, "-depth", "-exec", "touch", "-h", "-d", "@1706933106.789", "{}", "+"],
    stderr: "piped",
  }).output();
  if (!touched.success) throw new Error(new TextDecoder().decode(touched.stderr));
}
