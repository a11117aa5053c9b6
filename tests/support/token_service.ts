import { Buffer } from "node:buffer";
import { createSign, randomUUID } from "node:crypto";
import * as path from "node:path";

/** Request that a {@linkcode TokenService} has answered. */
export interface TokenServiceRequest {
  readonly method: string;
  /** Name of the user; empty for an anonymous client. */
  readonly user: string;
  readonly scopes: readonly string[];
  readonly status: number;
}

/** Options for {@linkcode TokenService.start}. */
export interface TokenServiceOptions {
  /** Passwords by user. */
  readonly users: Readonly<Record<string, string>>;
  /** Users by identity token. */
  readonly identities?: Readonly<Record<string, string>>;
  /** True if OAuth2's POST is supported. @default true */
  readonly post?: boolean;
  /** Lifetime of tokens, in seconds; the registry accepts them for another minute. @default 300 */
  readonly lifetime?: number;
  /**
   * Returns true if a user is allowed an action on a repository. The name of an anonymous client is
   * empty.
   * @default users are allowed everything, anonymous clients nothing
   */
  readonly allowed?: (user: string, repository: string, action: string) => boolean;
}

/**
 * Token service for a registry, on loopback. It issues signed tokens for the actions that a user is
 * allowed (https://distribution.github.io/distribution/spec/auth/token/).
 */
export class TokenService implements AsyncDisposable {
  /** Name of the registry. */
  readonly service = "bkit-test-registry";
  /** Name of the issuer of tokens. */
  readonly issuer = "bkit-test-issuer";
  /** Requests so far. */
  readonly requests: TokenServiceRequest[] = [];
  /** Tokens issued so far. */
  readonly issued: string[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;
  readonly #directory: string;
  readonly #key: string;
  readonly #certificate: string;

  private constructor(
    directory: string,
    key: string,
    certificate: string,
    options: TokenServiceOptions,
  ) {
    this.#directory = directory;
    this.#key = key;
    this.#certificate = certificate;
    this.#server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen: () => {} },
      (request) => this.#answer(request, options),
    );
  }

  /** Starts a service with a new key and certificate. */
  static async start(options: TokenServiceOptions): Promise<TokenService> {
    const directory = await Deno.makeTempDir({ prefix: "bkit-tokens-" });
    const key = path.join(directory, "key.pem");
    const certificate = path.join(directory, "certificate.pem");
    const { success, stderr } = await new Deno.Command("openssl", {
      args: ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        .concat(["-subj", "/CN=bkit-test", "-keyout", key, "-out", certificate]),
      stderr: "piped",
    }).output();
    if (!success) {
      await Deno.remove(directory, { recursive: true });
      throw new Error(`openssl: ${new TextDecoder().decode(stderr)}`);
    }
    const texts = await Promise.all([key, certificate].map((file) => Deno.readTextFile(file)));
    return new TokenService(directory, texts[0]!, texts[1]!, options);
  }

  /** URL for requests of tokens. */
  get realm(): string {
    return `http://127.0.0.1:${this.#server.addr.port}/token`;
  }

  /** Path of the certificate for the signatures. */
  get certificate(): string {
    return path.join(this.#directory, "certificate.pem");
  }

  /** Returns a signed token for the registry. `lifetime` is in seconds (default: 300). */
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
    await Deno.remove(this.#directory, { recursive: true });
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

/** Returns the user of an OAuth2 form, or undefined if the credentials are wrong. */
function fromForm(form: URLSearchParams, options: TokenServiceOptions): string | undefined {
  const { users, identities = {} } = options;
  if (form.get("grant_type") === "refresh_token") {
    return identities[form.get("refresh_token") ?? ""];
  }
  const user = form.get("username") ?? "";
  return user && users[user] === form.get("password") ? user : undefined;
}

/**
 * Returns the user of HTTP Basic authentication: empty for an anonymous client, undefined if the
 * credentials are wrong.
 */
function fromHeader(request: Request, { users }: TokenServiceOptions): string | undefined {
  const header = request.headers.get("authorization");
  if (!header) return "";
  const [user, password] = atob(header.replace(/^Basic /, "")).split(":");
  return user && users[user] === password ? user : undefined;
}
