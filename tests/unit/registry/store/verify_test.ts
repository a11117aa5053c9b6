import assert from "node:assert/strict";
import { AuthError, ConnectionError, OptionError } from "../../../../lib/errors.ts";
import { verifyLogin } from "../../../../lib/registry/mod.ts";
import { Service } from "../token/service.ts";

const LOGIN = { username: "ann", password: "secret" };
const BASIC = `Basic ${btoa("ann:secret")}`;

/** Returns a registry's refusal with a challenge. */
const challenge = (text: string) =>
  new Response("{}", { status: 401, headers: { "www-authenticate": text } });

/** Starts a registry with a token service at `/token`, which answers with `token`. */
function tokenRegistry(token: (request: Request) => Response): Service {
  const service: Service = new Service((request) => {
    if (new URL(request.url).pathname === "/token") return token(request);
    return request.headers.get("authorization") === "Bearer T"
      ? new Response("{}")
      : challenge(`Bearer realm="${service.url}/token",service="s"`);
  });
  return service;
}

Deno.test("verifyLogin: sends a password to a registry that takes it", async () => {
  await using service = new Service((request) =>
    request.headers.get("authorization") === BASIC
      ? new Response("{}")
      : challenge('Basic realm="r", Bearer realm="x"')
  );
  assert.deepEqual(await verifyLogin(service.host, LOGIN), { credential: LOGIN, checked: true });
  assert.deepEqual(service.requests.map(({ url, login }) => [url.pathname, login]), [
    ["/v2/", ""],
    ["/v2/", BASIC],
  ]);
  await assert.rejects(
    verifyLogin(service.host, { username: "ann", password: "wrong" }),
    (error: Error) => {
      assert(error instanceof AuthError);
      assert.equal(error.httpStatus, 401);
      assert.doesNotMatch(error.message, /wrong/);
      return true;
    },
  );
});

Deno.test("verifyLogin: gets a token, and keeps an identity token in place of the password", async () => {
  await using service = tokenRegistry((request) =>
    request.headers.get("authorization") === BASIC
      ? Response.json({ token: "T", refresh_token: "R" })
      : request.method === "POST"
      ? Response.json({ access_token: "T" })
      : new Response("{}", { status: 401 })
  );
  const verified = await verifyLogin(service.host, LOGIN);
  assert.deepEqual(verified, { credential: { identityToken: "R" }, checked: true });
  const asked = service.requests.find(({ url }) => url.pathname === "/token");
  assert.equal(asked!.method, "GET");
  assert.equal(asked!.url.searchParams.get("offline_token"), "true");
  // An identity token that is there already is verified as it is.
  assert.deepEqual(await verifyLogin(service.host, { identityToken: "R" }), {
    credential: { identityToken: "R" },
    checked: true,
  });
  assert.equal(service.requests.at(-2)!.form.get("refresh_token"), "R");
  assert.deepEqual(await verifyLogin(service.host, { registryToken: "T" }), {
    credential: { registryToken: "T" },
    checked: true,
  });
  await assert.rejects(
    verifyLogin(service.host, { username: "ann", password: "wrong" }),
    (error: Error) =>
      error instanceof AuthError && /refused the login \(HTTP 401\)/.test(`${error}`),
  );
});

Deno.test("verifyLogin: a token that the registry does not accept is no login", async () => {
  await using service = tokenRegistry(() => Response.json({ token: "other" }));
  await assert.rejects(verifyLogin(service.host, LOGIN), AuthError);
});

Deno.test("verifyLogin: says if a registry asks for no login", async () => {
  await using service = new Service(() => new Response("{}"));
  assert.deepEqual(await verifyLogin(service.host, LOGIN), { credential: LOGIN, checked: false });
  assert.deepEqual(service.requests.map(({ login }) => login), [""]);
});

Deno.test("verifyLogin: sends nothing to what is not a registry", async () => {
  for (
    const answer of [
      () => new Response("", { status: 404 }),
      () => new Response("", { status: 401 }),
      () => challenge("Digest realm=r"),
      () => new Response("", { status: 503 }),
    ]
  ) {
    await using service = new Service(answer);
    await assert.rejects(verifyLogin(service.host, LOGIN), ConnectionError);
    assert(service.requests.every(({ login }) => login === ""));
  }
  await assert.rejects(verifyLogin("127.0.0.1:1", LOGIN), /--plain-http|plainHttp/);
  await assert.rejects(verifyLogin("a.example", { username: "", password: "" }), OptionError);
});

Deno.test("verifyLogin: can be cancelled", async () => {
  await using service = new Service(() => new Promise<Response>(() => {}));
  const controller = new AbortController();
  const verifying = verifyLogin(service.host, LOGIN, {}, controller.signal);
  controller.abort(new Error("enough"));
  await assert.rejects(verifying, /enough/);
});
