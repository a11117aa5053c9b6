import { ProtocolError } from "../../../../lib/errors.ts";
import { PacketType } from "../../../../lib/diffcopy/wire/packet.ts";
import { type TestPeerOptions, tree } from "../../../support/tree.ts";
import { assertFails } from "../sending.ts";

Deno.test("AnnouncedFiles: rejects invalid requests", async () => {
  const ask = (...ids: number[]): TestPeerOptions => ({
    wants: () => false,
    onPacket(packet, peer) {
      if (packet.type === PacketType.Stat && !packet.stat) ids.forEach((id) => peer.request(id));
    },
  });
  const t = tree("a/b =x\nl -> a");
  await assertFails(
    t,
    /requested entry 3; expected one of the 3 announced entries/,
    ProtocolError,
    ask(3),
  );
  await assertFails(t, /requested entry 0, which has no data/, ProtocolError, ask(0));
  await assertFails(t, /requested entry 2, which has no data/, ProtocolError, ask(2));
  await assertFails(t, /requested entry 1 twice/, ProtocolError, ask(1, 1));
});
