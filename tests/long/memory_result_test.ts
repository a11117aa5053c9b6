/** Daemons that try to take all memory of a client with the result of a build. */
import assert from "node:assert/strict";
import { PacketReader } from "../../lib/diffcopy/wire/decode.ts";
import { statBound, writeStat } from "../../lib/diffcopy/wire/encode.ts";
import { Mode } from "../../lib/diffcopy/wire/mode.ts";
import { emptyStat, PacketType, type Stat } from "../../lib/diffcopy/wire/packet.ts";
import type { Attack } from "../support/hostile.ts";
import { attacked, MAX_PEAK_MIB } from "../support/memory.ts";

const SEND = "/moby.filesync.v1.FileSend/DiffCopy";

/** Number of packets that are sent at a time. */
const BATCH = 2000;

/** Announces entries until the client refuses more of them. */
function endless(entryAt: (index: number) => Partial<Stat>): Attack {
  return async (session) => {
    const call = session.stream(SEND);
    call.done.catch(() => {});
    const packet = new PacketReader();
    let refused = "";
    call.messages.receive((message) => {
      packet.read(message);
      if (packet.type === PacketType.Err) refused = packet.text();
    }).catch((error) => refused ||= String(error));
    for (let i = 0; refused === ""; i += BATCH) {
      const stats = Array.from(
        { length: BATCH },
        (_, k) => ({ ...emptyStat(), ...entryAt(i + k) }),
      );
      const buffer = new Uint8Array(stats.reduce((sum, stat) => sum + statBound(stat), 0));
      const end = stats.reduce((at, stat) => writeStat(buffer, at, stat), 0);
      if (call.messages.send(buffer.subarray(0, end))) {
        await new Promise((resolve) => setImmediate(resolve)); // for the client's answer
      } else await call.messages.drained().catch((error) => refused ||= String(error));
    }
    throw new Error(refused);
  };
}

/** Returns a name that sorts by its number. */
const name = (index: number, length = 0) => String(index).padStart(9, "0").padEnd(length, "n");

const LISTINGS: Record<string, (index: number) => Partial<Stat>> = {
  "files": (i) => ({ path: name(i), mode: 0o644 }),
  "files with long names": (i) => ({ path: name(i, 250), mode: 0o644 }),
  "symlinks": (i) => ({ path: name(i), mode: Mode.Symlink | 0o777, linkname: "t".repeat(4000) }),
};

for (const [kind, entryAt] of Object.entries(LISTINGS)) {
  Deno.test(`memory of a result: endless ${kind}, kept in memory`, async () => {
    const result = await attacked(endless(entryAt), {}, "memory");
    assert.equal(result.code, 1, result.stdout);
    assert.match(result.stdout, /which is the limit/);
    assert(result.peakMib < MAX_PEAK_MIB, `the client took ${Math.round(result.peakMib)} MiB`);
  });
}
