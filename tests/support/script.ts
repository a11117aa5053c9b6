/** Programs in separate processes, for tests of what a killed process leaves. */

/** Root of the project, as a URL. */
export const ROOT = new URL("../..", import.meta.url).href.replace(/\/$/, "");

/** A program that has come to its end and waits. */
export interface Script extends AsyncDisposable {
  /** Ends it with SIGKILL. */
  kill(): Promise<void>;
}

/** Starts a program, a module in TypeScript, and waits until it has run to its end. */
export async function startScript(module: string): Promise<Script> {
  const program = `${module}\nconsole.log("ready"); setInterval(() => {}, 1e6);`;
  const child = new Deno.Command(Deno.execPath(), {
    args: [
      ...[
        "run",
        "-A",
        "--no-lock",
        "--no-check",
        "--config",
        new URL(`${ROOT}/deno.json`).pathname,
      ],
      `data:application/typescript,${encodeURIComponent(program)}`,
    ],
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const kill = async (): Promise<void> => {
    try {
      child.kill("SIGKILL");
    } catch {
      // it has ended
    }
    await child.status;
    await child.stdout.cancel();
  };
  const reader = child.stdout.getReader();
  const { done } = await reader.read();
  reader.releaseLock();
  if (done) throw new Error(`the program ended with exit code ${(await child.status).code}`);
  return { kill, [Symbol.asyncDispose]: kill };
}
