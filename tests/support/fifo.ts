import * as path from "node:path";

/** Creates a named pipe. Returns its path. */
export async function makeFifo(directory: string, name: string): Promise<string> {
  const fifo = path.join(directory, name);
  const { success } = await new Deno.Command("mkfifo", { args: [fifo] }).output();
  if (!success) throw new Error(`mkfifo ${fifo} failed`);
  return fifo;
}

/** Writes into a pipe as soon as it has a reader, and closes it. */
export async function writeFifo(fifo: string, content: string | Uint8Array): Promise<void> {
  using file = await Deno.open(fifo, { write: true });
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length;) at += await file.write(bytes.subarray(at));
}
