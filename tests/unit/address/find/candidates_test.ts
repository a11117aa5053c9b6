import assert from "node:assert/strict";
import { candidates } from "../../../../lib/address/find/candidates.ts";

function texts(env: Record<string, string>): string[] {
  return candidates((name) => env[name], () => []).map(({ address }) => address.text);
}

Deno.test("candidates: returns the well-known sockets without any variable", () => {
  assert.deepEqual(texts({}), [
    "unix:///run/buildkit/buildkitd.sock",
    "docker:///var/run/docker.sock",
  ]);
});

Deno.test("candidates: includes rootless sockets if XDG_RUNTIME_DIR is set", () => {
  assert.deepEqual(texts({ XDG_RUNTIME_DIR: "/run/user/7" }), [
    "unix:///run/buildkit/buildkitd.sock",
    "unix:///run/user/7/buildkit/buildkitd.sock",
    "docker:///var/run/docker.sock",
    "docker:///run/user/7/docker.sock",
  ]);
});

Deno.test("candidates: returns only BUILDKIT_HOST, or otherwise BUILDKIT_ADDR", () => {
  assert.deepEqual(texts({ BUILDKIT_HOST: "tcp://a:1", BUILDKIT_ADDR: "tcp://b:1" }), [
    "tcp://a:1",
  ]);
  assert.deepEqual(texts({ BUILDKIT_ADDR: "tcp://b:1", DOCKER_HOST: "tcp://c:1" }), ["tcp://b:1"]);
});

Deno.test("candidates: takes DOCKER_HOST for an engine, whatever its scheme", () => {
  assert.equal(texts({ DOCKER_HOST: "unix:///x.sock" })[1], "docker:///x.sock");
  assert.equal(texts({ DOCKER_HOST: "tcp://c:2375" })[1], "docker://c:2375");
});

Deno.test("candidates: takes a DOCKER_HOST over SSH for an engine there", () => {
  const env: Record<string, string> = { DOCKER_HOST: "ssh://me@h:2" };
  const { address } = candidates((name) => env[name], () => []).at(-1)!;
  assert.equal(address.text, "docker+ssh://me@h:2");
  assert.equal(address.daemon, "engine");
});
