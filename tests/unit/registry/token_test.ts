import assert from "node:assert/strict";
import { AuthError, ConnectionError } from "../../../lib/errors.ts";
import type { Credential } from "../../../lib/registry/credential.ts";
import { parseChallenges } from "../../../lib/registry/challenge.ts";
import { Registries } from "../../../lib/registry/realm.ts";
import { fetchToken } from "../../../lib/registry/token.ts";

const LOGIN: Credential = { username: "ann", password: "hunter2" };
const JSON_TYPE = { headers: { "content-type": "application/json" } };

/** An HTTP server on loopback that remembers what it was asked. */
class Service implements AsyncDisposable {
  readonly asked: { method: string; url: URL; login: string; form: URLSearchParams }[] = [];
  readonly #server: Deno.HttpServer<Deno.NetAddr>;

  constructor(answer: (request: Request) => Response | Promise<Response>) {
    const options = { hostname: "127.0.0.1", port: 0, onListen: () => {} };
    this.#server = Deno.serve(options, async (request) => {
      const form = new URLSearchParams(await request.text());
      const login = request.headers.get("authorization") ?? "";
      this.asked.push({ method: request.method, url: new URL(request.url), login, form });
      return await answer(request);
    });
  }

  get host(): string {
    return `127.0.0.1:${this.#server.addr.port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#server.shutdown();
  }
}

const wanted = (service: Service) => ({
  host: "registry.example",
  realm: `${service.url}/token?account=1`,
  service: "registry.example",
  scopes: ["repository:a:pull", "repository:b:pull,push"],
});

Deno.test("fetchToken: sends a login by POST, as in OAuth 2", async () => {
  await using service = new Service(() =>
    Response.json({ access_token: "T", expires_in: 300, issued_at: "2001-01-01T00:00:00Z" })
  );
  assert.deepEqual(await fetchToken(wanted(service), LOGIN), { token: "T", expiresIn: 300 });
  const [{ method, form, login, url }] = service.asked as [Service["asked"][0]];
  assert.equal(method, "POST");
  assert.equal(url.search, "?account=1");
  assert.equal(login, "");
  assert.deepEqual(Object.fromEntries(form), {
    service: "registry.example",
    client_id: "buildkit-client",
    scope: "repository:a:pull repository:b:pull,push",
    grant_type: "password",
    username: "ann",
    password: "hunter2",
  });
  await fetchToken(wanted(service), { identityToken: "identity" });
  const { grant_type, refresh_token, username } = Object.fromEntries(service.asked[1]!.form);
  assert.deepEqual([grant_type, refresh_token, username], ["refresh_token", "identity", undefined]);
});

Deno.test("fetchToken: uses GET if the service does not support POST", async () => {
  for (const status of [401, 404, 405]) {
    await using service = new Service(({ method }) =>
      method === "POST" ? new Response(null, { status }) : Response.json({ token: "T" })
    );
    assert.deepEqual(await fetchToken(wanted(service), LOGIN), { token: "T", expiresIn: 60 });
    const { method, url, login } = service.asked[1]!;
    assert.equal(method, "GET");
    assert.equal(login, `Basic ${btoa("ann:hunter2")}`);
    assert.deepEqual([...url.searchParams], [
      ["account", "1"],
      ["service", "registry.example"],
      ["scope", "repository:a:pull"],
      ["scope", "repository:b:pull,push"],
    ]);
  }
});

Deno.test("fetchToken: uses GET without a login, and nothing for a registry token", async () => {
  await using service = new Service(() => Response.json({ token: "T", expires_in: 5 }));
  assert.deepEqual(await fetchToken(wanted(service), undefined), { token: "T", expiresIn: 5 });
  assert.deepEqual(service.asked.map(({ method, login }) => method + login), ["GET"]);
  assert.deepEqual(await fetchToken(wanted(service), { registryToken: "R" }), {
    token: "R",
    expiresIn: 60,
  });
  assert.equal(service.asked.length, 1);
});

Deno.test("fetchToken: returns how long a token is valid", async () => {
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
  const table: [Record<string, unknown>, number, number][] = [
    [{}, 60, 60],
    [{ expires_in: 0 }, 60, 60],
    [{ expires_in: "300" }, 60, 60],
    [{ expires_in: 1e12 }, 86_400, 86_400],
    [{ expires_in: 300, issued_at: ago(100) }, 199, 200],
    [{ expires_in: 300, issued_at: ago(-1000) }, 300, 300],
    [{ expires_in: 300, issued_at: ago(400) }, 300, 300],
    [{ expires_in: 300, issued_at: "soon" }, 300, 300],
  ];
  for (const [answer, least, most] of table) {
    await using service = new Service(() => Response.json({ token: "T", ...answer }));
    const { expiresIn } = await fetchToken(wanted(service), undefined);
    assert(expiresIn >= least && expiresIn <= most, `${JSON.stringify(answer)}: ${expiresIn}`);
  }
});

Deno.test("fetchToken: rejects an answer that is not a token", async (t) => {
  const table: [string, Credential | undefined, () => Response, new () => Error][] = [
    ["401", LOGIN, () => new Response("hunter2", { status: 401 }), AuthError as never],
    [
      "403 without a login",
      undefined,
      () => new Response("", { status: 403 }),
      AuthError as never,
    ],
    ["500", LOGIN, () => new Response("hunter2", { status: 500 }), ConnectionError as never],
    ["429", LOGIN, () => new Response("", { status: 429 }), ConnectionError as never],
    ["a redirect", LOGIN, () => Response.redirect("http://127.0.0.1:1/"), ConnectionError as never],
    ["a page", LOGIN, () => new Response("<html>hunter2"), ConnectionError as never],
    ["no token", LOGIN, () => new Response("{}", JSON_TYPE), ConnectionError as never],
    ["null", LOGIN, () => new Response("null", JSON_TYPE), ConnectionError as never],
    ["two lines", LOGIN, () => Response.json({ token: "a\nb" }), ConnectionError as never],
  ];
  const texts: string[] = [];
  for (const [what, credential, answer, kind] of table) {
    await using service = new Service(answer);
    await assert.rejects(fetchToken(wanted(service), credential), (error: Error) => {
      assert(error instanceof kind, what);
      assert(!Deno.inspect(error).includes("hunter2"), what);
      texts.push(`${what}: ${error.message.replaceAll(service.host, "SERVICE")}`);
      return true;
    });
  }
  await t.assertSnapshot(texts.join("\n\n"));
});

Deno.test("fetchToken: rejects without an answer, and when its caller gives up", async () => {
  const closed = new Service(() => new Response());
  await closed[Symbol.asyncDispose]();
  await assert.rejects(fetchToken(wanted(closed), LOGIN), (error: Error) => {
    assert(error instanceof ConnectionError);
    assert.match(
      error.message,
      /^cannot get a token for registry\.example: its token service 127\.0\.0\.1:/,
    );
    assert(!Deno.inspect(error).includes("hunter2"));
    return true;
  });
  const done = Promise.withResolvers<Response>();
  await using silent = new Service(() => done.promise);
  await assert.rejects(
    fetchToken(wanted(silent), LOGIN, { timeout: 100 }),
    /cannot be reached: no answer within 0\.1 s/,
  );
  const controller = new AbortController();
  const found = fetchToken(wanted(silent), LOGIN, {}, controller.signal);
  controller.abort(new Error("enough"));
  await assert.rejects(found, /enough/);
  done.resolve(new Response());
});

Deno.test("parseChallenges: parses every form of WWW-Authenticate", () => {
  const table: [string, string][] = [
    [
      'Bearer realm="https://a/t",service="s",scope="x y"',
      "bearer realm=https://a/t service=s scope=x y",
    ],
    ['Bearer realm = "a" , Service=s', "bearer realm=a service=s"],
    ['Basic realm="a, b", Bearer realm=c', "basic realm=a, b | bearer realm=c"],
    ['Basic realm="a \\"b\\""', 'basic realm=a "b"'],
    ["Negotiate, Basic", "negotiate | basic"],
    ["", ""],
    ['realm="x"', ""],
    ['Bearer realm="x', "bearer realm="],
  ];
  for (const [field, expected] of table) {
    const text = parseChallenges(field).map(({ scheme, parameters }) =>
      [scheme, ...[...parameters].map(([name, value]) => `${name}=${value}`)].join(" ")
    ).join(" | ");
    assert.equal(text, expected, field);
  }
});

/** A registry that names a realm, for each path. */
function registry(realm: (path: string, own: string) => string): Service {
  const service: Service = new Service(({ url }) => {
    const named = realm(new URL(url).pathname, service.url);
    return new Response("{}", {
      status: 401,
      headers: { "www-authenticate": named },
    });
  });
  return service;
}

Deno.test("Registries: allows a login only for the realm that the registry names", async () => {
  await using own = registry(() => 'Bearer realm="https://auth.example/token",service="s"');
  const registries = new Registries();
  const check = (realm: string, scopes: string[] = []) =>
    registries.check({ host: own.host, realm, service: "s", scopes });
  await check("https://auth.example/token");
  await check("https://AUTH.example:443/token");
  assert.equal(own.asked.length, 1); // remembered
  for (
    const realm of [
      "https://evil.example/token",
      "https://auth.example/other",
      "https://auth.example/token?to=evil",
      "https://auth.example.evil/token",
      `http://${own.host}/token`,
      "http://auth.example/token",
      "https://ann@auth.example/token",
      "file:///etc/passwd",
      "token",
      "",
    ]
  ) {
    await assert.rejects(check(realm), AuthError, realm);
  }
  await assert.rejects(check("https://evil.example/token"), (error: Error) => {
    assert.match(error.message, /cannot send .* to https:\/\/evil\.example: .* is auth\.example/);
    assert.match(error.message, /trustRealms/);
    return true;
  });
  assert(own.asked.every(({ login, method }) => login === "" && method === "GET"));
});

Deno.test("Registries: allows a realm for each repository", async () => {
  await using own = registry((path, url) =>
    `Bearer realm="${url}${path === "/v2/" ? "/token" : `/api${path}`}"`
  );
  const registries = new Registries();
  const check = (path: string) =>
    registries.check({
      host: own.host,
      realm: `${own.url}${path}`,
      service: "s",
      scopes: ["repository:team/app:pull"],
    });
  await check("/token");
  await check("/api/v2/team/app/tags/list");
  await assert.rejects(check("/api/v2/other/tags/list"), /names another address on that host/);
});

Deno.test("Registries: allows own, known and trusted realms without an answer", async () => {
  const fetch = () => Promise.reject(new TypeError("no route"));
  const check = (host: string, realm: string, more = {}) =>
    new Registries({ fetch, ...more }).check({ host, realm, service: "s", scopes: [] });
  await check("r.example", "https://r.example/token");
  await check("r.example:443", "https://r.example/token");
  await check("registry-1.docker.io", "https://auth.docker.io/token");
  await check("r.example", "https://auth.example/t", { trustRealms: ["auth.example"] });
  await check("r.lan:5000", "http://r.lan:5000/t", { plainHttp: ["r.lan:5000"] });
  const refused: [string, string, object?][] = [
    ["r.example", "https://auth.example/token"],
    ["r.example", "https://auth.docker.io/token"],
    ["r.example", "https://r.example:444/token"],
    ["r.example", "http://r.example/token"],
    ["r.example", "http://127.0.0.1:1/token"],
    ["r.example", "http://auth.example/t", { trustRealms: ["auth.example"] }],
    ["r.example", "http://r.lan:5000/t", { plainHttp: ["r.lan:5000"] }],
  ];
  for (const [host, realm, more] of refused) {
    await assert.rejects(check(host, realm, more), AuthError, realm);
  }
});

Deno.test("Registries: knows which registries accept only tokens", async () => {
  const table: [string, boolean][] = [
    ['Bearer realm="https://a/t"', true],
    ['Basic realm="a"', false],
    ['Bearer realm="https://a/t", Basic realm="a"', false],
    ["", false],
  ];
  for (const [field, expected] of table) {
    await using own = registry(() => field);
    assert.equal(await new Registries().wantsTokens(own.host), expected, field);
  }
  const fetch = () => Promise.reject(new TypeError("no route"));
  assert.equal(await new Registries({ fetch }).wantsTokens("r.example"), false);
});
