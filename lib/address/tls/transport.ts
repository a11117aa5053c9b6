import type { Tls } from "./tls.ts";

/** A TCP port with TLS. */
export interface TlsTransport {
  /** Discriminates the union of transports. */
  readonly kind: "tls";
  /** Name or IP address of the host. */
  readonly host: string;
  /** Port number. */
  readonly port: number;
  /** Trusted authorities and client certificate. */
  readonly tls: Tls;
  /**
   * Protocol inside TLS (ALPN).
   *
   * @default {"h2"}
   */
  readonly protocol?: "h2" | "http/1.1" | undefined;
}
