import { connectionPermissions } from "../client/connect/permissions.ts";
import { requireAllowed } from "../internal/permissions/permissions.ts";
import type { BuildFlags } from "./flags/build_flags.ts";

/**
 * Checks the permissions that a build takes, as far as they are known before: to read the context
 * and the Dockerfile, and to connect to the daemon. Throws one `OptionError` that names all flags.
 */
export function requirePermissions(
  directories: readonly string[],
  { addr, file = "" }: BuildFlags,
): void {
  const isRemote = /^https?:\/\//i.test(file);
  const paths = file && file !== "-" && !isRemote ? [...directories, file] : directories;
  requireAllowed([
    ...paths.map((path) => ({ name: "read", path } as const)),
    ...isRemote && URL.canParse(file) ? [{ name: "net", host: new URL(file).host } as const] : [],
    ...connectionPermissions(addr),
  ]);
}
