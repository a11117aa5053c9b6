import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { Buffer } from "node:buffer";
import { moby } from "../../../../proto/gen/session.js";
import { AuthError, OptionError, RpcError } from "../../../../lib/errors.ts";
import {
  type Credential,
  type CredentialSource,
  type Fetch,
  staticCredentials,
} from "../../../../lib/registry/mod.ts";
import type { MessageStream } from "../../../../lib/rpc/message_stream.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { auth, type AuthMethod, type AuthOptions } from "../../../../lib/session/services/auth.ts";

const {
  CredentialsRequest,
  CredentialsResponse,
  FetchTokenRequest,
  FetchTokenResponse,
  GetTokenAuthorityRequest,
  GetTokenAuthorityResponse,
  VerifyTokenAuthorityRequest,
  VerifyTokenAuthorityResponse,
} = moby.filesync.v1;

const LOGINS: Record<string, Credential> = {
  "tokens.example": { username: "ann", password: "hunter2" },
  "basic.example": { username: "bob", password: "hunter3" },
  "far.example": { username: "cid", password: "hunter4" },
  "static.example": { registryToken: "given" },
  "id.example": { identityToken: "hunter5" },
};

/** Returns a fetch for registries that name their token services, and all requests that it got. */
function fakeNetwork(): { fetch: Fetch; sent: { url: URL; text: string }[] } {
  const sent: { url: URL; text: string }[] = [];
  const challenge = (text: string) =>
    new Response("{}", { status: 401, headers: { "www-authenticate": text } });
  const fetch: Fetch = async (address, init) => {
    const request = new Request(address, init);
    const url = new URL(address);
    const login = request.headers.get("authorization") ?? "";
    sent.push({ url, text: `${request.method} ${login} ${await request.text()}` });
    switch (url.host) {
      case "tokens.example":
      case "open.example":
      case "id.example":
        return challenge('Bearer realm="https://auth.example/token",service="s"');
      case "basic.example":
        return challenge('Basic realm="b"');
      case "auth.example":
      case "evil.example":
        return Response.json({ token: `a token for ${init.method ?? "GET"}`.replaceAll(" ", "_") });
      default:
        throw new TypeError("no route");
    }
  };
  return { fetch, sent };
}

/** Calls a method as the daemon would. */
function daemon(options: AuthOptions = {}, source: CredentialSource = staticCredentials(LOGINS)) {
  const { fetch, sent } = fakeNetwork();
  const service = auth(source, {
    fetch,
    env: () => undefined,
    resolve: () => Promise.resolve([]),
    ...options,
  });
  const call = async (method: AuthMethod, request: Uint8Array) => {
    let answer: Uint8Array | undefined;
    const messages: MessageStream = {
      receive(onMessage) {
        const view = new Uint8Array(request);
        onMessage(view);
        view.fill(0xff); // it is valid only during the call
        return Promise.resolve();
      },
      send(frames) {
        answer = frames.subarray(5);
        return true;
      },
      drained: () => Promise.resolve(),
      signal: new AbortController().signal,
    };
    const handler = service.handlers.get(`/moby.filesync.v1.Auth/${method}`)!;
    await handler({ method, metadata: [], messages });
    return answer!;
  };
  return {
    sent,
    call,
    async credentials(Host: string) {
      const bytes = await call("Credentials", CredentialsRequest.encode({ Host }).finish());
      const { Username, Secret } = CredentialsResponse.decode(bytes);
      return `${Username}:${Secret}`;
    },
    async token(Host: string, Realm: string) {
      const request = { Host, Realm, Service: "s", Scopes: ["repository:a:pull"] };
      const bytes = await call("FetchToken", FetchTokenRequest.encode(request).finish());
      const { Token, ExpiresIn, IssuedAt } = FetchTokenResponse.decode(bytes);
      assert(Math.abs(Number(IssuedAt) - Date.now() / 1000) < 5); // in seconds
      return `${Token} ${ExpiresIn}`;
    },
    async authority(Host: string, Salt: Uint8Array) {
      const request = GetTokenAuthorityRequest.encode({ Host, Salt }).finish();
      const { PublicKey } = GetTokenAuthorityResponse.decode(
        await call("GetTokenAuthority", request),
      );
      return PublicKey;
    },
  };
}

const REALM = "https://auth.example/token";

/** Returns a check for the error of a call, which must not contain a secret. */
function refusal(status: number, why: RegExp) {
  return (error: Error) => {
    assert(error instanceof RpcError);
    assert.equal(error.status, status);
    assert.match(error.message, why);
    assert.doesNotMatch(Deno.inspect(error), /hunter/);
    return true;
  };
}

Deno.test("auth: fetches a token from the realm that the registry names", async () => {
  const { token, sent } = daemon();
  assert.equal(await token("tokens.example", REALM), "a_token_for_POST 60");
  assert.equal(await token("id.example", REALM), "a_token_for_POST 60");
  const withLogin = sent.filter(({ text }) => text.includes("hunter"));
  assert.deepEqual(withLogin.map(({ url }) => url.href), [REALM, REALM]);
  assert.equal(await token("static.example", "https://static.example/token"), "given 60");
});

Deno.test("auth: does not send a login to a realm that only the daemon names", async () => {
  const { token, sent } = daemon();
  for (
    const realm of ["https://evil.example/", "http://evil.example/", "http://auth.example/token"]
  ) {
    for (const host of ["tokens.example", "far.example", "basic.example"]) {
      await assert.rejects(
        token(host, realm),
        refusal(Status.UNAUTHENTICATED, /cannot ask .* for a token for/),
      );
    }
  }
  assert(sent.every(({ text }) => !text.includes("hunter")));
});

Deno.test("auth: asks no realm that only the daemon names, even without a login", async () => {
  const { token, sent } = daemon();
  assert.equal(await token("open.example", REALM), "a_token_for_GET 60");
  for (const host of ["open.example", "static.example", "unknown.example"]) {
    await assert.rejects(
      token(host, "https://evil.example/"),
      refusal(Status.UNAUTHENTICATED, /cannot ask https:\/\/evil\.example for a token for/),
    );
  }
  assert(sent.every(({ url }) => url.host !== "evil.example"));
});

Deno.test("auth: asks no address of this machine for a registry elsewhere", async () => {
  const asked: string[] = [];
  const realms: Record<string, string> = {
    "literal.example": "http://169.254.169.254/latest",
    "name.example": "https://inside.example/token",
    "redirect.example": "https://redirect.example/token",
  };
  const fetch: Fetch = (address) => {
    const url = new URL(address);
    asked.push(url.href);
    if (url.pathname === "/token") {
      return Promise.resolve(
        new Response("", { status: 307, headers: { location: "https://[::1]:8080/secret" } }),
      );
    }
    const headers = { "www-authenticate": `Bearer realm="${realms[url.host]}"` };
    return Promise.resolve(new Response("", { status: 401, headers }));
  };
  const resolve = (host: string) => Promise.resolve(host === "inside.example" ? ["127.0.0.1"] : []);
  const { token } = daemon({ fetch, resolve });
  for (const [host, realm] of Object.entries(realms)) {
    await assert.rejects(
      token(host, realm),
      refusal(Status.UNAUTHENTICATED, /that is an address of this machine, unlike the registry/),
    );
  }
  assert.deepEqual(asked.filter((url) => !url.includes("/v2/")), [
    "https://redirect.example/token?service=s&scope=repository%3Aa%3Apull",
  ]);
});

Deno.test("auth: follows a redirect of a realm to another host, without a login", async () => {
  const fetch: Fetch = (address) => {
    const url = new URL(address);
    if (url.host === "open.example") {
      const headers = { "www-authenticate": `Bearer realm="${REALM}"` };
      return Promise.resolve(new Response("", { status: 401, headers }));
    }
    if (url.host === "auth.example") {
      const location = `https://next.example${url.pathname}${url.search}`;
      return Promise.resolve(new Response("", { status: 302, headers: { location } }));
    }
    return Promise.resolve(
      Response.json({ token: `${url.host}_${url.searchParams.get("service")}` }),
    );
  };
  assert.equal(await daemon({ fetch }).token("open.example", REALM), "next.example_s 60");
});

Deno.test("auth: fetches a token once for concurrent requests, and again for a later one", async () => {
  const { token, sent } = daemon();
  const fetched = () => sent.filter(({ url }) => url.host === "auth.example").length;
  await Promise.all([token("tokens.example", REALM), token("tokens.example", REALM)]);
  assert.equal(fetched(), 1);
  await token("tokens.example", REALM); // the registry refused the first one, or it has expired
  assert.equal(fetched(), 2);
});

Deno.test("auth: never reports a lifetime that the daemon takes for unlimited", async () => {
  for (const [given, reported] of [[1, 2], [2, 2], [300, 300]] as const) {
    const fetch: Fetch = (address) =>
      Promise.resolve(
        new URL(address).host === "auth.example"
          ? Response.json({ token: "t", expires_in: given })
          : new Response("", {
            status: 401,
            headers: { "www-authenticate": `Bearer realm="${REALM}",service="s"` },
          }),
      );
    assert.equal(await daemon({ fetch }).token("tokens.example", REALM), `t ${reported}`);
  }
});

Deno.test("auth: gives a password to the daemon only if tokens are not accepted", async () => {
  const { credentials } = daemon();
  assert.equal(await credentials("basic.example"), "bob:hunter3");
  await assert.rejects(credentials("far.example"), (error: RpcError) => {
    const { advice } = error.cause as AuthError;
    assert.match(advice, /option "plainHttp".*option "registryTls".*BUILDKIT_NO_CLIENT_TOKEN=1/);
    const why =
      /password for far\.example: it is not known .*: far\.example cannot be reached: no route/;
    return refusal(Status.UNAUTHENTICATED, why)(error);
  });
  assert.equal(await credentials("open.example"), ":");
  assert.equal(await credentials("static.example"), ":");
  for (const host of ["tokens.example", "id.example"]) {
    await assert.rejects(credentials(host), (error: RpcError) => {
      assert.match((error.cause as AuthError).advice, /BUILDKIT_NO_CLIENT_TOKEN=1/);
      return refusal(
        Status.UNAUTHENTICATED,
        /^cannot give the daemon the password for .*: the registry accepts tokens$/,
      )(error);
    });
  }
  const env = (name: string) => name === "BUILDKIT_NO_CLIENT_TOKEN" ? "true" : undefined;
  assert.equal(await daemon({ env }).credentials("tokens.example"), "ann:hunter2");
  assert.equal(await daemon({ env }).credentials("id.example"), ":hunter5");
});

Deno.test("auth: treats a host that is not allowed like one without a login", async () => {
  const { credentials, token, authority, sent } = daemon({
    allow: (host) => host === "tokens.example",
  });
  const salt = new Uint8Array(32).fill(7);
  assert.equal(await credentials("basic.example"), ":");
  assert.equal(await token("id.example", REALM), "a_token_for_GET 60");
  assert.deepEqual(await authority("id.example", salt), await authority("open.example", salt));
  assert.notDeepEqual(
    await authority("tokens.example", salt),
    await authority("open.example", salt),
  );
  assert(sent.every(({ text }) => !text.includes("hunter")));
});

Deno.test("auth: proves that the session has the key of its login", async () => {
  const { authority, call } = daemon();
  const Salt = crypto.getRandomValues(new Uint8Array(32));
  const Payload = crypto.getRandomValues(new Uint8Array(32));
  const x = Buffer.from(await authority("tokens.example", Salt)).toString("base64url");
  const request = { Host: "tokens.example", Salt, Payload };
  const bytes = await call(
    "VerifyTokenAuthority",
    VerifyTokenAuthorityRequest.encode(request).finish(),
  );
  const { Signed } = VerifyTokenAuthorityResponse.decode(bytes);
  assert.deepEqual(new Uint8Array(Signed.subarray(64)), Payload);
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  assert(verify(null, Payload, key, Signed.subarray(0, 64)));
});

Deno.test("auth: leaves tokens to the daemon if BUILDKIT_NO_CLIENT_TOKEN is true", async () => {
  for (
    const [word, expected] of [["1", true], ["True", true], ["0", false], ["yes", false]] as const
  ) {
    const { authority } = daemon({
      env: (n) => n === "BUILDKIT_NO_CLIENT_TOKEN" ? word : undefined,
    });
    const found = authority("a.b", new Uint8Array(32));
    if (expected) {
      await assert.rejects(found, refusal(Status.UNAVAILABLE, /leaves tokens to the daemon/));
    } else assert.equal((await found).length, 32);
  }
});

Deno.test("auth: reports each request, and rejects an invalid host", async () => {
  const requests: string[] = [];
  const { credentials, token } = daemon({
    onRequest: (method, host) => requests.push(`${method} ${host}`),
  });
  await credentials("127.0.0.1:5000");
  await credentials("[::1]:5000");
  await token("open.example", REALM);
  for (const host of ["", "evil.example/tokens.example", "a@tokens.example", "a b", "-x", "a:b"]) {
    await assert.rejects(credentials(host), refusal(Status.INVALID_ARGUMENT, /needs the host/));
  }
  assert.deepEqual(requests, [
    "Credentials 127.0.0.1:5000",
    "Credentials [::1]:5000",
    "FetchToken open.example",
  ]);
});

Deno.test("auth: tells the daemon why a source failed", async () => {
  const source = staticCredentials(() => {
    throw new OptionError("the helper failed", { advice: "Repair it." });
  });
  const handler = auth(source).handlers.get("/moby.filesync.v1.Auth/Credentials")!;
  const request = CredentialsRequest.encode({ Host: "a.b" }).finish();
  const messages: MessageStream = {
    receive: (onMessage) => Promise.resolve(void onMessage(request)),
    send: () => true,
    drained: () => Promise.resolve(),
    signal: new AbortController().signal,
  };
  await assert.rejects(
    handler({ method: "", metadata: [], messages }),
    (error: RpcError) => {
      assert.equal((error.cause as OptionError).advice, "Repair it."); // for the user of this session
      return refusal(Status.UNAUTHENTICATED, /^the helper failed$/)(error);
    },
  );
});

Deno.test("auth: does not tell the daemon about an unexpected error of a source", async () => {
  const fault = new Error("cannot open the vault with hunter2");
  const find = () => Promise.reject(fault);
  const messages: MessageStream = {
    receive: (onMessage) =>
      Promise.resolve(void onMessage(CredentialsRequest.encode({ Host: "a.b" }).finish())),
    send: () => true,
    drained: () => Promise.resolve(),
    signal: new AbortController().signal,
  };
  const handler = auth({ find }).handlers.get("/moby.filesync.v1.Auth/Credentials")!;
  await assert.rejects(handler({ method: "", metadata: [], messages }), (error: RpcError) => {
    assert.equal(
      error.message,
      "cannot get the credential for the registry a.b: its source failed",
    );
    assert(error.cause instanceof AuthError);
    assert.deepEqual([error.cause.cause, error.cause.option], [fault, "credentials"]);
    return true;
  });
});

Deno.test("auth: a login that cannot be read is an error only if the registry wants one", async () => {
  const fault = new AuthError("the helper is missing", { advice: "Install it." });
  const searched: string[] = [];
  const broken: CredentialSource = {
    find: () => Promise.reject(fault),
    search: (_, { repository } = {}) => {
      if (repository) searched.push(repository);
      return Promise.resolve({ places: ["config.json"], faults: [fault] });
    },
  };
  const noted: string[] = [];
  const { credentials, token, authority } = daemon({
    onSearch: (host, { faults }) => noted.push(`${host} ${faults.length}`),
  }, broken);
  assert.equal(await token("tokens.example", REALM), "a_token_for_GET 60");
  assert.deepEqual(searched, ["a"]);
  const salt = new Uint8Array(32).fill(7);
  const without = daemon({}, staticCredentials({}));
  assert.deepEqual(
    await authority("tokens.example", salt),
    await without.authority("tokens.example", salt),
  );
  assert.equal(await credentials("open.example"), ":"); // it accepts tokens
  assert.equal(await credentials("far.example"), ":");
  assert.deepEqual(noted, [
    ...["tokens.example 1", "tokens.example 1", "open.example 1", "far.example 1"],
  ]);
  await assert.rejects(credentials("basic.example"), (error: RpcError) => {
    assert.equal(error.cause, fault);
    return refusal(Status.UNAUTHENTICATED, /^the helper is missing$/)(error);
  });
});
