import type { RegistryTlsOptions } from "../../client/mod.ts";
import { isGoTrue } from "../../internal/go/bool.ts";
import { attributes } from "./csv.ts";
import { invalidFlag } from "./invalid_flag.ts";

const FLAG = "--registry-auth-tlscontext";

/** What several values of the flag say about one registry. */
type Collected = RegistryTlsOptions & { ca: string[] };

/**
 * Parses the values of `--registry-auth-tlscontext`, as `buildctl` does:
 * `host=HOST,ca=FILE,cert=FILE,key=FILE,insecure=BOOL`, several of them for a registry with several
 * authorities. The host may have a scheme. Throws {@linkcode OptionError} for a value without a
 * host, without anything about it, or with half of a client certificate.
 */
export function registryTls(texts: readonly string[] = []): Record<string, RegistryTlsOptions> {
  const collected: Record<string, Collected> = {};
  for (const text of texts) {
    const { host, ca, cert, key, insecure = "" } = attributes(FLAG, text);
    if (!host) throw invalidFlag(FLAG, "have a host", text);
    if (!cert !== !key) throw invalidFlag(FLAG, "have cert and key, or neither", text);
    if (!ca && !cert && !isGoTrue(insecure)) {
      throw invalidFlag(FLAG, "have ca, cert and key, or insecure=true", text);
    }
    const name = host.replace(/^https?:\/\//i, "").replace(/\/.*$/, "");
    const before = collected[name];
    if (cert && before?.cert !== undefined) {
      throw invalidFlag(FLAG, "have one client certificate for each host", text);
    }
    collected[name] = {
      ...before,
      ca: [...before?.ca ?? [], ...ca ? [ca] : []],
      ...cert && key ? { cert, key } : {},
      ...isGoTrue(insecure) ? { insecure: true } : {},
    };
  }
  return collected;
}
