import assert from "node:assert/strict";
import { parseAddress } from "../../../lib/address/parse/address.ts";
import { endpoint, isNative } from "../../../lib/address/endpoint.ts";
import { loadTls, Tls } from "../../../lib/address/tls/tls.ts";
import { secure } from "../../../lib/address/find/secure.ts";

const ADDRESSES: [text: string, remote: boolean][] = [
  ["unix:///run/buildkit/buildkitd.sock", false],
  ["docker:///var/run/docker.sock", false],
  ["tcp://localhost:1234", false],
  ["tcp://LocalHost:1234", false],
  ["tcp://127.0.0.1:1234", false],
  ["tcp://127.9.8.7:1234", false],
  ["tcp://[::1]:1234", false],
  ["https://localhost:1234", false],
  ["docker-container://c", false],
  ["podman-container://c", false],
  ["vsock://3:1234", false],
  ["exec:ssh host buildctl dial-stdio", false], // a program may do anything
  ["exec:run ssh://host", false],
  ["tcp://10.0.0.1:1234", true],
  ["tcp://localhost.example:1234", true],
  ["tcp://my-localhost:1234", true],
  ["tcp://127.example:1234", true],
  ["https://build.example:1234", true],
  ["docker://build.example:2375", true],
  ["ssh://host", true],
  ["docker+ssh://host", true],
  ["kube-pod://p", true],
];

for (const [text, remote] of ADDRESSES) {
  Deno.test(`endpoint: ${text} is ${remote ? "remote" : "local"}`, () => {
    assert.equal(endpoint(parseAddress(text)).remote, remote);
  });
}

Deno.test("isNative: is true from API version 1.53 on", () => {
  const versions = [undefined, "1.41", "1.52", "1.53", "1.60", "2.0"];
  assert.deepEqual(versions.map(isNative), [false, false, false, true, true, true]);
});

Deno.test("endpoint: explains only failures of TCP ports", () => {
  const explains = (text: string) => endpoint(parseAddress(text)).explain !== undefined;
  assert(!explains("unix:///run/b.sock"));
  assert(!explains("docker:///run/d.sock"));
  assert(!explains("ssh://host"));
  assert(explains("tcp://h:1"));
  assert(explains("docker://h:1"));
  assert(explains("https://h:1"));
});

Deno.test("endpoint: uses the server name as its authority, or else host and port", async () => {
  const named = await loadTls({ serverName: "build.example" });
  const at = async (tls: Tls) =>
    endpoint(await secure(parseAddress("tcp://10.0.0.1:12"), tls, () => undefined)).authority;
  assert.equal(await at(named), "build.example");
  assert.equal(await at(new Tls()), "10.0.0.1:12");
  assert.equal(endpoint(parseAddress("https://h:1")).remote, true);
});

Deno.test("endpoint: is exposed if bytes cross a network without encryption", () => {
  const cases: [string, boolean][] = [
    ["docker://h:2375", true],
    ["tcp://10.0.0.1:1234", true],
    ["docker://127.0.0.1:2375", false],
    ["docker://localhost:2375", false],
    ["https://h:1", false],
    ["docker://", false],
    ["docker+ssh://h", false],
  ];
  for (const [text, exposed] of cases) {
    assert.equal(endpoint(parseAddress(text)).exposed, exposed, text);
  }
});
