import assert from "node:assert/strict";
import * as path from "node:path";
import { endpoint, parseAddress } from "../../../../lib/address/mod.ts";
import { failure } from "../failure.ts";

Deno.test("dial: reports a socket without a listener as absent and transient", async () => {
  const directory = await Deno.makeTempDir();
  try {
    const file = path.join(directory, "file");
    await Deno.writeTextFile(file, "");
    const kinds: [address: string, absent: boolean, transient: boolean][] = [
      [`unix://${directory}/none.sock`, true, true],
      [`unix://${file}/none.sock`, false, false],
      ["tcp://127.0.0.1:1", true, true],
      ["tcp://localhost:1", true, true],
      ["tcp://no-such-host.invalid:1", false, true],
      [`docker://${directory}/none.sock`, true, true],
      [`vsock://${directory}/none.sock:5`, true, true],
    ];
    for (const [address, absent, transient] of kinds) {
      const error = await failure(endpoint(parseAddress(address)).dial());
      assert.deepEqual([error.absent, error.transient], [absent, transient], address);
    }
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
});
