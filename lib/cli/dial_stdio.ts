import { once } from "node:events";
import type { Duplex } from "node:stream";
import { Command } from "commander";
import { addConnectionOptions, connect, type ConnectionFlags } from "./flags/connection.ts";

/** How much is read at once, in bytes. */
const CHUNK_BYTES = 64 * 1024;

/** `bkit dial-stdio`: joins stdin and stdout to the daemon, for a client that runs this at the daemon's end. */
export function dialStdioCommand(): Command {
  const command = new Command("dial-stdio")
    .description("connect stdin and stdout to the daemon, as `buildctl dial-stdio` does");
  return addConnectionOptions(command).action(async (flags: ConnectionFlags) => {
    await using client = await connect(flags);
    const stream = await client.dial();
    const failed = Promise.withResolvers<never>();
    failed.promise.catch(() => {}); // told by the race, where it's still on
    stream.on("error", failed.reject);
    const sent = upload(stream);
    sent.catch(failed.reject);
    try {
      // The daemon's end is the end. That of stdin is told to the daemon, which may have more to say.
      await Promise.race([download(stream), failed.promise]);
    } finally {
      stream.destroy();
    }
  });
}

/** What comes on stdin goes to the daemon, and its end, too. */
async function upload(stream: Duplex): Promise<void> {
  for (;;) {
    const buffer = new Uint8Array(CHUNK_BYTES); // it's the stream's from here on
    const length = await Deno.stdin.read(buffer);
    if (length === null) break;
    if (stream.destroyed) return;
    if (!stream.write(buffer.subarray(0, length))) {
      await Promise.race([once(stream, "drain"), once(stream, "close")]);
    }
  }
  if (!stream.destroyed) stream.end();
}

/** What the daemon says goes to stdout. Whoever reads it no more has heard enough. */
async function download(stream: Duplex): Promise<void> {
  try {
    for await (const chunk of stream) {
      for (let at = 0; at < chunk.length;) at += await Deno.stdout.write(chunk.subarray(at));
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}
