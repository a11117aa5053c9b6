import * as path from "node:path";

/** Files of a certificate. */
export interface Certificate {
  /** Path of the certificate. */
  readonly cert: string;
  /** Path of its private key. */
  readonly key: string;
}

/** Names of the servers of the tests. */
const HERE = "subjectAltName=DNS:localhost,IP:127.0.0.1";

/**
 * Certificates of the kinds that servers and clients can have, created by openssl in a directory
 * that is removed with the test.
 */
export class Certificates implements AsyncDisposable {
  readonly directory: string;
  /**
   * Authority that issued all except {@linkcode Certificates.self} and
   * {@linkcode Certificates.stranger}.
   */
  readonly ca: string;
  /** Server certificate for `localhost` and 127.0.0.1. */
  readonly server: Certificate;
  /** Expired server certificate for `localhost` and 127.0.0.1. */
  readonly expired: Certificate;
  /** Server certificate for other.example and 10.1.2.3. */
  readonly elsewhere: Certificate;
  /** Self-signed certificate for `localhost` and 127.0.0.1. */
  readonly self: Certificate;
  /** Client certificate. */
  readonly client: Certificate;
  /** Expired client certificate. */
  readonly expiredClient: Certificate;
  /** Self-signed client certificate. */
  readonly stranger: Certificate;

  private constructor(directory: string) {
    const pair = (name: string) => ({
      cert: path.join(directory, `${name}.crt`),
      key: path.join(directory, `${name}.key`),
    });
    this.directory = directory;
    this.ca = pair("ca").cert;
    this.server = pair("server");
    this.expired = pair("expired");
    this.elsewhere = pair("elsewhere");
    this.self = pair("self");
    this.client = pair("client");
    this.expiredClient = pair("expired-client");
    this.stranger = pair("stranger");
  }

  /** Creates all of them, in about a fifth of a second. */
  static async make(): Promise<Certificates> {
    const certificates = new Certificates(await Deno.makeTempDir({ prefix: "bkit-certificates-" }));
    try {
      await certificates.#issueSelf("ca", "basicConstraints=critical,CA:TRUE");
      const server = `${HERE}\nextendedKeyUsage=serverAuth`;
      const client = "extendedKeyUsage=clientAuth";
      await certificates.#issue("server", server, 1);
      await certificates.#issue("expired", server, -1);
      await certificates.#issue(
        "elsewhere",
        "subjectAltName=DNS:other.example,IP:10.1.2.3\nextendedKeyUsage=serverAuth",
        1,
      );
      await certificates.#issue("client", client, 1);
      await certificates.#issue("expired-client", client, -1);
      await certificates.#issueSelf("self", HERE);
      await certificates.#issueSelf("stranger", client);
    } catch (error) {
      await certificates[Symbol.asyncDispose]();
      throw error;
    }
    return certificates;
  }

  /** Creates a directory with copies of these files, by name. */
  async copies(files: Readonly<Record<string, string>>): Promise<string> {
    const directory = await Deno.makeTempDir({ dir: this.directory });
    for (const [name, from] of Object.entries(files)) {
      await Deno.copyFile(from, path.join(directory, name));
    }
    return directory;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.directory, { recursive: true });
  }

  async #issueSelf(name: string, extension: string): Promise<void> {
    await this.openssl(
      ...["req", "-x509", "-config", "/dev/null", "-subj", `/CN=${name}`, "-days", "1"],
      ...["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-addext", extension, "-keyout", `${name}.key`, "-out", `${name}.crt`],
    );
  }

  async #issue(name: string, extensions: string, days: number): Promise<void> {
    await Deno.writeTextFile(path.join(this.directory, `${name}.ext`), extensions);
    await this.openssl(
      ...["req", "-new", "-config", "/dev/null", "-subj", `/CN=${name}`],
      ...["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-keyout", `${name}.key`, "-out", `${name}.csr`],
    );
    await this.openssl(
      ...["x509", "-req", "-in", `${name}.csr`, "-days", String(days)],
      ...["-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial"],
      ...["-extfile", `${name}.ext`, "-out", `${name}.crt`],
    );
  }

  /** Runs openssl in the directory. Rejects with its stderr if it fails. */
  async openssl(...args: string[]): Promise<void> {
    const { success, stderr } = await new Deno.Command("openssl", {
      args,
      cwd: this.directory,
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).output();
    if (!success) throw new Error(`openssl ${args.join(" ")}: ${new TextDecoder().decode(stderr)}`);
  }
}
