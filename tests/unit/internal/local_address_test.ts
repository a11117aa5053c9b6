import assert from "node:assert/strict";
import { isLocalAddress, isLocalHost, resolveHost } from "../../../lib/internal/local_address.ts";

const LOCAL = [
  ...["127.0.0.1", "127.255.255.254", "0.0.0.0", "169.254.169.254", "::1", "::", "[::1]"],
  ...["fe80::1", "fe80::1%eth0", "febf::1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe"],
  "fd00:ec2::254",
];
const ELSEWHERE = [
  ...["1.1.1.1", "10.0.0.1", "192.168.1.1", "128.0.0.1", "169.253.1.1", "::2", "fec0::1"],
  ...["2001:db8::1", "::ffff:10.0.0.1", "fd00:ec2::253"],
];

Deno.test("isLocalAddress: knows loopback, link-local and unspecified addresses", () => {
  for (const address of LOCAL) assert(isLocalAddress(address), address);
  for (const address of ELSEWHERE) assert(!isLocalAddress(address), address);
  for (const name of ["", "localhost", "127.0.0.1.example", "1"]) assert(!isLocalAddress(name));
});

Deno.test("isLocalHost: looks names up, and takes one local address of several as local", async () => {
  const resolve = (host: string) =>
    Promise.resolve(
      { "two.example": ["1.1.1.1", "169.254.169.254"], "one.example": ["1.1.1.1"] }[host] ?? [],
    );
  for (
    const host of ["two.example", "localhost", "a.localhost", "LOCALHOST", "[::1]", "127.0.0.1"]
  ) {
    assert(await isLocalHost(host, resolve), host);
  }
  for (const host of ["one.example", "unknown.example", "1.1.1.1"]) {
    assert(!await isLocalHost(host, resolve), host);
  }
});

Deno.test("resolveHost: looks up names of the system, and resolves to none if that fails", async () => {
  assert((await resolveHost("localhost")).every(isLocalAddress));
  assert.deepEqual(await resolveHost("a..b"), []);
});
