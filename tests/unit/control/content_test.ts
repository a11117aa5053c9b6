import assert from "node:assert/strict";
import { containerd } from "../../../proto/gen/session.js";
import { connectTo } from "../../../lib/control/connect.ts";
import { readBlob } from "../../../lib/control/content.ts";
import { ProtocolError } from "../../../lib/errors.ts";
import { frame } from "../../../lib/rpc/frame.ts";
import { Peer } from "../client/peer.ts";
import { answering } from "./answering.ts";

const { ReadContentRequest, ReadContentResponse } = containerd.services.content.v1;

Deno.test("readBlob: joins the parts of a blob", async () => {
  await using peer = await Peer.start({
    "/containerd.services.content.v1.Content/Read": answering((request) => {
      const { digest } = ReadContentRequest.decode(request);
      return [...digest].map((letter) =>
        ReadContentResponse.encode({ data: new TextEncoder().encode(letter) })
      );
    }),
  });
  const connection = await connectTo(peer.endpoint);
  const blob = await readBlob(connection, "sha256:1");
  assert.equal(new TextDecoder().decode(blob), "sha256:1");
  await connection.close();
  await peer.left();
});

Deno.test("readBlob: rejects a blob of more than 64 MiB before it is whole", async () => {
  let sent = 0;
  const part = ReadContentResponse.encode({ data: new Uint8Array(4 * 1024 * 1024) }).finish();
  await using peer = await Peer.start({
    "/containerd.services.content.v1.Content/Read": async ({ messages }) => {
      await messages.receive(() => {});
      for (; sent < 1000 && !messages.signal.aborted; sent++) {
        if (!messages.send(frame(part))) await messages.drained().catch(() => {});
      }
    },
  });
  const connection = await connectTo(peer.endpoint);
  await assert.rejects(readBlob(connection, "sha256:1"), (error) => {
    assert(error instanceof ProtocolError);
    assert.equal(error.message, "the daemon sent more than 67108864 bytes of the blob sha256:1");
    return true;
  });
  assert(sent < 100, String(sent));
  await connection.close();
  await peer.left();
});
