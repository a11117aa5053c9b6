/** `bkit shell`: a program in the result of a build. */
import type { Build } from "../../client/mod.ts";
import type { Frontend } from "../../client/gateway/mod.ts";
import { OptionError } from "../../errors.ts";
import { write } from "../../terminal/output.ts";
import { pairs } from "../flags/values.ts";
import type { Interaction } from "./interaction.ts";
import { findShell } from "./find_shell.ts";
import type { ShellFlags } from "./flags.ts";
import { runInteractive } from "./interactive.ts";
import { parseMounts } from "./mounts.ts";
import { RawTerminal } from "./raw_terminal.ts";

/**
 * Returns how a build for `bkit shell` runs. The exit code of this process becomes that of the
 * program. Throws `OptionError` for an invalid flag.
 */
export function shellSession(words: readonly string[], flags: ShellFlags): Interaction {
  const { locals, mounts, env } = parseMounts(flags.mount);
  const variables = pairs("--env", flags.env, (name) => Deno.env.get(name));
  const { network = "default" } = flags;
  if ((flags.platform?.length ?? 0) > 1) {
    throw new OptionError("cannot open a shell for several platforms", {
      advice: "Name one of them with --platform.",
    });
  }
  return {
    silent: true,
    start(client, options, release): Build {
      const frontend: Frontend = async (gateway) => {
        const result = await gateway.dockerfile({ evaluate: true });
        const args = words.length > 0 ? words : await findShell(result);
        const { signal } = gateway;
        await using container = await result.container({
          mounts,
          network: network === "default" ? "sandbox" : network,
          hosts: options.hosts,
          signal,
        });
        await release();
        if (RawTerminal.isThere()) {
          write(Deno.stderr, "Nothing that is done here is kept. Enter ~ . leaves it.\n");
        }
        const program = {
          args,
          env: { ...env, ...variables },
          user: flags.user,
          cwd: flags.workdir,
        };
        Deno.exitCode = await runInteractive(container, program, signal);
      };
      // What was done in a program cannot be done again.
      const given = { ...options, retries: 0, locals: { ...options.locals, ...locals } };
      return client.gateway(frontend, given);
    },
  };
}
