import { connectionPermissions } from "../client/connect/permissions.ts";
import { requireAllowed } from "../internal/permissions/permissions.ts";
import type { BuildFlags } from "./flags/build_flags.ts";

/**
 * Checks the permissions that a build takes, as far as they are known before: to read the context
 * and the Dockerfile, and to connect to the daemon. Throws one `OptionError` that names all flags.
 */
export function requirePermissions(
  context: string | undefined,
  { addr, file }: BuildFlags,
): void {
  const paths = context === undefined ? [] : [context];
  if (file && file !== "-" && !/^[a-z]+:\/\//i.test(file)) paths.push(file);
  requireAllowed([
    ...paths.map((path) => ({ name: "read", path } as const)),
    ...connectionPermissions(addr),
  ]);
}
