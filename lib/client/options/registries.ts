import type { Pem } from "../../address/mod.ts";
import { invalidOption } from "../../internal/option_text.ts";

/**
 * Options for this side's own requests to registries, which find out where a login may go and fetch
 * tokens. The daemon connects to registries on its own, as its configuration says.
 */
export interface RegistryAccess {
  /**
   * Token services that may get the login of any registry, such as `auth.example.com`. They are for
   * registries that only the daemon can reach.
   *
   * @default {[]}
   */
  trustRealms?: readonly string[] | undefined;
  /**
   * Registries without TLS, such as `registry.lan:5000`. Registries on the loopback need not be
   * named.
   *
   * @default {[]}
   */
  plainHttp?: readonly string[] | undefined;
  /** TLS by registry, for requests to it and to its token service. */
  registryTls?: Readonly<Record<string, RegistryTlsOptions>> | undefined;
}

/** TLS for requests to a registry. A certificate or key is PEM: the path of a file, or the text. */
export interface RegistryTlsOptions {
  /**
   * Certificates of authorities to trust as well as the system's.
   *
   * @default {[]}
   */
  ca?: Pem | readonly Pem[] | undefined;
  /**
   * Client certificate; needs `key`.
   *
   * @default {no client certificate}
   */
  cert?: Pem | undefined;
  /** Private key of `cert`, not encrypted. */
  key?: Pem | undefined;
  /**
   * Accepts every certificate, so that anyone on the way can read the login. Such requests use no
   * proxy.
   *
   * @default {false}
   */
  insecure?: boolean | undefined;
}

const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Throws {@linkcode OptionError} if an option names something other than a host. */
export function checkRegistries({ trustRealms, plainHttp, registryTls }: RegistryAccess): void {
  const named = { trustRealms, plainHttp, registryTls: Object.keys(registryTls ?? {}) };
  for (const [option, hosts = []] of Object.entries(named)) {
    for (const host of hosts) {
      if (HOST.test(host)) continue;
      throw invalidOption(option, "name hosts such as registry.example.com:5000", host);
    }
  }
}
