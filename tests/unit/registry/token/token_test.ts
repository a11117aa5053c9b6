import assert from "node:assert/strict";
import { AuthError, ConnectionError } from "../../../../lib/errors.ts";
import type { Credential } from "../../../../lib/registry/login/credential.ts";
import { fetchToken } from "../../../../lib/registry/token/token.ts";
import { Service } from "./service.ts";

const LOGIN: Credential = { username: "ann", password: "hunter2" };
const JSON_TYPE = { headers: { "content-type": "application/json" } };

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
  const [{ method, form, login, url }] = service.requests as [Service["requests"][0]];
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
  const { grant_type, refresh_token, username } = Object.fromEntries(service.requests[1]!.form);
  assert.deepEqual([grant_type, refresh_token, username], ["refresh_token", "identity", undefined]);
});

Deno.test("fetchToken: uses GET if the service does not support POST", async () => {
  for (const status of [401, 404, 405]) {
    await using service = new Service(({ method }) =>
      method === "POST" ? new Response(null, { status }) : Response.json({ token: "T" })
    );
    assert.deepEqual(await fetchToken(wanted(service), LOGIN), { token: "T", expiresIn: 60 });
    const { method, url, login } = service.requests[1]!;
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
  assert.deepEqual(service.requests.map(({ method, login }) => method + login), ["GET"]);
  assert.deepEqual(await fetchToken(wanted(service), { registryToken: "R" }), {
    token: "R",
    expiresIn: 60,
  });
  assert.equal(service.requests.length, 1);
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

Deno.test("fetchToken: says which login the service refused, or why there was none", async () => {
  await using service = new Service(() => new Response("{}", { status: 401 }));
  const refusal = async (credential: Credential | undefined, faults: AuthError[] = []) => {
    const search = { credential, places: ["/a/config.json"], faults };
    const asked = fetchToken(wanted(service), credential, { search });
    return await asked.then(() => assert.fail(), (error: AuthError) => error);
  };
  const used = await refusal(LOGIN);
  assert.match(
    used.advice,
    /^bkit used the login of user "ann" from \/a\/config\.json for registry\.example\. Log in again/,
  );
  assert.doesNotMatch(Deno.inspect(used), /hunter2/);
  assert.deepEqual([used.reason, used.host, used.httpStatus], ["auth", "registry.example", 401]);
  const none = await refusal(undefined);
  assert.match(
    none.advice,
    /^bkit found no login for registry\.example in \/a\/config\.json\. Log in \(/,
  );
  const fault = new AuthError("the helper is missing");
  assert.equal(await refusal(undefined, [fault]), fault);
  assert.notEqual(await refusal(LOGIN, [fault]), fault);
});
