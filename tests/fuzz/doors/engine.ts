import { ping, upgrade } from "../../../lib/address/engine/upgrade.ts";
import { jsonLines } from "../../../lib/address/engine/json_lines.ts";
import { Buffer } from "node:buffer";
import { Duplex } from "node:stream";
import { pieces, sometimesMutated } from "../bytes.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { settle, turn } from "../settle.ts";

/** Asks something that says it is a Docker Engine. */
export const engine: Door = {
  name: "engine",
  async exchange(random) {
    const socket = new Duplex({ read() {}, write: (_chunk, _encoding, done) => done() });
    socket.on("error", () => {});
    const asked = random.chance(0.3)
      ? lines(random)
      : random.chance(0.5)
      ? ping(socket)
      : upgrade(socket, "/session", [["x-docker-expose-session-uuid", "a"]]);
    const answering = answer(random, socket);
    const hangUp = () => socket.destroy();
    const errors = await settle([asked, answering], hangUp);
    socket.destroy();
    return { shown: [], errors };
  },
};

async function answer(random: Random, socket: Duplex): Promise<void> {
  const head = [
    `HTTP/1.${random.int(0, 2)} ${random.text(["200 OK", "101 UPGRADED", "404 Not Found"])}`,
    ...random.list(
      5,
      () => random.text(["Api-Version: 1.41", "Connection: close", "Upgrade: h2c"]),
    ),
    "",
    random.text(),
  ].join("\r\n");
  for (const piece of pieces(random, sometimesMutated(random, new TextEncoder().encode(head)))) {
    if (socket.destroyed) return;
    socket.push(Buffer.from(piece));
    if (random.chance(0.3)) await turn();
  }
  if (random.chance(0.8)) socket.push(null);
  else {socket.destroy(
      random.chance(0.5) ? new Error("the engine reset the connection") : undefined,
    );}
}

async function lines(random: Random): Promise<void> {
  const values = ['{"stream":"text"}', '{"error":"no","errorDetail":{"message":"no"}}', "[]", "1"];
  const text = random.list(6, () => random.text(values)).join("\n");
  const body = pieces(random, sometimesMutated(random, new TextEncoder().encode(text)));
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield* body;
  }
  for await (const value of jsonLines(chunks())) JSON.stringify(value);
}
