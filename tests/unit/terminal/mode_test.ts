import assert from "node:assert/strict";
import { chosenMode, ciService, type Mode, resolveMode } from "../../../lib/terminal/mode.ts";
import type { DisplayStream } from "../../../lib/terminal/stdio.ts";

const env = (values: Record<string, string>) => (name: string) => values[name];

Deno.test("ciService: is known by its variable", () => {
  assert.equal(ciService(env({ GITHUB_ACTIONS: "true" })), "github");
  assert.equal(ciService(env({ GITLAB_CI: "true" })), "gitlab");
  assert.equal(ciService(env({ GITHUB_ACTIONS: "false", GITLAB_CI: "" })), undefined);
  assert.equal(ciService(env({ CI: "true" })), undefined);
});

Deno.test("resolveMode: auto depends on the terminal and on the service", () => {
  const resolve = (mode: Mode, terminal: boolean, values: Record<string, string>) =>
    resolveMode(mode, { isTerminal: () => terminal } as DisplayStream, env(values));
  assert.equal(resolve("auto", true, { GITHUB_ACTIONS: "true" }), "tty");
  assert.equal(resolve("auto", true, { TERM: "dumb" }), "plain");
  assert.equal(resolve("auto", false, { GITHUB_ACTIONS: "true" }), "ci");
  assert.equal(resolve("auto", false, { GITLAB_CI: "true" }), "ci");
  assert.equal(resolve("auto", false, { CI: "true" }), "plain");
  assert.equal(resolve("rawjson", true, { GITLAB_CI: "true" }), "rawjson");
});

Deno.test("chosenMode: the option goes before the variable, and quiet before both", () => {
  const variable = env({ BUILDKIT_PROGRESS: "rawjson" });
  assert.equal(chosenMode({}, variable), "rawjson");
  assert.equal(chosenMode({ progress: "auto" }, variable), "auto");
  assert.equal(chosenMode({ progress: "plain", quiet: true }, variable), "quiet");
  assert.equal(chosenMode({}, env({ BUILDKIT_PROGRESS: "" })), "auto");
  assert.throws(() => chosenMode({}, env({ BUILDKIT_PROGRESS: "Plain" })), {
    code: "BAD_OPTION",
    message: /^BUILDKIT_PROGRESS must be one of auto, tty, .* \(got "Plain"\)/,
  });
});
