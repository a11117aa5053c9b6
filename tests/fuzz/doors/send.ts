import {
  isRegular,
  memoryTarget,
  Mode,
  receiveTree,
  type Stat,
} from "../../../lib/diffcopy/mod.ts";
import { directoryTarget } from "../../../lib/diffcopy/mod.ts";
import { assertReleased } from "../../unit/diffcopy/descriptors.ts";
import { Peer } from "../../unit/diffcopy/peer.ts";
import { mutated, randomFields, randomFrame } from "../bytes.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle, turn } from "../settle.ts";

const NAMES = ["a", "a/b", "a/b/c", "b", "link", "link/x", "c", "d", "d/e", "z"];

/** Modes of entries, with all that a daemon can set. */
const MODES = [0, 0o644, 0o755, 0o4755, 0o777];
const KINDS = [
  Mode.Dir,
  Mode.Symlink,
  Mode.NamedPipe,
  Mode.Socket,
  Mode.Device,
  Mode.Setuid,
  Mode.Sticky,
];

/** Receives a tree, on disk or in memory, from a daemon that sends what it likes. */
export const send: Door = {
  name: "send",
  async exchange(random, world) {
    const out = world.renew();
    const target = random.chance(0.7)
      ? directoryTarget(out, { mode: random.pick(["copy", "delete"]) })
      : memoryTarget();
    const peer = new Peer(random.pick([1, 1_000, 1_000_000]));
    const hangUp = () => peer.end.die(new Error("the daemon hung up"));
    const received = receiveTree(peer.stream, target);
    received.catch((error) => peer.end.die(error));
    const errors = await settle([received, misbehave(random, peer)], hangUp);
    assertReleased(out);
    const own = errors.filter((error) =>
      !/^the daemon (?:hung up|reset)/.test(String(
        error instanceof Error ? error.message : error,
      ))
    );
    return { shown: [peer.error ?? ""], errors: own };
  },
};

/** Sends a tree; now and then something else than the protocol allows. */
async function misbehave(random: Random, peer: Peer): Promise<void> {
  const part = random.pick([0, 0.05, 0.4]);
  const names = random.chance(0.7)
    ? [...new Set(random.list(8, () => random.pick(NAMES)))].sort()
    : random.list(8, () => random.text(NAMES));
  const strays = [
    () => peer.data(Math.abs(random.number()), random.bytes(50)),
    () => peer.fin(),
    () => peer.listed(),
    () => peer.ask(random.int(0, 10)),
    () => peer.fail(random.text()),
    () => peer.stat(random.text(NAMES), randomStat(random)),
    () => peer.end.send(randomFrame(random, randomFields(random))),
    () => peer.end.send(mutated(random, new Uint8Array([0, 0, 0, 0, 3, 8, 2, 24]))),
    () => peer.end.end(),
    () => peer.end.die(new Error("the daemon reset the call")),
  ];
  const stray = () => random.chance(part) && random.pick(strays)();
  const sizes: number[] = [];
  for (const name of names) {
    const parent = names.some((other) => other.startsWith(`${name}/`));
    const stat = parent && random.chance(0.9)
      ? { mode: (Mode.Dir | 0o755) >>> 0 }
      : randomStat(random);
    sizes.push(isRegular(stat.mode ?? 0) && !stat.linkname ? stat.size ?? 0 : -1);
    peer.stat(name, stat);
    stray();
    if (random.chance(0.2)) await turn();
  }
  peer.listed();
  for (const [id, size] of sizes.entries()) {
    if (size < 0) continue;
    await peer.request(id);
    const sent = random.chance(0.9) ? size : random.int(0, 200);
    if (sent > 0 && sent < 1_000_000) peer.data(id, new Uint8Array(sent));
    stray();
    peer.data(id);
  }
  await peer.finish();
}

function randomStat(random: Random): Partial<Stat> {
  let mode = random.pick(MODES);
  if (random.chance(0.4)) mode |= random.pick(KINDS);
  if (random.chance(0.02)) mode = random.int(0, 2 ** 32 - 1);
  const link = (mode & Mode.Symlink) !== 0 || random.chance(0.1);
  return {
    mode: mode >>> 0,
    uid: random.chance(0.9) ? random.int(0, 3) : random.pick([2 ** 31, 2 ** 32 - 1]),
    size: random.chance(0.9) ? random.int(0, 100) : Math.abs(random.number()),
    modTime: random.pick([0n, 1n, -1n, 2n ** 62n, -(2n ** 62n), 1_700_000_000_000_000_000n]),
    linkname: link ? random.text(["a", "../outside/canary.txt", "/etc/passwd", "link", "b"]) : "",
    devmajor: random.int(0, 5),
    devminor: random.int(0, 5),
  };
}
