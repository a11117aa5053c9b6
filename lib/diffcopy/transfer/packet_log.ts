import type { LogFields, RoomLog } from "../../log/log.ts";
import type { MessageStream } from "../../rpc/message_stream.ts";
import { PacketReader } from "../wire/decode.ts";
import { PacketType } from "../wire/packet.ts";

/** Bytes before each message: a flag, and the length of the message. */
const PREFIX_BYTES = 5;

/** Names of the types of packets, by their numbers. */
const NAMES = Object.fromEntries(
  Object.entries(PacketType).map(([name, type]) => [type, name.toUpperCase()]),
);

/**
 * Returns the stream of a transfer that writes every packet of both sides to the log, which takes
 * much longer than the transfer.
 */
export function logPackets(stream: MessageStream, { trace }: RoomLog): MessageStream {
  const log = (message: string): (packet: Uint8Array) => void => {
    let entries = 0;
    return (packet) => trace?.(message, packetFields(packet, () => entries++));
  };
  const received = log("packet received");
  const sent = log("packet sent");
  return {
    signal: stream.signal,
    drained: () => stream.drained(),
    receive: (onMessage, maxBytes) =>
      stream.receive((message) => {
        received(message);
        return onMessage(message);
      }, maxBytes),
    send(frames, release) {
      const { buffer, byteOffset, length } = frames;
      const view = new DataView(buffer, byteOffset, length);
      for (let at = 0; at + PREFIX_BYTES <= length;) {
        const start = at + PREFIX_BYTES;
        at = start + view.getUint32(at + 1);
        sent(frames.subarray(start, at));
      }
      return stream.send(frames, release);
    },
  };
}

/** Returns the fields of a packet. An entry has no number on the wire: `number` returns the next. */
function packetFields(bytes: Uint8Array, number: () => number): LogFields {
  const packet = new PacketReader();
  try {
    packet.read(bytes);
  } catch {
    return { type: "malformed", bytes: bytes.length }; // the transfer ends with the error
  }
  const { type, id, stat, data } = packet;
  const name = NAMES[type];
  switch (type) {
    case PacketType.Stat:
      return stat
        ? {
          type: name,
          id: number(),
          path: stat.path,
          mode: `0${stat.mode.toString(8)}`,
          size: stat.size,
          link: stat.linkname || undefined,
        }
        : { type: "STAT", end: true };
    case PacketType.Data:
      return { type: name, id, bytes: data.length };
    case PacketType.Err:
      return { type: name, error: packet.text() };
    default:
      return type === PacketType.Req ? { type: name, id } : { type: name };
  }
}
