import assert from "node:assert/strict";
import { AuthError } from "../../../../lib/errors.ts";
import { LoginLog } from "../../../../lib/registry/login/login_log.ts";

Deno.test("LoginLog: keeps the latest search, and returns each fault once", () => {
  const log = new LoginLog();
  const search = (...messages: string[]) => ({
    places: messages,
    faults: messages.map((message) => new AuthError(message)),
  });
  const texts = (faults: readonly AuthError[]) => faults.map(({ message }) => message);
  assert.deepEqual(texts(log.add("docker.io", search("a"))), ["a"]);
  assert.deepEqual(texts(log.add("r.lan", search("a", "b"))), ["b"]);
  assert.deepEqual(log.of("registry-1.docker.io")?.places, ["a"]);
  log.add("docker.io", search());
  assert.deepEqual(log.of("docker.io")?.places, []);
  assert.equal(log.of("s.lan"), undefined);
});

Deno.test("LoginLog: keeps a bounded number of registries", () => {
  const log = new LoginLog();
  const search = { places: ["a"], faults: [] };
  for (let i = 0; i < 101; i++) log.add(`r${i}.lan`, search);
  assert(log.of("r99.lan"));
  assert.equal(log.of("r100.lan"), undefined);
  log.add("r0.lan", { places: ["b"], faults: [] });
  assert.deepEqual(log.of("r0.lan")?.places, ["b"]);
});
