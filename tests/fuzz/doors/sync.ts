import { directory, files, isRegular, overlay, sendTree } from "../../../lib/diffcopy/mod.ts";
import { PacketReader } from "../../../lib/diffcopy/wire/decode.ts";
import { errorFrame, finFrame, writeRequest } from "../../../lib/diffcopy/wire/encode.ts";
import { PacketType } from "../../../lib/diffcopy/wire/packet.ts";
import { type End, pair } from "../../unit/diffcopy/pair.ts";
import { randomFields, randomFrame } from "../bytes.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle } from "../settle.ts";

const PATTERNS = [
  "**",
  "*",
  "a",
  "b",
  "b/c",
  "b/**",
  "!b",
  "link",
  "link/*",
  "b/up",
  "**/e",
  "ü/*",
];

/** Sends a tree to a daemon that asks for what it likes. */
export const sync: Door = {
  name: "sync",
  async exchange(random, world) {
    const [near, far] = pair(random.pick([1, 1_000, 1_000_000]));
    const shown: Uint8Array[] = [];
    misbehave(random, far, shown);
    const onDisk = directory(world.at("context"));
    const inMemory = files({ a: "text", "b/c": new Uint8Array(random.pick([0, 1, 100_000])) });
    const tree = random.pick([onDisk, onDisk, inMemory, overlay(onDisk, inMemory)]);
    const patterns = () => random.list(3, () => random.text(PATTERNS));
    const request = {
      includePatterns: patterns(),
      excludePatterns: patterns(),
      followPaths: patterns(),
    };
    const sent = sendTree(near, tree, request).then(
      () => near.end(),
      (error) => {
        near.die(error);
        throw error;
      },
    );
    const errors = await settle([sent], () => far.die(new Error("the daemon hung up")));
    return { shown, errors: errors.filter((error) => error !== far.signal.reason || isOwn(error)) };
  },
};

/** Returns false for the errors with which the daemon of this door resets the call. */
function isOwn(error: unknown): boolean {
  return !(error instanceof Error) || !error.message.startsWith("the daemon ");
}

/** Receives a tree; now and then does something else than the protocol allows. */
function misbehave(random: Random, far: End, shown: Uint8Array[]): void {
  const packet = new PacketReader();
  const part = random.pick([0, 0.02, 0.3]);
  let entries = 0;
  let open = 0;
  let listed = false;
  const request = (id: number) => {
    const bytes = new Uint8Array(32);
    far.send(bytes.subarray(0, writeRequest(bytes, 0, id)));
  };
  const stray = () => {
    const acts = [
      () => request(random.int(0, 30)),
      () => request(Math.abs(random.number())),
      () => far.send(errorFrame(random.text())),
      () => far.send(finFrame()),
      () => far.send(randomFrame(random, randomFields(random))),
      () => far.send(random.bytes(20)),
      () => far.end(),
      () => far.die(new Error("the daemon reset the call")),
    ];
    random.pick(acts)();
  };
  far.receive((message) => {
    shown.push(message.slice());
    packet.read(message);
    if (packet.stat) {
      if (isRegular(packet.stat.mode) && random.chance(0.8)) {
        request(entries);
        open++;
      }
      entries++;
    } else if (packet.type === PacketType.Stat) listed = true;
    else if (packet.type === PacketType.Data && packet.data.length === 0) open--;
    else if (packet.type === PacketType.Err || packet.type === PacketType.Fin) far.end();
    if (random.chance(part)) stray();
    if (listed && open <= 0) {
      listed = false;
      far.send(finFrame());
    }
  }).catch(() => {});
}
