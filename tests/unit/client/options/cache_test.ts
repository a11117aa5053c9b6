import assert from "node:assert/strict";
import { cacheEntry } from "../../../../lib/client/options/cache.ts";

const none = () => undefined;

Deno.test("cacheEntry: passes the attributes of a cache on unchanged", () => {
  assert.deepEqual(cacheEntry({ type: "registry", ref: "a", mode: "max" }, none), {
    Type: "registry",
    Attrs: { ref: "a", mode: "max" },
  });
});

Deno.test("cacheEntry: reads GitHub's cache from the environment of an action", () => {
  const environment: Record<string, string> = {
    ACTIONS_CACHE_SERVICE_V2: "True",
    ACTIONS_RESULTS_URL: "https://results/",
    ACTIONS_RUNTIME_TOKEN: "token",
  };
  assert.deepEqual(cacheEntry({ type: "gha", scope: "s" }, (name) => environment[name]).Attrs, {
    scope: "s",
    url: "https://results/",
    url_v2: "https://results/",
    token: "token",
  });
  environment["ACTIONS_CACHE_SERVICE_V2"] = "";
  environment["ACTIONS_CACHE_URL"] = "https://cache/";
  const first = cacheEntry({ type: "gha", token: "own" }, (name) => environment[name]);
  assert.deepEqual(first.Attrs, { url: "https://cache/", token: "own" });
  assert.throws(() => cacheEntry({ type: "gha" }, none), /url is missing/);
  assert.throws(() => cacheEntry({ type: "gha", url: "u" }, none), /token is missing/);
});

Deno.test("cacheEntry: reads Amazon's credentials from the environment by default", () => {
  const environment: Record<string, string> = {
    AWS_ACCESS_KEY_ID: "id",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_SESSION_TOKEN: "session",
  };
  const env = (name: string) => environment[name];
  assert.deepEqual(cacheEntry({ type: "s3", bucket: "b" }, env).Attrs, {
    access_key_id: "id",
    secret_access_key: "secret",
    session_token: "session",
    bucket: "b",
  });
  const own = { access_key_id: "x", secret_access_key: "y" };
  assert.deepEqual(cacheEntry({ type: "s3", ...own }, env).Attrs, own);
  assert.deepEqual(cacheEntry({ type: "s3" }, none).Attrs, {});
});
