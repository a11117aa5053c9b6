import assert from "node:assert/strict";
import { AuthError } from "../../../../lib/errors.ts";
import { type LoginScheme, Registries } from "../../../../lib/registry/token/realm.ts";
import { ManualClock } from "../../../support/manual_clock.ts";
import { Service } from "./service.ts";

/** Starts a registry that names a realm for each path. */
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
  assert.equal(own.requests.length, 1); // the answer is cached
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
    assert.match(
      error.message,
      /cannot ask https:\/\/evil\.example for a token .* is auth\.example/,
    );
    assert.match(error.message, /trustRealms/);
    return true;
  });
  assert(own.requests.every(({ login, method }) => login === "" && method === "GET"));
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

Deno.test("Registries: asks for the challenge of a repository if /v2/ has none", async () => {
  await using own: Service = new Service(({ url }) => {
    const { pathname } = new URL(url);
    if (pathname === "/v2/") return new Response("{}");
    const headers = { "www-authenticate": `Bearer realm="${own.url}/token"` };
    return new Response("{}", { status: 401, headers });
  });
  const request = { host: own.host, service: "s", scopes: ["repository:team/app:pull"] };
  const registries = new Registries();
  await registries.check({ ...request, realm: `${own.url}/token` });
  await assert.rejects(
    registries.check({ ...request, realm: "https://evil.example/token" }),
    /the token service of that registry is 127\.0\.0\.1/,
  );
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

/** Answers of a registry to `/v2/` and its catalog, and what follows for a password. */
const LOGINS: [name: string, answers: Record<string, [number, string]>, expected: LoginScheme][] = [
  ["tokens", { "/v2/": [401, 'Bearer realm="https://a/t"'] }, { scheme: "bearer" }],
  ["passwords", { "/v2/": [401, 'Basic realm="a"'] }, { scheme: "basic" }],
  ["both", { "/v2/": [401, 'Bearer realm="https://a/t", Basic realm="a"'] }, { scheme: "basic" }],
  [
    "tokens for the catalog only",
    { "/v2/": [200, ""], "/v2/_catalog": [401, 'Bearer realm="https://a/t"'] },
    { scheme: "bearer" },
  ],
  [
    "passwords for the catalog only",
    { "/v2/": [200, ""], "/v2/_catalog": [403, 'Basic realm="a"'] },
    { scheme: "basic" },
  ],
  [
    "passwords for a repository of the build",
    {
      "/v2/": [200, ""],
      "/v2/team/app/tags/list": [401, 'Basic realm="a"'],
      "/v2/_catalog": [404, ""],
    },
    { scheme: "basic" },
  ],
  [
    "passwords for a repository, and tokens for the catalog",
    {
      "/v2/": [200, ""],
      "/v2/team/app/tags/list": [401, 'Basic realm="a"'],
      "/v2/_catalog": [401, 'Bearer realm="https://a/t"'],
    },
    { scheme: "basic" },
  ],
  [
    "no login",
    { "/v2/": [200, ""], "/v2/_catalog": [200, ""] },
    { unknown: "it asked for no login" },
  ],
  ["429", { "/v2/": [429, ""] }, { unknown: "it answered with HTTP 429", kind: "busy" }],
  [
    "503",
    { "/v2/": [503, 'Basic realm="a"'] },
    { unknown: "it answered with HTTP 503", kind: "busy" },
  ],
];

for (const [name, answers, expected] of LOGINS) {
  Deno.test(`Registries: finds the login of a registry with ${name}`, async () => {
    await using own = new Service(({ url }) => {
      const [status, challenge] = answers[new URL(url).pathname] ?? [404, ""];
      return new Response("{}", { status, headers: { "www-authenticate": challenge } });
    });
    const clock = new ManualClock();
    const images = [`${own.host}/team/app:1`, "r.example/other:1"];
    const asking = new Registries({ images }, clock).loginScheme(own.host);
    if (name === "429" || name === "503") {
      await clock.timer(500);
      clock.advance(500);
    }
    assert.deepEqual(await asking, expected);
  });
}

Deno.test("Registries: asks for the login of a repository that a token was requested for", async () => {
  await using own: Service = new Service(({ url }) => {
    const { pathname } = new URL(url);
    const challenge = `Bearer realm="${own.url}/token", Basic realm="a"`;
    return pathname === "/v2/team/app/tags/list"
      ? new Response("{}", { status: 401, headers: { "www-authenticate": challenge } })
      : new Response("{}");
  });
  const registries = new Registries();
  const unknown = { unknown: "it asked for no login" };
  assert.deepEqual(await registries.loginScheme(own.host), unknown);
  const realm = `${own.url}/token`;
  const scopes = ["repository:team/app:pull"];
  await registries.check({ host: own.host, realm, service: "s", scopes });
  assert.deepEqual(await registries.loginScheme(own.host), { scheme: "basic" });
});

Deno.test("Registries: keeps the failure of TLS if the port answers a plain request with 400", async () => {
  const fetch = (url: string) =>
    url.startsWith("https:")
      ? Promise.reject(new TypeError("invalid peer certificate: UnknownIssuer"))
      : Promise.resolve(new Response("Client sent an HTTP request", { status: 400 }));
  assert.deepEqual(await new Registries({ fetch }).loginScheme("127.0.0.1:5000"), {
    unknown: "127.0.0.1:5000 cannot be reached: invalid peer certificate: UnknownIssuer",
    kind: "unreachable",
  });
});

Deno.test("Registries: names the ways to a registry that cannot be reached", async () => {
  const fetch = () => Promise.reject(new TypeError("received corrupt message"));
  const request = { host: "r.lan:5000", realm: "https://a.lan/t", service: "s", scopes: [] };
  await assert.rejects(new Registries({ fetch }).check(request), (error: Error) => {
    assert.match(error.message, /received corrupt message/);
    for (const option of ["plainHttp", "registryTls", "trustRealms"]) {
      assert(error.message.includes(`option "${option}"`), error.message);
    }
    return true;
  });
});

Deno.test("Registries: asks a busy registry once more, and remembers no failure", async () => {
  const statuses = [503, 401, 503, 503, 401];
  await using own = new Service(() => {
    const headers = { "www-authenticate": 'Basic realm="a"' };
    return new Response("{}", { status: statuses.shift()!, headers });
  });
  const clock = new ManualClock();
  const ask = async (host: string, pauses: number) => {
    const asking = new Registries({}, clock).loginScheme(host);
    await clock.timer(500, pauses);
    clock.advance(500);
    return await asking;
  };
  assert.deepEqual(await ask(own.host, 1), { scheme: "basic" });
  const registries = new Registries({}, clock);
  const failing = registries.loginScheme(own.host);
  await clock.timer(500, 2);
  clock.advance(500);
  assert.deepEqual(await failing, { unknown: "it answered with HTTP 503", kind: "busy" });
  assert.deepEqual(await registries.loginScheme(own.host), { scheme: "basic" });
});

Deno.test("Registries: does not know the login of a registry that cannot be reached", async () => {
  const fetch = () => Promise.reject(new TypeError("invalid peer certificate: UnknownIssuer"));
  assert.deepEqual(await new Registries({ fetch }).loginScheme("r.example"), {
    unknown: "r.example cannot be reached: invalid peer certificate: UnknownIssuer",
    kind: "unreachable",
  });
});

Deno.test("Registries: asks a registry without TLS only if it is named", async () => {
  const asked: string[] = [];
  const fetch = (url: string) => {
    asked.push(url);
    const headers = { "www-authenticate": 'Basic realm="a"' };
    return url.startsWith("http:")
      ? Promise.resolve(new Response("", { status: 401, headers }))
      : Promise.reject(new TypeError("received corrupt message"));
  };
  const host = "r.lan:5000";
  const named = new Registries({ fetch, plainHttp: [host] });
  assert.deepEqual(await named.loginScheme(host), { scheme: "basic" });
  assert.deepEqual(asked.splice(0), [`https://${host}/v2/`, `http://${host}/v2/`]);
  assert.deepEqual(await new Registries({ fetch, plainHttp: ["s.lan"] }).loginScheme(host), {
    unknown: "r.lan:5000 cannot be reached: received corrupt message",
    kind: "unreachable",
  });
  assert.deepEqual(asked, [`https://${host}/v2/`]);
});

Deno.test("Registries: asks Docker Hub under each of its names at its real address", async () => {
  const asked: string[] = [];
  const fetch = (url: string) => {
    asked.push(url);
    const headers = { "www-authenticate": 'Bearer realm="https://auth.docker.io/token"' };
    return Promise.resolve(new Response("", { status: 401, headers }));
  };
  const registries = new Registries({ fetch });
  for (const host of ["docker.io", "registry.hub.docker.com", "registry-1.docker.io"]) {
    assert.deepEqual(await registries.loginScheme(host), { scheme: "bearer" });
  }
  assert.deepEqual(asked, ["https://registry-1.docker.io/v2/"]);
});
