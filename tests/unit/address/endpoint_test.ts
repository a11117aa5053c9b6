import assert from "node:assert/strict";
import { parseAddress } from "../../../lib/address/parse/address.ts";
import { endpoint } from "../../../lib/address/endpoint.ts";

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
  ["exec:ssh host buildctl dial-stdio", false], // nobody knows what a program does
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
