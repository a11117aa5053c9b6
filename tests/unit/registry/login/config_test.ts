import assert from "node:assert/strict";
import { AuthError } from "../../../../lib/errors.ts";
import { helperFor, loginFor, parseConfig } from "../../../../lib/registry/login/config.ts";

Deno.test("parseConfig: reports where the JSON is invalid, and does not quote it", () => {
  const ROWS: [text: string, message: RegExp][] = [
    ['{ "auths": "hunter2", }', /it is not JSON \(line 1 column 23\)$/],
    ['{ "auths": hunter2 }', /it is not JSON$/], // Deno gives no position for this error
  ];
  for (const [text, message] of ROWS) {
    const { faults: [fault, ...more], ...config } = parseConfig(text, "config.json");
    assert(fault instanceof AuthError);
    assert.match(fault.shortMessage, message);
    assert(!fault.message.includes("hunter2"));
    assert.deepEqual(more, []);
    assert.deepEqual(config, { from: "config.json", auths: {}, credHelpers: {}, credsStore: "" });
  }
});

Deno.test("parseConfig: reads what Go reads: null, and names in any case", () => {
  const empty = { from: "c", auths: {}, credHelpers: {}, credsStore: "", faults: [] };
  for (const text of ["", "null", "{}", '{"credsStore":null,"credHelpers":null,"auths":null}']) {
    assert.deepEqual(parseConfig(text, "c"), empty, text);
  }
  const { credsStore, auths } = parseConfig('{"CredsStore":"a","AUTHS":{"r":{}}}', "c");
  assert.deepEqual([credsStore, auths], ["a", { r: {} }]);
});

Deno.test("parseConfig: keeps what can be used beside what cannot", () => {
  const { credsStore, auths, faults } = parseConfig('{"credsStore":"a","auths":[]}', "c");
  assert.deepEqual([credsStore, auths, faults.length], ["a", {}, 1]);
});

Deno.test("helperFor: takes null for no helper, and reports what is not a name", () => {
  const config = parseConfig(
    '{"credsStore":"general","credHelpers":{"a.b":null,"c.d":7,"e.f":""}}',
    "config.json",
  );
  const TABLE = [["a.b", "", 0], ["c.d", "", 1], ["e.f", "", 0], ["g.h", "general", 0]] as const;
  for (const [host, value, count] of TABLE) {
    const found = helperFor(config, host);
    assert.deepEqual([found.value, found.faults.length], [value, count], host);
  }
});

Deno.test("loginFor: decodes base64 as Go does", () => {
  const TABLE: [auth: string, expected: "login" | "fault"][] = [
    ["dTpwYXNz", "login"],
    ["dTpw\nYXNz\r\n", "login"],
    ["\ndTpwYXNz", "login"],
    ["dTpwYXN6cw==\n", "login"],
    ["dTpwYXN6cw=\n=", "login"],
    ["dTpwYXN6cw", "fault"], // no padding
    ["dTpwYXNz ", "fault"], // Go does not skip spaces
    ["dTpw_-Nz", "fault"], // the alphabet of URLs
    ["OnBhc3M=", "fault"], // no user
    ["dXNlcg==", "fault"], // no password
  ];
  for (const [auth, expected] of TABLE) {
    const config = parseConfig(JSON.stringify({ auths: { "a.b": { auth } } }), "config.json");
    const { value, faults } = loginFor(config, "a.b");
    assert.deepEqual([value !== undefined, faults.length], [
      expected === "login",
      expected === "login" ? 0 : 1,
    ], JSON.stringify(auth));
  }
});

Deno.test("loginFor: skips an entry that is not a login", () => {
  const auths = { "a.b": "hunter2", "https://a.b": { username: "ann", password: "p" } };
  const { value, faults } = loginFor(parseConfig(JSON.stringify({ auths }), "config.json"), "a.b");
  assert.deepEqual(value, { username: "ann", password: "p" });
  assert.match(faults[0]!.message, /the entry a\.b of auths is not an object/);
});

Deno.test("loginFor: takes no token of Docker Desktop for a login at Docker Hub", () => {
  const auths = {
    "https://index.docker.io/v1/access-token": { auth: btoa("ann:token") },
    "https://index.docker.io/v1/refresh-token": { auth: btoa("ann:token") },
  };
  const config = parseConfig(JSON.stringify({ auths }), "config.json");
  assert.equal(loginFor(config, "registry-1.docker.io").value, undefined);
});

Deno.test("loginFor: prefers the longest key that is a part of the repository", () => {
  const login = (user: string) => ({ auth: btoa(`${user}:p`) });
  const config = parseConfig(
    JSON.stringify({
      auths: {
        "quay.io/team": login("team"),
        "quay.io/team/app": login("app"),
        "quay.io/te": login("te"),
        "r.lan": login("registry"),
        "r.lan/team": login("team"),
        "https://r.lan/v1/": login("old"),
        "docker.io/library": login("library"),
      },
    }),
    "auth.json",
  );
  const TABLE: [host: string, repository: string | undefined, user: string][] = [
    ["quay.io", "team/app", "app"],
    ["quay.io", "team/app/sub", "app"],
    ["quay.io", "team/application", "team"],
    ["quay.io", "team", "team"],
    ["quay.io", undefined, "te"], // the shortest
    ["quay.io", "other", "te"],
    ["r.lan", "team/app", "team"],
    ["r.lan", "other/app", "registry"],
    ["r.lan", "v1/app", "registry"],
    ["registry-1.docker.io", "library/alpine", "library"],
  ];
  for (const [host, repository, user] of TABLE) {
    const { value } = loginFor(config, host, repository);
    assert.equal(value && "username" in value && value.username, user, `${host} ${repository}`);
  }
});
