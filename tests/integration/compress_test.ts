/** Compressed transfers: fewer bytes on the wire, and the same tree in the daemon. */
import assert from "node:assert/strict";
import { BuildKitClient, files, memoryTarget } from "../../mod.ts";
import { onEach } from "../support/daemons.ts";
import { Recorder } from "../support/recorder.ts";

onEach(
  "compress: a compressed context arrives unchanged, in fewer bytes",
  async (address, kind) => {
    const text = "all work and no play makes a dull file\n".repeat(50_000);
    const random = crypto.getRandomValues(new Uint8Array(60_000));
    const sizes: Record<string, number> = {};
    for (const compress of [true, false]) {
      await using recorder = await Recorder.start(address);
      await using client = await BuildKitClient.connect(recorder.address);
      const target = memoryTarget();
      await client.build({
        context: files({ [`text-${compress}`]: text, [`random-${compress}`]: random, "small": "" }),
        dockerfile: `FROM scratch\nCOPY . /${crypto.randomUUID()}/\n`,
        outputs: [{ type: "local", dest: target }],
        compress,
      });
      const received = [...target.entries].flatMap(([path, { data }]) =>
        path.includes("text-") ? [new TextDecoder().decode(data)] : []
      );
      assert.deepEqual(received, [text]);
      sizes[`${compress}`] = recorder.bytes;
    }
    assert(sizes["false"]! > text.length);
    // The old daemon does not announce that it accepts gzip.
    const most = kind === "old" ? sizes["false"]! + 10_000 : text.length / 4;
    assert(sizes["true"]! < most, `${sizes["true"]} bytes`);
  },
);
