/**
 * Builds `fixtures/hello` on a BuildKit daemon that it finds or starts, as a user would with the
 * command.
 */
import * as path from "node:path";
import { BkitError, BuildKitClient } from "../../mod.ts";
import { main } from "../../lib/cli/main.ts";
import { HOW_TO_GET_A_DAEMON } from "./daemons.ts";
import { Engine } from "./engine.ts";
import { prepareFixtures } from "./fixtures.ts";

/** Returns the address of a daemon that answers. Starts a private engine if there is none. */
async function findOrStart(stack: AsyncDisposableStack): Promise<string> {
  try {
    return stack.use(await BuildKitClient.connect()).address;
  } catch (error) {
    if (!(error instanceof BkitError) || Deno.env.get("BUILDKIT_HOST")) throw error;
    console.error(
      "No BuildKit daemon answers; starting a private one from the distribution's packages.",
    );
    return stack.use(
      await Engine.start("recent").catch((cause) => {
        throw new Error(`${cause.message}\n${HOW_TO_GET_A_DAEMON}`, { cause });
      }),
    ).address;
  }
}

async function demo(): Promise<number> {
  await using stack = new AsyncDisposableStack();
  // Ctrl-C cancels the build. Before the build, it must not end the demo without removing the
  // engine.
  let interrupted = false;
  const listener = () => void (interrupted = true);
  Deno.addSignalListener("SIGINT", listener);
  stack.defer(() => Deno.removeSignalListener("SIGINT", listener));
  await prepareFixtures();
  const address = await findOrStart(stack);
  if (interrupted) return 130;
  const directory = path.join(import.meta.dirname!, "..", "..", "fixtures", "hello");
  return await main(["local", directory, "-t", "bkit-demo:latest", "--addr", address]);
}

try {
  Deno.exitCode = await demo();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  Deno.exitCode = 3;
}
