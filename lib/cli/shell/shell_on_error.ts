/** `--shell-on-error`: a shell where a step has failed. */
import type { Build } from "../../client/mod.ts";
import type { FailedStep, Frontend, Gateway } from "../../client/gateway/mod.ts";
import { BkitError, BuildFailedError, OptionError } from "../../errors.ts";
import { shellWords } from "../../llb/text/shell_words.ts";
import { printable } from "../../internal/printable.ts";
import { write } from "../../terminal/output.ts";
import type { BuildFlags } from "../flags/build_flags.ts";
import { invalidFlag } from "../flags/invalid_flag.ts";
import type { Interaction } from "./interaction.ts";
import { errorText } from "../terminal/error_text.ts";
import { shellOfStep } from "./find_shell.ts";
import { runInteractive } from "./interactive.ts";
import { RawTerminal } from "./raw_terminal.ts";

/** What to run, and where. */
interface Settings {
  /** The files that the step had before it began, or those that it has left. */
  readonly state: "before" | "after";
  /** Program in place of a shell. */
  readonly program: readonly string[] | undefined;
}

/**
 * Returns how a build with `--shell-on-error` or `--exec` runs. Throws `OptionError` if other flags do
 * not go with it.
 */
export function shellOnError(flags: BuildFlags): Interaction {
  const { shellOnError: given, exec } = flags;
  const option = given === undefined ? "--exec" : "--shell-on-error";
  const others: Readonly<Record<string, unknown>> = {
    "--json": flags.json,
    "--progress json": flags.progress === "json" || undefined,
    "--progress rawjson": flags.progress === "rawjson" || undefined,
    "--call": flags.call,
    "--check": flags.check,
    "--frontend": flags.frontend,
  };
  const [other] = Object.keys(others).filter((name) => others[name]);
  if (other !== undefined) throw new OptionError(`cannot use both ${option} and ${other}`);
  const program = exec === undefined ? undefined : shellWords(exec);
  if (program?.length === 0) throw new OptionError("cannot run the program of --exec: it is empty");
  const state = given === undefined || given === true || given === "true" ? "after" : given;
  if (state !== "before" && state !== "after") {
    throw invalidFlag("--shell-on-error", "be before or after", state);
  }
  const settings = { state, program } as const;
  return {
    silent: false,
    start(client, options, release): Build {
      const { definition, config, graph: _, ...rest } = options;
      let entered = false;
      const frontend: Frontend = async (gateway) => {
        try {
          if (definition === undefined) return await gateway.dockerfile({ evaluate: true });
          return { files: await gateway.solve({ definition, evaluate: true }), config };
        } catch (error) {
          if (options.signal.aborted) throw error;
          entered = true;
          await enter(gateway, error, settings, release);
          throw error;
        }
      };
      const build = client.gateway(frontend, rest);
      build.result.catch(async (error) => {
        if (entered || !(error instanceof BuildFailedError) || error.reason !== "run") return;
        await release(error);
        say("This daemon ends a build when a step fails. BuildKit v0.12 waits for the shell.");
      });
      return build;
    },
  };
}

/** Runs a shell in the files of the step that failed, if there is one. */
async function enter(
  gateway: Gateway,
  error: unknown,
  { state, program }: Settings,
  release: (error: unknown) => Promise<void>,
): Promise<void> {
  const { signal } = gateway;
  await release(error);
  say(errorText(error).split("\n", 1)[0]!); // the rest is said at the end
  const step = gateway.failedStep(error);
  if (!step) return say("no program has failed: there is nothing to open a shell in");
  const args = program ?? shellOfStep(step.args);
  try {
    await using container = await step.container({ state, signal });
    if (RawTerminal.isThere()) say(introduction(step, state, args));
    const code = await runInteractive(container, { args }, signal);
    if (code !== 0) say(`${args[0]} has ended with the exit code ${code}`);
    if (!program && NOT_STARTED.includes(code)) say(NO_SHELL);
  } catch (cause) {
    if (signal.aborted || !(cause instanceof BkitError)) throw cause;
    // The build has failed, whatever becomes of the shell.
    say(errorText(cause).trimEnd());
    if (!program && cause instanceof BuildFailedError) say(NO_SHELL);
  }
}

/** Exit codes of a shell, and of what the daemon runs it with if there is none. */
const NOT_STARTED: readonly number[] = [1, 126, 127];

const NO_SHELL = "If the image has no shell, name a program of it with --exec.";

function introduction(
  { cwd, mounts }: FailedStep,
  state: Settings["state"],
  [program = ""]: readonly string[],
): string {
  const others = mounts.filter((path) => path !== "/");
  const where = others.length > 0 ? `, with ${others.join(", ")} mounted` : "";
  const when = state === "before" ? "before the step" : "that the step has left";
  return `${program} in ${cwd}, in the files ${when}${where}.\n` +
    "Nothing that is done here is kept. The build goes on to fail when it ends; Enter ~ . leaves it.";
}

function say(text: string): void {
  write(Deno.stderr, `${printable(text)}\n`);
}
