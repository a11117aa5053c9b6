import type { Resolve } from "../../internal/local_address.ts";
import type { RegistryTls } from "./fetch.ts";
import type { RequestSettings } from "./request.ts";

/** Options for requests to registries. */
export interface RegistryOptions extends RequestSettings {
  /**
   * Hosts of token services that may get the login of any registry, such as `auth.example.com`.
   * They are for registries that only the daemon can reach.
   *
   * @default {none}
   */
  trustRealms?: readonly string[] | undefined;
  /**
   * Registries without TLS, such as `registry.lan:5000`. Registries on the loopback need not be
   * named.
   *
   * @default {none}
   */
  plainHttp?: readonly string[] | undefined;
  /**
   * TLS by registry, such as a private authority, for requests to it and to its token service.
   *
   * @default {the system's authorities, without a client certificate}
   */
  registryTls?: Readonly<Record<string, RegistryTls>> | undefined;
  /**
   * Names of images that the daemon is expected to push or pull. If a registry asks for no login in
   * general, their repositories are asked.
   *
   * @default {none}
   */
  images?: readonly string[] | undefined;
  /**
   * Looks up the IP addresses of a host, to tell whether it is this machine.
   *
   * @default {the system's lookup}
   */
  resolve?: Resolve | undefined;
}
