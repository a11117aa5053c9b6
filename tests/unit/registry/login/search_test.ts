import assert from "node:assert/strict";
import { AuthError } from "../../../../lib/errors.ts";
import {
  type Credential,
  type CredentialSource,
  type LoginSearch,
  staticCredentials,
} from "../../../../lib/registry/login/credential.ts";
import { describeSearch, firstOf, searchLogin } from "../../../../lib/registry/login/search.ts";

const ANN: Credential = { username: "ann", password: "hunter2" };

function source(search: LoginSearch): CredentialSource {
  return {
    search: () => Promise.resolve(search),
    find: () => Promise.resolve(search.credential),
  };
}

Deno.test("searchLogin: searches sources without search, too", async () => {
  const places = ['option "credentials"'];
  const credentials = staticCredentials({ "a.b": ANN });
  assert.deepEqual(await searchLogin(credentials, "a.b"), { credential: ANN, places, faults: [] });
  const none = await searchLogin(credentials, "c.d");
  assert.deepEqual(none, { credential: undefined, places, faults: [] });
});

Deno.test("firstOf: goes on after a place that cannot be searched, and reports it", async () => {
  const fault = new AuthError("the first is broken");
  const broken = source({ places: ["one"], faults: [fault] });
  const good = source({ credential: ANN, places: ["two"], faults: [] });
  assert.deepEqual(await searchLogin(firstOf(broken, good), "a.b"), {
    credential: ANN,
    places: ["two"],
    faults: [fault],
  });
  assert.equal(await firstOf(broken, good).find("a.b"), ANN);
  const empty = firstOf(broken, source({ places: ["three"], faults: [] }));
  assert.deepEqual(await searchLogin(empty, "a.b"), { places: ["one", "three"], faults: [fault] });
  await assert.rejects(empty.find("a.b"), fault);
});

Deno.test("describeSearch: names the login and its place, and no secret", () => {
  const faults: AuthError[] = [];
  const places = ["/a/config.json", "/b/auth.json"];
  const TABLE: [search: LoginSearch, text: string][] = [
    [
      { credential: ANN, places: ["/a"], faults },
      'bkit used the login of user "ann" from /a for r.lan.',
    ],
    [
      { credential: { identityToken: "hunter2" }, places: ["/a"], faults },
      "bkit used an identity token from /a for r.lan.",
    ],
    [
      { credential: { registryToken: "hunter2" }, places: ["/a"], faults },
      "bkit used a registry token from /a for r.lan.",
    ],
    [{ places, faults }, "bkit found no login for r.lan in /a/config.json, /b/auth.json."],
    [{ places: [], faults }, "bkit looked for no login for r.lan."],
  ];
  for (const [search, text] of TABLE) assert.equal(describeSearch(search, "r.lan"), text);
});
