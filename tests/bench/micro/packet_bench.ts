/** Encoding and decoding of the packets of a transfer, 10,000 of each. */
import { PacketReader } from "../../../lib/diffcopy/wire/decode.ts";
import {
  dataHeaderLength,
  statBound,
  writeDataHeader,
  writeRequest,
  writeStat,
} from "../../../lib/diffcopy/wire/encode.ts";
import { emptyStat, type Stat } from "../../../lib/diffcopy/wire/packet.ts";
import { PREFIX } from "../../../lib/rpc/frame.ts";

const COUNT = 10_000;
/** Length of the data of each `DATA` packet, that of a small file. */
const DATA_BYTES = 120;

const stats = Array.from({ length: COUNT }, (_, i): Stat => ({
  ...emptyStat(),
  path: `packages/package-${i % 100}/src/module_${i}.ts`,
  mode: 0o644,
  size: i,
  modTime: 1_700_000_000_000_000_000n + BigInt(i) * 1_000_000n,
}));

/** Packets one after another, each with its prefix. */
interface Packets {
  readonly buffer: Uint8Array;
  /** Views of the packets without their prefixes. */
  readonly messages: readonly Uint8Array[];
}

/** Writes packets with the function that writes the number `i` and returns its end. */
function write(bound: number, one: (buffer: Uint8Array, at: number, i: number) => number): Packets {
  const buffer = new Uint8Array(bound);
  const messages: Uint8Array[] = [];
  for (let i = 0, at = 0; i < COUNT; i++) {
    const end = one(buffer, at, i);
    messages.push(buffer.subarray(at + PREFIX, end));
    at = end;
  }
  return { buffer, messages };
}

const statPackets = write(
  stats.reduce((sum, stat) => sum + statBound(stat), 0),
  (buffer, at, i) => writeStat(buffer, at, stats[i]!),
);
const requestPackets = write(COUNT * 16, writeRequest);
const dataPackets = write(
  COUNT * (dataHeaderLength(COUNT, DATA_BYTES) + DATA_BYTES),
  (buffer, at, i) => writeDataHeader(buffer, at, i, DATA_BYTES) + DATA_BYTES,
);

const reader = new PacketReader();

function readAll({ messages }: Packets): void {
  for (const message of messages) reader.read(message);
}

Deno.bench("packets: write 10,000 STAT", () => {
  let at = 0;
  for (const stat of stats) at = writeStat(statPackets.buffer, at, stat);
});

Deno.bench("packets: read 10,000 STAT", () => readAll(statPackets));

Deno.bench("packets: write 10,000 REQ", () => {
  for (let i = 0, at = 0; i < COUNT; i++) at = writeRequest(requestPackets.buffer, at, i);
});

Deno.bench("packets: read 10,000 REQ", () => readAll(requestPackets));

Deno.bench("packets: write 10,000 headers of DATA", () => {
  for (let i = 0, at = 0; i < COUNT; i++) {
    at = writeDataHeader(dataPackets.buffer, at, i, DATA_BYTES) + DATA_BYTES;
  }
});

Deno.bench("packets: read 10,000 DATA", () => readAll(dataPackets));
