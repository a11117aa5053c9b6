import assert from "node:assert/strict";
import { candidates, flattened, placeOf } from "../../../../lib/address/find/candidates.ts";
import type { Candidate } from "../../../../lib/address/find/places.ts";
import { parseAddress } from "../../../../lib/address/parse/address.ts";
import { DockerFiles, RECORDED } from "../docker/files.ts";

/** Returns the addresses to try, and the sources of those that are in files of Docker's. */
function texts(env: Record<string, string>, own: Candidate[] = []): string[] {
  return candidates((name) => env[name], () => [...own]).map((place) =>
    "find" in place ? `(${place.source})` : place.address.text
  );
}

/** Returns the addresses to try after the files of Docker's were read. */
async function all(env: Record<string, string>, platforms: string[] = []): Promise<string[]> {
  const found = await flattened(candidates((name) => env[name], () => [], platforms));
  return found.map(({ address, source }) => `${address.text} (${source})`);
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
  const place = candidates((name) => env[name], () => []).at(-1)!;
  assert("address" in place);
  const { address } = place;
  assert.equal(address.text, "docker+ssh://me@h:2");
  assert.equal(address.daemon, "engine");
});

Deno.test("candidates: BUILDX_BUILDER comes after the builders that are up, and ends the list", () => {
  const own = { address: parseAddress("docker-container://mine"), source: "the builder mine" };
  assert.deepEqual(texts({ BUILDX_BUILDER: "b", DOCKER_HOST: "tcp://c:1" }, [own]), [
    "docker-container://mine",
    "(BUILDX_BUILDER)",
  ]);
});

Deno.test("candidates: read files of Docker's only if they exist", async () => {
  const sockets = ["unix:///run/buildkit/buildkitd.sock", "docker:///var/run/docker.sock"];
  assert.deepEqual(texts({ DOCKER_CONFIG: "/no/such" }), sockets);
  await using files = await DockerFiles.make({ "config.json": "{}" });
  assert.deepEqual(texts({ DOCKER_CONFIG: files.directory }), [
    sockets[0],
    "(the current context of Docker)",
  ]);
  assert.deepEqual(await all({ DOCKER_CONFIG: files.directory }), [
    "unix:///run/buildkit/buildkitd.sock (default of buildkitd)",
    "docker:///var/run/docker.sock (default of Docker)",
  ]);
});

Deno.test("candidates: the current builder of buildx, then buildkitd, then Docker's context", async () => {
  assert.deepEqual(await all({ DOCKER_CONFIG: RECORDED }), [
    "tcp://far.example:1234 (the current builder of buildx, far)",
    "unix:///run/buildkit/buildkitd.sock (default of buildkitd)",
    "docker:///home/user/.docker/desktop/docker.sock (the current context of Docker, desktop)",
  ]);
  const pair = await all({ DOCKER_CONFIG: RECORDED, DOCKER_CONTEXT: "plain" }, ["linux/arm64"]);
  assert.deepEqual(pair, [
    "buildx://pair?node=arm (the current builder of buildx, pair, node arm)",
    "buildx://pair?node=pair0 (the current builder of buildx, pair, node pair0)",
    "unix:///run/buildkit/buildkitd.sock (default of buildkitd)",
    "docker://plain.example:2375 (DOCKER_CONTEXT, plain)",
  ]);
});

Deno.test("candidates: DOCKER_HOST comes before DOCKER_CONTEXT", async () => {
  const env = { DOCKER_CONFIG: RECORDED, DOCKER_HOST: "tcp://h:1", DOCKER_CONTEXT: "plain" };
  assert.equal((await all(env)).at(-1), "docker://h:1 (DOCKER_HOST)");
});

Deno.test("placeOf: takes names of Docker's files, also in BUILDKIT_HOST", async () => {
  const env = (name: string) => ({ DOCKER_CONFIG: RECORDED } as Record<string, string>)[name];
  const found = async (text: string) =>
    (await flattened([placeOf(text, "given", env)])).map(({ address }) => address.text);
  assert.deepEqual(await found("docker-context://plain"), ["docker://plain.example:2375"]);
  assert.deepEqual(await found("buildx://far"), ["tcp://far.example:1234"]);
  assert.deepEqual(await found("buildx://pair?node=arm"), ["buildx://pair?node=arm"]);
  assert.deepEqual(await found("tcp://h:1"), ["tcp://h:1"]);
  await assert.rejects(found("docker-context://nope"), /cannot find the Docker context "nope"/);
  const host = { DOCKER_CONFIG: RECORDED, BUILDKIT_HOST: "docker-context://plain" };
  assert.deepEqual(await all(host), ["docker://plain.example:2375 (BUILDKIT_HOST)"]);
  assert.throws(() => parseAddress("buildx://b"), /a name in files of Docker's/);
});
