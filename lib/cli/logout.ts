import { Command } from "commander";
import { write } from "../terminal/output.ts";
import { Exit } from "./terminal/exit.ts";
import { cancellable, interrupts } from "./terminal/interrupt.ts";

/** Text after the options. */
const NOTES = `
The login is removed from Docker's config.json and from the credential helper that it names.
Logins of Podman, and tokens that were issued, stay.`;

/** Returns `bkit logout`, which removes a login. */
export function logoutCommand(): Command {
  return new Command("logout")
    .description("remove the login for a registry")
    .argument("[registry]", "host of the registry, such as ghcr.io (default: Docker Hub)")
    .addHelpText("after", NOTES)
    .action(logout);
}

async function logout(given: string | undefined): Promise<void> {
  const { registryOfText, removeLogin } = await import("../registry/mod.ts");
  const registry = registryOfText(given ?? "docker.io");
  using interrupt = interrupts(() => Deno.exit(Exit.CANCELLED));
  const { signal } = interrupt;
  const places = await cancellable(signal, () => removeLogin(registry, { signal }));
  write(
    Deno.stderr,
    places.length > 0
      ? `removed the login for ${registry} from ${places.join(" and ")}\n`
      : `there was no login for ${registry}\n`,
  );
}
