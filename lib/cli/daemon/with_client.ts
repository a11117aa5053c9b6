import type { BuildKitClient } from "../../client/client.ts";
import { Exit } from "../terminal/exit.ts";
import { cancellable, interrupts } from "../terminal/interrupt.ts";
import { connect, type ConnectionFlags } from "../flags/connection.ts";
import { logOutput } from "../flags/debug.ts";

/**
 * Runs a task with a client of the daemon that the flags select, until Ctrl-C or another signal
 * cancels it. Rejects with `CancelledError` then, and as the task does.
 */
export async function withClient(
  flags: ConnectionFlags,
  task: (client: BuildKitClient, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  using interrupt = interrupts(() => Deno.exit(Exit.CANCELLED));
  const { signal } = interrupt;
  await using log = await logOutput(flags, signal);
  await cancellable(signal, async () => {
    await using client = await connect(flags, { signal, log });
    await task(client, signal);
  });
}
