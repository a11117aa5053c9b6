import type { Pem } from "./pem.ts";

/**
 * Options for TLS 1.2 and 1.3 over TCP. The server's certificate is always verified.
 *
 * A certificate or key is PEM: the path of a file, the text itself (with a line `-----BEGIN …`), or
 * its bytes.
 */
export interface TlsOptions {
  /**
   * Certificates of trusted authorities.
   *
   * @default {the system's certificate authorities}
   */
  ca?: Pem | undefined;
  /**
   * Client certificate, followed by those of intermediate authorities; needs `key`.
   *
   * @default {no client certificate}
   */
  cert?: Pem | undefined;
  /** Private key of `cert`, not encrypted. */
  key?: Pem | undefined;
  /**
   * Name that the server's certificate must have. It is also sent to the server (SNI and HTTP/2's
   * `:authority`).
   *
   * @default {the host of the address}
   */
  serverName?: string | undefined;
  /**
   * Directory with `ca.pem` or `ca.crt`, `cert.pem` or `tls.crt`, and `key.pem` or `tls.key`, all
   * three of them. It replaces `ca`, `cert` and `key`.
   */
  dir?: string | undefined;
  /**
   * Trusts the system's authorities as well as the given ones.
   *
   * @default {true unless authorities are given}
   */
  system?: boolean | undefined;
}
