import type { Pem } from "./pem.ts";

/**
 * How a TCP connection is made safe with TLS 1.2 or 1.3. Without `ca` and `dir` the system's own certificate
 * authorities are trusted. The server's certificate is always verified.
 *
 * A certificate or a key is PEM: a file's path, the text itself (which has a line `-----BEGIN …`), or its bytes.
 */
export interface TlsOptions {
  /** Certificates of the authorities that are trusted, instead of the system's. */
  ca?: Pem;
  /** This client's certificate, with those of intermediate authorities behind it; goes with `key`. */
  cert?: Pem;
  /** The private key of `cert`, not encrypted. */
  key?: Pem;
  /**
   * The name that the server's certificate must have, which is also sent (SNI, and HTTP/2's `:authority`).
   *
   * @default {the address's host}
   */
  serverName?: string;
  /**
   * A folder with `ca.pem` or `ca.crt`, `cert.pem` or `tls.crt`, and `key.pem` or `tls.key`, all three of them; instead
   * of `ca`, `cert` and `key`.
   */
  dir?: string;
  /**
   * Whether the system's authorities are trusted besides the given ones.
   *
   * @default {false where there are others}
   */
  system?: boolean;
}
