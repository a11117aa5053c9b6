import assert from "node:assert/strict";
import { AuthError } from "../../../lib/errors.ts";
import { Registries } from "../../../lib/registry/realm.ts";
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
    assert.match(error.message, /cannot send .* to https:\/\/evil\.example: .* is auth\.example/);
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
