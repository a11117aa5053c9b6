import assert from "node:assert/strict";
import { containerd } from "../../../proto/gen/session.js";
import { connectTo } from "../../../lib/control/connect.ts";
import { readBlob } from "../../../lib/control/content.ts";
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
