import { isIP } from "node:net";
import * as tls from "node:tls";
import { invalidOption, optionText } from "../../internal/option_text.ts";
import { readCertificates, readKey, readPair } from "./pem.ts";
import { filesOf } from "./files.ts";
import type { TlsOptions } from "./options.ts";

/** Content of a {@linkcode Tls}, with PEM as text. */
interface Material {
  readonly ca?: readonly string[] | undefined;
  readonly pair?: { readonly cert: string; readonly key: string } | undefined;
  readonly serverName?: string | undefined;
  readonly system: boolean;
  /** True if any certificate of the server is accepted. */
  readonly unverified?: boolean | undefined;
}

/** Checked TLS options and the content of their files. Printing it shows no key. */
export class Tls {
  readonly #material: Material;

  /** Creates TLS that by default trusts the system's authorities and has no client certificate. */
  constructor(material: Material = { system: true }) {
    this.#material = material;
  }

  /** Name that the server's certificate must have; undefined if it is the host of the address. */
  get serverName(): string | undefined {
    return this.#material.serverName;
  }

  /** True if only the system's authorities are trusted. */
  get systemOnly(): boolean {
    return this.#material.ca === undefined;
  }

  /** True if there is a client certificate. */
  get hasCertificate(): boolean {
    return this.#material.pair !== undefined;
  }

  /** Returns the same TLS, which accepts any certificate of the server. */
  unverified(): Tls {
    return new Tls({ ...this.#material, unverified: true });
  }

  /** Returns Node's options for a connection to a host. */
  connection(host: string): tls.ConnectionOptions {
    const { ca = [], pair, serverName = host, system, unverified } = this.#material;
    return {
      ...pair,
      ca: system ? [...tls.getCACertificates("system"), ...ca] : [...ca],
      host: serverName,
      // SNI has no IP addresses (RFC 6066, 3); the certificate is still checked for them.
      ...(isIP(serverName) ? {} : { servername: serverName }),
      minVersion: "TLSv1.2",
      ...(unverified ? { checkServerIdentity: () => undefined } : {}),
      rejectUnauthorized: !unverified,
    };
  }
}

/**
 * Checks options and reads their files. `true` stands for no options: the system's authorities.
 * Rejects with `OptionError`, which names the option and the file.
 */
export async function loadTls(options: TlsOptions | true): Promise<Tls> {
  if (options === true) return new Tls();
  const { serverName } = options;
  if (serverName !== undefined && !/^[a-z0-9:._-]+$/i.test(serverName)) {
    throw invalidOption("tls.serverName", "be the name of a host", serverName, {
      advice: "Pass a name in the server's certificate, such as buildkit.example.com.",
    });
  }
  const { ca, cert, key } = await filesOf(options);
  if ((cert === undefined) !== (key === undefined)) {
    const [given, missing] = cert === undefined ? ["key", "cert"] : ["cert", "key"];
    throw invalidOption(`tls.${given}`, `go with ${optionText(`tls.${missing}`)}`, undefined, {
      advice: "Pass a client certificate and its key, or neither.",
    });
  }
  return new Tls({
    serverName,
    system: options.system ?? ca === undefined,
    ...(ca === undefined ? {} : { ca: (await readCertificates("tls.ca", ca)).list }),
    ...(cert === undefined || key === undefined ? {} : {
      pair: readPair(
        await readCertificates("tls.cert", cert),
        await readKey("tls.key", key),
      ),
    }),
  });
}
