import assert from "node:assert/strict";
import { contextName } from "../../../../lib/client/options/context_name.ts";

const DIGEST = `sha256:${"a".repeat(64)}`;

Deno.test("contextName: shortens a name as the frontend does when it looks one up", () => {
  const cases: [name: string, short: string][] = [
    ["assets", "assets"],
    ["assets:latest", "assets"],
    ["alpine:3", "alpine:3"],
    ["alpine:Edge", "alpine:Edge"],
    ["docker.io/alpine", "alpine"],
    ["docker.io/library/alpine:latest", "alpine"],
    ["index.docker.io/library/alpine", "alpine"],
    ["library/alpine", "alpine"],
    ["library/a/b", "library/a/b"],
    ["docker.io/user/app", "user/app"],
    ["localhost/app", "localhost/app"],
    ["LOCAL/app", "LOCAL/app"], // a part with capital letters is a host
    ["127.0.0.1:5000/app:1", "127.0.0.1:5000/app:1"],
    ["[::1]:5000/app", "[::1]:5000/app"],
    [`alpine@${DIGEST}`, `alpine@${DIGEST}`],
    [`alpine:latest@${DIGEST}`, `alpine:latest@${DIGEST}`],
    ["a__b-c.d", "a__b-c.d"],
    ["0", "0"],
  ];
  for (const [name, short] of cases) assert.equal(contextName(name), short, name);
});

Deno.test("contextName: rejects a name that the frontend would not find", () => {
  const names = [
    ...["", "Assets", "my/Assets", "a b", "_a", "a_", "a..b", "a___b", "a/", "/a", "a//b", "a:"],
    ...["a:-", "a@b", "a::linux/amd64", "-a", "a=b", "ä", "x.y_z/app", "[g]/a", "f".repeat(64)],
  ];
  for (const name of names) {
    assert.throws(() => contextName(name), { name: "OptionError", option: "contexts" }, name);
  }
});
