import assert from "node:assert/strict";
import { type Credential, staticCredentials } from "../../lib/registry/mod.ts";
import { auth, type AuthOptions } from "../../lib/session/services/auth.ts";
import type { Handler, MessageStream, SessionService } from "../../lib/session/mod.ts";
import { AuthError, BuildFailedError, BuildKitClient, type BuildResult, files } from "../../mod.ts";
import { temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { Registry, USERS } from "../support/registry.ts";
import { TokenService } from "../support/token_service.ts";

const ANN: Credential = { username: "ann", password: USERS.ann };
const BOB: Credential = { username: "bob", password: USERS.bob };

/** Session with or without a login, and a record of its requests. */
interface Login {
  readonly services: readonly SessionService[];
  /** Methods that the daemon called. */
  readonly methods: readonly string[];
  /** Returns all responses to the daemon, including errors, as text. */
  responses(): string;
}

/** Creates a login for one registry. */
function login(registry: Registry, credential?: Credential, options: AuthOptions = {}): Login {
  const methods: string[] = [];
  const sent: Uint8Array[] = [];
  const source = staticCredentials(credential ? { [registry.host]: credential } : {});
  const service = auth(source, {
    env: () => undefined,
    ...options,
    onRequest: (method) => methods.push(method),
  });
  const recorded = (handler: Handler): Handler => async (call) => {
    const { messages } = call;
    const spy: MessageStream = {
      receive: messages.receive.bind(messages),
      drained: messages.drained.bind(messages),
      signal: messages.signal,
      send(frames, release) {
        sent.push(new Uint8Array(frames));
        return messages.send(frames, release);
      },
    };
    try {
      await handler({ ...call, messages: spy });
    } catch (error) {
      sent.push(new TextEncoder().encode(Deno.inspect(error)));
      throw error;
    }
  };
  const handlers = new Map(
    [...service.handlers].map(([method, handler]) => [method, recorded(handler)]),
  );
  const responses = () => sent.map((bytes) => new TextDecoder("latin1").decode(bytes)).join("\n");
  return { methods, responses, services: [{ handlers }] };
}

/** Returns the error of a build, which must name the registry and contain no password. */
async function failure(build: Promise<unknown>, registry: Registry): Promise<string> {
  let text = "";
  await assert.rejects(build, (error: Error) => {
    // This side reports itself that a token service rejected it.
    const own = error.message.includes("the token service");
    assert(error instanceof (own ? AuthError : BuildFailedError), Deno.inspect(error));
    for (const secret of Object.values(USERS)) assert(!Deno.inspect(error).includes(secret));
    assert(error.message.includes(registry.host), error.message);
    text = error.message;
    return true;
  });
  return text;
}

/** Pushes with the newest daemon, whose BuildKit supports it. */
async function push(registry: Registry, { services }: Login): Promise<BuildResult> {
  await using client = await BuildKitClient.connect(daemons().at(-1)!.address);
  return await client.build({
    context: files({ "a.txt": crypto.randomUUID() }),
    dockerfile: "FROM scratch\nCOPY a.txt /\n",
    tags: [`${registry.host}/team/app:1`],
    push: true,
    services,
  });
}

/** Builds on an image that the daemon looks up in the registry each time. */
async function pull(
  address: string,
  registry: Registry,
  { services }: Login,
): Promise<BuildResult> {
  await using client = await BuildKitClient.connect(address);
  return await client.build({
    dockerfile: `FROM ${registry.host}/team/app:1\nLABEL run=${crypto.randomUUID()}\n`,
    pull: true,
    services,
  });
}

const wrong: Credential = { username: "bob", password: "not-his-password" };

Deno.test("auth: pushes to a registry with a password file", async () => {
  await using registry = await Registry.start("passwords");
  const ann = login(registry, ANN);
  const { pushed, digest } = await push(registry, ann);
  assert(pushed);
  const basic = `Basic ${btoa(`ann:${USERS.ann}`)}`;
  assert.equal((await registry.manifest("team/app", "1", basic)).digest, digest);
  assert(ann.responses().includes(USERS.ann)); // the registry accepts nothing else
  assert(!ann.methods.includes("FetchToken"));
  for (const other of [login(registry), login(registry, wrong)]) {
    assert.match(await failure(push(registry, other), registry), /401 Unauthorized/);
  }
});

Deno.test("auth: pushes to a registry with a token service", async () => {
  await using tokens = await TokenService.start({ users: USERS });
  await using registry = await Registry.start(tokens);
  const ann = login(registry, ANN);
  assert((await push(registry, ann)).pushed);
  assert(!ann.methods.includes("Credentials"));
  assert(!ann.responses().includes(USERS.ann));
  assert.deepEqual(tokens.requests, [
    { method: "POST", user: "ann", scopes: ["repository:team/app:pull,push"], status: 200 },
  ]);
  assert.match(
    await failure(push(registry, login(registry)), registry),
    /push access denied/,
  );
  const text = await failure(push(registry, login(registry, wrong)), registry);
  assert.match(text, new RegExp(`refused the login for the registry ${registry.host}: HTTP 401`));
  assert.match(text, new RegExp(`bkit login ${registry.host}`));
});

for (const { name, address } of daemons()) {
  Deno.test(`${name}: auth: pulls a base image from a registry with a password file`, async () => {
    await using registry = await Registry.start("passwords");
    await push(registry, login(registry, ANN));
    const bob = login(registry, BOB);
    assert.match((await pull(address, registry, bob)).digest, /^sha256:/);
    assert(bob.responses().includes(USERS.bob));
    for (const other of [login(registry), login(registry, wrong)]) {
      const text = await failure(pull(address, registry, other), registry);
      assert.match(text, /401 Unauthorized/);
    }
  });

  Deno.test(`${name}: auth: pulls a base image from a registry with a token service`, async () => {
    await using tokens = await TokenService.start({
      users: USERS,
      identities: { "bkit-test-identity-token": "bob" },
    });
    await using registry = await Registry.start(tokens);
    await push(registry, login(registry, ANN));
    tokens.requests.length = 0;
    const bob = login(registry, BOB);
    await pull(address, registry, bob);
    assert.deepEqual(bob.methods, ["GetTokenAuthority", "FetchToken"]);
    assert(!bob.responses().includes(USERS.bob));
    const scopes = ["repository:team/app:pull"];
    assert.deepEqual(tokens.requests, [{ method: "POST", user: "bob", scopes, status: 200 }]);

    const identity = login(registry, { identityToken: "bkit-test-identity-token" });
    await pull(address, registry, identity);
    assert(!identity.responses().includes("bkit-test-identity-token"));
    assert.equal(tokens.requests.at(-1)!.user, "bob");

    await assert.rejects(pull(address, registry, login(registry)), /pull access denied/);
    const text = await failure(pull(address, registry, login(registry, wrong)), registry);
    assert.match(text, new RegExp(`refused the login for the registry ${registry.host}: HTTP 401`));
    assert.match(text, new RegExp(`bkit login ${registry.host}`));
  });

  Deno.test(`${name}: auth: falls back to GET for a token service without POST`, async () => {
    await using tokens = await TokenService.start({ users: USERS, post: false });
    await using registry = await Registry.start(tokens);
    await push(registry, login(registry, ANN));
    const bob = login(registry, BOB);
    await pull(address, registry, bob);
    assert.deepEqual(
      tokens.requests.map(({ method, status, user }) => `${method} ${status} ${user}`).slice(-2),
      ["POST 405 bob", "GET 200 bob"],
    );
    assert(!bob.responses().includes(USERS.bob));
  });

  Deno.test(`${name}: auth: builds of one user share a token, those of another user do not`, async () => {
    await using directory = await temporary();
    await using tokens = await TokenService.start({
      users: USERS,
      allowed: (user) => user === "ann",
    });
    await using registry = await Registry.start(tokens);
    await push(registry, login(registry, ANN));
    tokens.requests.length = 0;
    const options = { configDir: directory.path };
    await pull(address, registry, login(registry, ANN, options));
    const again = login(registry, ANN, options);
    await pull(address, registry, again);
    assert(again.methods.includes("VerifyTokenAuthority"), again.methods.join());
    assert.deepEqual(tokens.requests.map(({ user }) => user), ["ann"]);
    const bob = login(registry, BOB, options);
    await assert.rejects(pull(address, registry, bob), /pull access denied/);
    assert(bob.methods.includes("VerifyTokenAuthority"), bob.methods.join());
    assert.equal(tokens.requests.at(-1)!.user, "bob");
  });

  Deno.test(`${name}: auth: the daemon fetches tokens itself with BUILDKIT_NO_CLIENT_TOKEN`, async () => {
    await using tokens = await TokenService.start({ users: USERS });
    await using registry = await Registry.start(tokens);
    await push(registry, login(registry, ANN));
    const bob = login(registry, BOB, {
      env: (variable) => variable === "BUILDKIT_NO_CLIENT_TOKEN" ? "1" : undefined,
    });
    await pull(address, registry, bob);
    assert.deepEqual(bob.methods, ["GetTokenAuthority", "Credentials"]);
    assert.equal(tokens.requests.at(-1)!.user, "bob");
  });
}
