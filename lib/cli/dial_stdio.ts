import { once } from "node:events";
import type { Duplex } from "node:stream";
import { Command } from "commander";
import { isReaderGone, readSome, writeWhole } from "../terminal/stdio.ts";
import { addConnectionOptions, connect, type ConnectionFlags } from "./flags/connection.ts";
import { logOutput } from "./flags/debug.ts";

/** Bytes read from stdin at once. */
const CHUNK_BYTES = 64 * 1024;

/**
 * Returns `bkit dial-stdio`, which connects stdin and stdout to the daemon, for a client that runs
 * it on the daemon's machine.
 */
export function dialStdioCommand(): Command {
  const command = new Command("dial-stdio")
    .description("connect stdin and stdout to the daemon, like `buildctl dial-stdio`");
  return addConnectionOptions(command).action(async (flags: ConnectionFlags) => {
    await using log = await logOutput(flags);
    await using client = await connect(flags, { log });
    const stream = await client.dial();
    const failed = Promise.withResolvers<never>();
    failed.promise.catch(() => {}); // the race below reports it, unless it is over
    stream.on("error", failed.reject);
    const sent = upload(stream);
    sent.catch(failed.reject);
    try {
      // The daemon ends the connection. The end of stdin is passed on to it, but it may still send
      // data.
      await Promise.race([download(stream), failed.promise]);
    } finally {
      stream.destroy();
    }
  });
}

/** Copies stdin to the daemon, including its end. */
async function upload(stream: Duplex): Promise<void> {
  for (;;) {
    const buffer = new Uint8Array(CHUNK_BYTES); // belongs to the stream once written
    const length = await readSome(Deno.stdin, buffer);
    if (length === null) break;
    if (stream.destroyed) return;
    if (!stream.write(buffer.subarray(0, length))) {
      await Promise.race([once(stream, "drain"), once(stream, "close")]);
    }
  }
  if (!stream.destroyed) stream.end();
}

/** Copies the daemon's data to stdout. Ends without an error when the reader of stdout has gone. */
async function download(stream: Duplex): Promise<void> {
  try {
    for await (const chunk of stream) await writeWhole(Deno.stdout, chunk);
  } catch (error) {
    if (!isReaderGone(error)) throw error;
  }
}
