import * as path from "node:path";

/** A certificate, as files. */
export interface Certificate {
  /** The certificate's file. */
  readonly cert: string;
  /** The file of its private key. */
  readonly key: string;
}

/** The names that servers of the tests have. */
const HERE = "subjectAltName=DNS:localhost,IP:127.0.0.1";

/** Certificates of all kinds that a server or a client can have, made by openssl, in a folder that goes with the test. */
export class Certificates implements AsyncDisposable {
  readonly folder: string;
  /** The authority that issued all but {@linkcode Certificates.self}. */
  readonly ca: string;
  /** For `localhost` and 127.0.0.1. */
  readonly server: Certificate;
  /** The same, since two days ago and until yesterday. */
  readonly expired: Certificate;
  /** For other.example and 10.1.2.3. */
  readonly elsewhere: Certificate;
  /** For `localhost` and 127.0.0.1, by itself. */
  readonly self: Certificate;
  /** A client's. */
  readonly client: Certificate;
  /** A client's that has expired. */
  readonly expiredClient: Certificate;
  /** A client's that it issued itself. */
  readonly stranger: Certificate;

  private constructor(folder: string) {
    const pair = (name: string) => ({
      cert: path.join(folder, `${name}.crt`),
      key: path.join(folder, `${name}.key`),
    });
    this.folder = folder;
    this.ca = pair("ca").cert;
    this.server = pair("server");
    this.expired = pair("expired");
    this.elsewhere = pair("elsewhere");
    this.self = pair("self");
    this.client = pair("client");
    this.expiredClient = pair("expired-client");
    this.stranger = pair("stranger");
  }

  /** Makes all of them, in about a fifth of a second. */
  static async make(): Promise<Certificates> {
    const made = new Certificates(await Deno.makeTempDir({ prefix: "bkit-certificates-" }));
    try {
      await made.#issueSelf("ca", "basicConstraints=critical,CA:TRUE");
      const server = `${HERE}\nextendedKeyUsage=serverAuth`;
      const client = "extendedKeyUsage=clientAuth";
      await made.#issue("server", server, 1);
      await made.#issue("expired", server, -1);
      await made.#issue(
        "elsewhere",
        "subjectAltName=DNS:other.example,IP:10.1.2.3\nextendedKeyUsage=serverAuth",
        1,
      );
      await made.#issue("client", client, 1);
      await made.#issue("expired-client", client, -1);
      await made.#issueSelf("self", HERE);
      await made.#issueSelf("stranger", client);
    } catch (error) {
      await made[Symbol.asyncDispose]();
      throw error;
    }
    return made;
  }

  /** A folder with files of these names, for tests of folders. */
  async directory(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await Deno.makeTempDir({ dir: this.folder });
    for (const [name, from] of Object.entries(files)) {
      await Deno.copyFile(from, path.join(folder, name));
    }
    return folder;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.folder, { recursive: true });
  }

  async #issueSelf(name: string, extension: string): Promise<void> {
    await this.openssl(
      ...["req", "-x509", "-config", "/dev/null", "-subj", `/CN=${name}`, "-days", "1"],
      ...["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"],
      ...["-addext", extension, "-keyout", `${name}.key`, "-out", `${name}.crt`],
    );
  }

  async #issue(name: string, extensions: string, days: number): Promise<void> {
    await Deno.writeTextFile(path.join(this.folder, `${name}.ext`), extensions);
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

  /** Runs openssl in the folder. Rejects with what it complains of. */
  async openssl(...args: string[]): Promise<void> {
    const { success, stderr } = await new Deno.Command("openssl", {
      args,
      cwd: this.folder,
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).output();
    if (!success) throw new Error(`openssl ${args.join(" ")}: ${new TextDecoder().decode(stderr)}`);
  }
}
