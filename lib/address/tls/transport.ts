import type { Tls } from "./tls.ts";

/** A TCP port at which TLS is spoken. */
export interface TlsTransport {
  /** Tells it from other kinds. */
  readonly kind: "tls";
  /** The host's name or address. */
  readonly host: string;
  /** The port. */
  readonly port: number;
  /** Whom to trust, and who this is. */
  readonly tls: Tls;
  /** What is spoken inside (ALPN). @default {"h2"} */
  readonly protocol?: "h2" | "http/1.1";
}
