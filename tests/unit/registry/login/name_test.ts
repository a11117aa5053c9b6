import assert from "node:assert/strict";
import {
  hostOfKey,
  isLoopback,
  keyOfHost,
  registryHost,
  repositoryOf,
} from "../../../../lib/registry/login/name.ts";

Deno.test("registryHost: returns the registry of an image name", () => {
  const table: [string, string][] = [
    ["app", "registry-1.docker.io"],
    ["app:1", "registry-1.docker.io"],
    ["team/app", "registry-1.docker.io"],
    ["docker.io/library/app", "registry-1.docker.io"],
    ["index.docker.io/team/app", "registry-1.docker.io"],
    ["localhost/app", "localhost"],
    ["localhost:5000/app:1", "localhost:5000"],
    ["127.0.0.1:5000/app@sha256:00", "127.0.0.1:5000"],
    ["ghcr.io/team/app", "ghcr.io"],
    ["HOST/app", "HOST"],
    ["[::1]:5000/app", "[::1]:5000"],
  ];
  for (const [name, host] of table) assert.equal(registryHost(name), host, name);
});

Deno.test("repositoryOf: returns the repository of an image name", () => {
  const table: [string, string][] = [
    ["app", "library/app"],
    ["app:1", "library/app"],
    ["docker.io/app@sha256:00", "library/app"],
    ["team/app", "team/app"],
    ["localhost:5000/app", "app"],
    ["localhost:5000/team/app:1@sha256:00", "team/app"],
    ["ghcr.io/team/sub/app:1", "team/sub/app"],
  ];
  for (const [name, repository] of table) assert.equal(repositoryOf(name), repository, name);
});

Deno.test("hostOfKey, keyOfHost: convert the keys of config files", () => {
  const table: [string, string][] = [
    ["https://index.docker.io/v1/", "registry-1.docker.io"],
    ["docker.io", "registry-1.docker.io"],
    ["docker.io/team", "registry-1.docker.io"],
    ["http://registry.example:5000/v2/", "registry.example:5000"],
    ["quay.io/team/app", "quay.io"],
    ["ghcr.io", "ghcr.io"],
  ];
  for (const [key, host] of table) assert.equal(hostOfKey(key), host, key);
  assert.equal(keyOfHost("registry-1.docker.io"), "https://index.docker.io/v1/");
  assert.equal(keyOfHost("ghcr.io"), "ghcr.io");
});

Deno.test("isLoopback: accepts only addresses of this machine", () => {
  for (const host of ["localhost", "localhost:1", "127.0.0.1:5000", "127.8.9.1", "[::1]:80"]) {
    assert(isLoopback(host), host);
  }
  for (
    const host of ["127.0.0.1.example", "localhost.example:1", "10.0.0.1", "1270.0.0.1", "[::2]"]
  ) {
    assert(!isLoopback(host), host);
  }
});
