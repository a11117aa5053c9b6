import type { CredentialSource } from "./login/credential.ts";

/**
 * Returns the logins of this machine, as `defaultCredentials` finds them. They are looked for, and what
 * is needed for it is loaded, when a registry asks for a login.
 */
export function defaultLogins(): CredentialSource {
  let loaded: Promise<CredentialSource> | undefined;
  const source = () =>
    loaded ??= import("./mod.ts").then(({ defaultCredentials }) => defaultCredentials());
  return {
    find: async (host, signal) => await (await source()).find(host, signal),
    search: async (host, options) => await (await source()).search!(host, options),
  };
}
