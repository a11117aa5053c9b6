import { Buffer } from "node:buffer";
import { createSign, randomUUID } from "node:crypto";
import * as path from "node:path";

/** A request that a {@linkcode TokenService} answered. */
export interface TokenServiceRequest {
  readonly method: string;
  /** Empty for nobody. */
  readonly user: string;
  readonly scopes: readonly string[];
  readonly status: number;
}

/** What {@linkcode TokenService.start} can be given. */
export interface TokenServiceOptions {
  /** Passwords by user. */
  readonly users: Readonly<Record<string, string>>;
  /** Users by identity token. */
  readonly identities?: Readonly<Record<string, string>>;
  /** Whether OAuth2's POST is known. */
  readonly post?: boolean;
  /** For how long a token is good, in seconds; the registry itself gives them a minute more. @default 300 */
  readonly lifetime?: number;
  /** What a user may do with a repository; nobody is the empty name. Users may do all, nobody nothing. */
  readonly allowed?: (user: string, repository: string, action: string) => boolean;
}

/**
 * A token service for a registry, on loopback: who logs in gets a signed token for what they may do
 * (https://distribution.github.io/distribution/spec/auth/token/).
 */
export class TokenService implements AsyncDisposable {
  /** The name of the registry, and that of who signs. */
  readonly service = "bkit-test-registry";
  readonly issuer = "bkit-test-issuer";
  /** What was asked so far. */
  readonly requests: TokenServiceRequest[] = [];
  /** The tokens that were given out so far. */
  readonly issued: string[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  readonly #folder: string;
  readonly #key: string;
  readonly #certificate: string;

  private constructor(
    folder: string,
    key: string,
    certificate: string,
    options: TokenServiceOptions,
  ) {
    this.#folder = folder;
    this.#key = key;
    this.#certificate = certificate;
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      (request) => this.#answer(request, options),
    );
  }

  /** Starts the service, with a key and a certificate of its own. */
  static async start(options: TokenServiceOptions): Promise<TokenService> {
    const folder = await Deno.makeTempDir({ prefix: "bkit-tokens-" });
    const key = path.join(folder, "key.pem");
    const certificate = path.join(folder, "certificate.pem");
    const { success, stderr } = await new Deno.Command("openssl", {
      args: ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        .concat(["-subj", "/CN=bkit-test", "-keyout", key, "-out", certificate]),
      stderr: "piped",
    }).output();
    if (!success) {
      await Deno.remove(folder, { recursive: true });
      throw new Error(`openssl: ${new TextDecoder().decode(stderr)}`);
    }
    const texts = await Promise.all([key, certificate].map((file) => Deno.readTextFile(file)));
    return new TokenService(folder, texts[0]!, texts[1]!, options);
  }

  /** Where tokens are asked for. */
  get realm(): string {
    return `http://127.0.0.1:${this.#server.addr.port}/token`;
  }

  /** The file with the certificate that signs. */
  get certificate(): string {
    return path.join(this.#folder, "certificate.pem");
  }

  /** A token as the registry takes it. */
  token(
    user: string,
    access: readonly { type: string; name: string; actions: string[] }[],
    lifetime = 300,
  ): string {
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const x5c = [this.#certificate.replace(/-----[^-]+-----|\s/g, "")];
    const now = Math.floor(Date.now() / 1000);
    const head = encode({ typ: "JWT", alg: "RS256", x5c });
    const claims = encode({
      iss: this.issuer,
      sub: user,
      aud: this.service,
      iat: now,
      nbf: now - 60,
      exp: now + lifetime,
      jti: randomUUID(),
      access,
    });
    const signature = createSign("RSA-SHA256").update(`${head}.${claims}`).sign(this.#key);
    return `${head}.${claims}.${signature.toString("base64url")}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server.shutdown();
    await Deno.remove(this.#folder, { recursive: true });
  }

  async #answer(request: Request, options: TokenServiceOptions): Promise<Response> {
    const { post = true, lifetime = 300, allowed = (user) => user !== "" } = options;
    const isPost = request.method === "POST";
    const form = new URLSearchParams(await request.text());
    const query = new URL(request.url).searchParams;
    const scopes = isPost ? (form.get("scope") ?? "").split(" ") : query.getAll("scope");
    const user = isPost ? fromForm(form, options) : fromHeader(request, options);
    const answer = (status: number, body: unknown) => {
      this.requests.push({ method: request.method, user: user ?? "", scopes, status });
      return Response.json(body, { status });
    };
    if (isPost && !post) return answer(405, {});
    if (user === undefined) return answer(401, { details: "incorrect username or password" });
    const access = scopes.flatMap((scope) => {
      const [type, name, actions] = scope.split(":");
      if (type !== "repository" || !name || !actions) return [];
      return [{ type, name, actions: actions.split(",").filter((a) => allowed(user, name, a)) }];
    });
    const token = this.token(user, access, lifetime);
    this.issued.push(token);
    return answer(200, {
      [isPost ? "access_token" : "token"]: token,
      expires_in: lifetime,
      issued_at: new Date().toISOString(),
    });
  }
}

/** The user that OAuth2's form is of; undefined where it's wrong. */
function fromForm(form: URLSearchParams, options: TokenServiceOptions): string | undefined {
  const { users, identities = {} } = options;
  if (form.get("grant_type") === "refresh_token") {
    return identities[form.get("refresh_token") ?? ""];
  }
  const user = form.get("username") ?? "";
  return user && users[user] === form.get("password") ? user : undefined;
}

/** The user of HTTP's Basic; empty for nobody, undefined where it's wrong. */
function fromHeader(request: Request, { users }: TokenServiceOptions): string | undefined {
  const header = request.headers.get("authorization");
  if (!header) return "";
  const [user, password] = atob(header.replace(/^Basic /, "")).split(":");
  return user && users[user] === password ? user : undefined;
}
