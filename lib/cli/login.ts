import { Command } from "commander";
import { OptionError } from "../errors.ts";
import { write } from "../terminal/output.ts";
import { logOptions } from "./options/daemon_options.ts";
import { all } from "./flags/values.ts";
import type { LoginFlags } from "./login/log_in.ts";
import { Exit } from "./terminal/exit.ts";
import { cancellable, interrupts } from "./terminal/interrupt.ts";

/** Text after the options. */
const NOTES = `
The login is verified at the registry. It is kept in the credential helper that Docker's
config.json names (credsStore, credHelpers), otherwise in that file, unencrypted. Docker and all
programs that use its logins find it there. What is not given is asked for on a terminal. With
neither a user name nor a password, a login that is already there is verified.`;

/** Returns `bkit login`, which verifies a login at a registry and keeps it for builds. */
export function loginCommand(): Command {
  const command = new Command("login")
    .description("log in to a registry, and keep the login as Docker does")
    .argument("[registry]", "host of the registry, such as ghcr.io (default: Docker Hub)")
    .option("-u, --username <name>", "name of the user")
    .option("-p, --password <password>", "password or token; other users of the machine can see it")
    .option("--password-stdin", "read the password or token from stdin")
    .option("--plain-http", "the registry has no TLS")
    .option("--insecure", "accept every certificate: anyone on the way can read the login")
    .option(
      "--registry-auth-tlscontext <tls>",
      "TLS for the registry and its token service: host=HOST with ca=FILE, or with cert=FILE,key=FILE",
      all,
    )
    .addHelpText("after", NOTES);
  for (const option of logOptions()) command.addOption(option);
  return command.action(login);
}

async function login(registry: string | undefined, flags: LoginFlags): Promise<void> {
  const { username, password, passwordStdin } = flags;
  if (password !== undefined && passwordStdin) {
    throw new OptionError("cannot use both --password and --password-stdin");
  }
  if (passwordStdin && !username) {
    throw new OptionError("cannot use --password-stdin without --username");
  }
  if (password !== undefined) {
    write(
      Deno.stderr,
      "warning: with --password, other users of this machine and the history of the shell can see " +
        "the password; use --password-stdin\n",
    );
  }
  using interrupt = interrupts(() => Deno.exit(Exit.CANCELLED));
  const { signal } = interrupt;
  const { logIn } = await import("./login/log_in.ts");
  await cancellable(signal, () => logIn(registry, flags, signal));
}
