import { bytesFrame } from "../../../lib/rpc/bytes_message.ts";
import { serve } from "../../../lib/rpc/server.ts";
import { concat, mutated, pieces, sometimesMutated } from "../bytes.ts";
import type { Door } from "../door.ts";
import { type Fields, randomHttp2Frame, settings } from "../http2.ts";
import type { Random } from "../random.ts";
import { isReset } from "../resets.ts";
import { services } from "../services.ts";
import { settle, turn } from "../settle.ts";
import { openTunnel } from "../tunnels.ts";

const PREFACE = new TextEncoder().encode("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

/** Serves a session to a daemon that sends random HTTP/2 frames through the tunnel. */
export const frames: Door = {
  name: "frames",
  async exchange(random, world) {
    const { near, far } = openTunnel();
    const errors: unknown[] = [];
    const handlers = await services(world);
    const served = serve(near, handlers, { onError: (_, error) => errors.push(error) });
    const shown: Uint8Array[] = [];
    far.receive((message) => void shown.push(message.slice())).catch(() => {});
    const methods = [...handlers.keys()];
    const sent = [random.chance(0.97) ? PREFACE : random.bytes(30), settings()];
    for (let i = random.int(1, 40); i > 0; i--) {
      sent.push(randomHttp2Frame(random, () => requestFields(random, methods)));
    }
    for (const piece of pieces(random, sometimesMutated(random, concat(sent)))) {
      const message = bytesFrame(piece);
      far.send(random.chance(0.995) ? message : mutated(random, message));
      if (random.chance(0.3)) await turn();
    }
    await turn();
    if (random.chance(0.8)) far.end();
    else far.die(new Error("the daemon reset the tunnel"));
    await settle([served.closed], () => far.die(new Error("the daemon hung up")));
    await settle([served.settled()], () => {});
    near.destroy();
    return { shown, errors: errors.filter((error) => !isReset(error)) };
  },
};

function requestFields(random: Random, methods: readonly string[]): Fields {
  const names = ["dir-name", "include-patterns", "followpaths", "urlpath", "grpc-timeout", "x"];
  return [
    [":method", random.chance(0.95) ? "POST" : random.pick(["GET", "CONNECT", ""])],
    [":path", random.chance(0.9) ? random.pick(methods) : random.text()],
    [":scheme", "http"],
    [":authority", "localhost"],
    ["content-type", random.chance(0.95) ? "application/grpc" : random.text()],
    ["te", "trailers"],
    ...random.list(5, (): [string, string] => [
      random.pick(names),
      random.text(["context", "stream", "1S", "0n", "**"]),
    ]),
  ];
}
