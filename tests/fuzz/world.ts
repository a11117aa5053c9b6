import { generateKeyPairSync } from "node:crypto";
import * as path from "node:path";
import { digestOf } from "../../lib/oci/store/digest.ts";

/** Text in files outside all roots: none of it may be seen by a peer. */
const CANARY = "canary-4f1d9c";

/** Text of every secret that no peer may see. */
export const SECRET = "s3cr3t-9be2a7";

/** Content of the files of the context and of the blob in the store. */
const OFFERED = "offered to the daemon\n";

/** Digest of the blob in the store. */
export const BLOB: string = digestOf(new TextEncoder().encode(OFFERED));

/**
 * Directories of this machine in which the exchanges take place: `context` and `store` are offered,
 * `out` receives, and `outside` is what a peer must neither see nor change.
 */
export class World implements Disposable {
  readonly root: string;
  #before: string;

  private constructor(root: string) {
    this.root = root;
    this.#before = this.#listing();
  }

  /** Creates the directories. */
  static create(): World {
    const root = Deno.makeTempDirSync({ prefix: "bkit-fuzz-" });
    const write = (name: string, text: string) => {
      const file = path.join(root, name);
      Deno.mkdirSync(path.dirname(file), { recursive: true });
      Deno.writeTextFileSync(file, text);
    };
    write("outside/canary.txt", CANARY);
    write("outside/directory/canary.txt", CANARY);
    for (const name of ["Dockerfile", "a", "b/c", "b/d/e", "ü/😀", "*.txt"]) {
      write(`context/${name}`, OFFERED);
    }
    write("context/.dockerignore", "**/e\n!b\n");
    for (const [name, target] of [["link", "../outside"], ["b/up", "../../outside/canary.txt"]]) {
      Deno.symlinkSync(target!, path.join(root, "context", name!));
    }
    write(`store/blobs/sha256/${BLOB.slice(7)}`, OFFERED);
    Deno.symlinkSync(
      "../../../outside/canary.txt",
      path.join(root, "store/blobs/sha256", "0".repeat(64)),
    );
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
    write("key.pem", privateKey.export({ type: "sec1", format: "pem" }) as string);
    Deno.chmodSync(path.join(root, "key.pem"), 0o600);
    Deno.mkdirSync(path.join(root, "out"));
    return new World(root);
  }

  /** Returns the path of a directory. */
  at(name: "context" | "store" | "outside" | "out" | "key.pem"): string {
    return path.join(this.root, name);
  }

  /** Empties `out`, which then has an entry that leads out of it. */
  renew(): string {
    const out = this.at("out");
    remove(out);
    Deno.mkdirSync(out);
    Deno.symlinkSync("../outside", path.join(out, "link"));
    return out;
  }

  /**
   * Throws if anything outside the roots has changed, or if what a peer or a reader was shown
   * contains something that was not offered.
   */
  check(shown: readonly (string | Uint8Array)[]): void {
    if (this.#listing() !== this.#before) {
      throw new Error("something outside the roots has changed");
    }
    for (const item of shown) {
      const text = typeof item === "string" ? item : new TextDecoder("latin1").decode(item);
      if (text.includes(CANARY)) throw new Error(`a file outside was shown: ${excerpt(text)}`);
      if (text.includes(SECRET)) throw new Error(`a secret was shown: ${excerpt(text)}`);
    }
  }

  [Symbol.dispose](): void {
    remove(this.root);
  }

  #listing(): string {
    const seen: string[] = [];
    const list = (directory: string, deep: boolean) => {
      for (const { name, isDirectory } of Deno.readDirSync(directory)) {
        const entry = path.join(directory, name);
        const { mode, size, mtime } = Deno.lstatSync(entry);
        if (deep) seen.push(`${entry} ${mode} ${isDirectory || `${size} ${mtime?.getTime()}`}`);
        else seen.push(entry);
        if (isDirectory && deep) list(entry, true);
      }
    };
    list(this.root, false);
    list(this.at("outside"), true);
    list(this.at("context"), true);
    return seen.sort().join("\n");
  }
}

/** Removes a directory, also one that holds directories whose modes a peer has chosen. */
function remove(directory: string): void {
  const open = (directory: string) => {
    Deno.chmodSync(directory, 0o700);
    for (const { name, isDirectory } of Deno.readDirSync(directory)) {
      if (isDirectory) open(path.join(directory, name));
    }
  };
  open(directory);
  Deno.removeSync(directory, { recursive: true });
}

function excerpt(text: string): string {
  const at = Math.max(text.indexOf(CANARY), text.indexOf(SECRET));
  return JSON.stringify(text.slice(Math.max(0, at - 200), at + 60));
}
