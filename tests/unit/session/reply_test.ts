/**
 * A reply to a health check leaves within a bounded number of turns of the event loop, whatever the
 * session does meanwhile: the daemon ends a session whose health checks are not answered.
 */
import assert from "node:assert/strict";
import { setImmediate } from "node:timers";
import {
  type FileTree,
  memoryTarget,
  Mode,
  receiveTree,
  sendTree,
  type TreeName,
  type TreeStat,
  type TreeTarget,
} from "../../../lib/diffcopy/mod.ts";
import type { RpcConnection } from "../../../lib/rpc/client.ts";
import { fileSend } from "../../../lib/session/services/file_send.ts";
import { fileSync } from "../../../lib/session/services/file_sync.ts";
import { health } from "../../../lib/session/services/health.ts";
import type { SessionService } from "../../../lib/session/mod.ts";
import { sessionPair } from "../../support/session_pair.ts";

/** Turns in which a reply leaves, with all that both ends of the connection do in this process. */
const MAX_TURNS = 12;

/** Health checks during the work; each is made when the reply to the last one has come. */
const CHECKS = 3;

/** Bytes of a file: enough that sending it takes many turns. */
const FILE_BYTES = 256 * 1024 * 1024;

/** Share of the work that may be done in one turn. */
const MAX_SHARE = 0.25;

/** One kind of work of a session. */
interface Work {
  readonly service: SessionService;
  /** Makes the session work, and resolves when it is done. */
  start(daemon: RpcConnection): Promise<unknown>;
}

/** Units of work that were done: looks at entries, and bytes of files. */
let done = 0;

/** Counts the turns of the event loop, and the most work that was done in one of them. */
function turns(): { count: number; most: number } & Disposable {
  const counter = { count: 0, most: 0, [Symbol.dispose]: () => void (over = true) };
  let over = false;
  let before = done;
  const next = () => {
    counter.count++;
    counter.most = Math.max(counter.most, done - before);
    before = done;
    if (!over) setImmediate(next);
  };
  setImmediate(next);
  return counter;
}

async function checkHealth(daemon: RpcConnection): Promise<void> {
  assert.deepEqual(
    await daemon.unary("/grpc.health.v1.Health/Check", new Uint8Array()),
    Uint8Array.of(8, 1),
  );
}

/** Asserts that health checks are answered while the session works, each within some turns. */
async function assertReplies({ service, start }: Work): Promise<void> {
  const services = new Map([health(), service].flatMap(({ handlers }) => [...handlers]));
  await using pair = await sessionPair(services);
  const { daemon } = pair;
  await checkHealth(daemon);
  done = 0;
  let over = false;
  const work = start(daemon).finally(() => over = true);
  using counter = turns();
  const taken: number[] = [];
  while (taken.length < CHECKS) {
    const before = counter.count;
    await checkHealth(daemon);
    assert(!over, `the work was over before ${CHECKS} replies had come: ${taken}`);
    taken.push(counter.count - before);
  }
  assert(Math.max(...taken) <= MAX_TURNS, `replies took ${taken} turns`);
  await work;
  assert(counter.most <= MAX_SHARE * done, `${counter.most} of ${done} units in one turn`);
}

/** Returns the work of sending a tree. */
function sending(tree: FileTree, metadata: Record<string, string | string[]> = {}): Work {
  return {
    service: fileSync(new Map([["context", tree]])),
    async start(daemon) {
      const call = daemon.stream("/moby.filesync.v1.FileSync/DiffCopy", {
        metadata: { "dir-name": "context", ...metadata },
      });
      await receiveTree(call.messages, IGNORE);
      call.end();
      await call.done;
    },
  };
}

/** A target that keeps nothing. */
const IGNORE: TreeTarget = {
  ...{ directory() {}, symlink() {}, link() {}, finish() {}, abort() {}, special: () => true },
  file: () => ({ write() {}, close() {}, abort() {} }),
};

const STAT: TreeStat = {
  ...{ mode: 0o644, size: 0, modTime: 0n, nlink: 1, dev: 1, ino: 0, devmajor: 0, devminor: 0 },
};

/** Names of many entries. */
function names(letter: string, isDirectory: boolean, length: number): TreeName[] {
  return Array.from({ length }, (_, i) => ({
    isDirectory,
    get name() {
      done++;
      return `${letter}${i}`;
    },
  }));
}

const DIRECTORIES = names("d", true, 100);
const FILES = names("f", false, 1000);

/** A tree of many empty files. */
const WIDE: FileTree = {
  list: (path) => path === "" ? DIRECTORIES : FILES,
  lstat: (path) => path.includes("/") ? STAT : { ...STAT, mode: (Mode.Dir | 0o755) >>> 0 },
  readLink: () => "",
  open: () => ({ stat: () => STAT, read: () => 0, close() {} }),
};

/** A tree of one large file. */
const LARGE: FileTree = {
  list: () => [{ name: "f", isDirectory: false }],
  lstat: () => ({ ...STAT, size: FILE_BYTES }),
  readLink: () => "",
  open() {
    let left = FILE_BYTES;
    return {
      stat: () => ({ ...STAT, size: FILE_BYTES }),
      read(target) {
        const count = Math.min(left, target.length);
        left -= count;
        done += count;
        return count;
      },
      close() {},
    };
  },
};

Deno.test("session: replies while it walks a tree of which nothing is sent", async () => {
  await assertReplies(sending(WIDE, { "exclude-patterns": ["d*/f*", "!d*/*x"] }));
});

Deno.test("session: replies while it announces many files", async () => {
  await assertReplies(sending(WIDE));
});

Deno.test("session: replies while it sends a large file", async () => {
  await assertReplies(sending(LARGE));
});

Deno.test("session: replies while it follows many paths", async () => {
  const followpaths = Array.from({ length: 100 }, (_, i) => `d*/*${i}`);
  await assertReplies(sending(WIDE, { followpaths }));
});

Deno.test("session: replies while it receives a result of many files", async () => {
  await assertReplies({
    service: fileSend([{ kind: "tree", open: () => memoryTarget() }]),
    async start(daemon) {
      const call = daemon.stream("/moby.filesync.v1.FileSend/DiffCopy");
      await sendTree(call.messages, WIDE, ALL);
      call.end();
      await call.done;
    },
  });
});

const ALL = { includePatterns: [], excludePatterns: [], followPaths: [] };
