import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import { RpcConnection } from "../../../lib/rpc/client.ts";
import { concat, pieces, sometimesMutated } from "../bytes.ts";
import type { Door } from "../door.ts";
import { type Fields, randomHttp2Frame, settings } from "../http2.ts";
import type { Random } from "../random.ts";
import { settle, turn } from "../settle.ts";

/** Makes calls to a daemon that answers with random HTTP/2 frames. */
export const replies: Door = {
  name: "replies",
  async exchange(random) {
    const duplex = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
    const shown: Uint8Array[] = [];
    const errors = await settle([
      call(random, duplex, shown),
      answer(random, duplex),
    ], () => duplex.destroy());
    duplex.destroy();
    return { shown, errors };
  },
};

/** Makes a few calls on a connection. Rejects with the error of one. */
async function call(random: Random, duplex: Duplex, shown: Uint8Array[]): Promise<void> {
  const connection = await RpcConnection.open(duplex, "localhost");
  const keep = (message: Uint8Array) => void shown.push(message.slice());
  const make = () =>
    random.chance(0.5)
      ? connection.unary("/a/Unary", random.bytes(20)).then(keep)
      : connection.serverStream("/a/Stream", random.bytes(20), keep);
  try {
    await Promise.all(random.list(5, make));
  } finally {
    await connection.close();
  }
}

async function answer(random: Random, duplex: Duplex): Promise<void> {
  const sent = [random.chance(0.97) ? settings() : random.bytes(30)];
  for (let i = random.int(1, 30); i > 0; i--) {
    sent.push(randomHttp2Frame(random, () => answerFields(random)));
  }
  for (const piece of pieces(random, sometimesMutated(random, concat(sent)))) {
    if (duplex.destroyed) return;
    duplex.push(Buffer.from(piece));
    if (random.chance(0.3)) await turn();
  }
  await turn();
  if (random.chance(0.8)) duplex.push(null);
  else {duplex.destroy(
      random.chance(0.5) ? new Error("the daemon reset the connection") : undefined,
    );}
}

function answerFields(random: Random): Fields {
  const status = random.text(["200", "200", "200", "404", "503", "100"]);
  const fields: [string, string][] = [
    [":status", status],
    ["content-type", random.text(["application/grpc", "text/html"])],
    ["grpc-status", random.text(["0", "2", "14"])],
    ["grpc-message", random.text(["no", "%e2%80%ae", "%"])],
    ["grpc-status-details-bin", random.text(["CAISAm5v", "AAAA"])],
    ["grpc-encoding", random.text(["gzip", "identity"])],
  ];
  return fields.filter(([name]) => random.chance(name.startsWith(":") ? 0.8 : 0.4));
}
