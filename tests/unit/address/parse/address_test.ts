import assert from "node:assert/strict";
import { parseAddress } from "../../../../lib/address/parse/address.ts";
import { OptionError } from "../../../../lib/errors.ts";

const GOOD: [given: string, text: string, daemon: string][] = [
  ["unix:///run/buildkit/buildkitd.sock", "unix:///run/buildkit/buildkitd.sock", "buildkit"],
  ["unix:/run/a.sock", "unix:///run/a.sock", "buildkit"],
  ["/run/a.sock", "unix:///run/a.sock", "buildkit"],
  [" unix:///with space.sock ", "unix:///with space.sock", "buildkit"],
  ["tcp://localhost:1234", "tcp://localhost:1234", "buildkit"],
  ["tcp://localhost:1234/", "tcp://localhost:1234", "buildkit"],
  ["TCP://Host:1", "tcp://Host:1", "buildkit"],
  ["http://10.0.0.1:80", "tcp://10.0.0.1:80", "buildkit"],
  ["tcp://[::1]:1234", "tcp://[::1]:1234", "buildkit"],
  ["https://host:443", "https://host:443", "buildkit"],
  ["https://[::1]:443", "https://[::1]:443", "buildkit"],
  ["docker://", "docker:///var/run/docker.sock", "engine"],
  ["docker:", "docker:///var/run/docker.sock", "engine"],
  ["docker:///x/y.sock", "docker:///x/y.sock", "engine"],
  ["docker://host:2375", "docker://host:2375", "engine"],
  ["/var/run/docker.sock", "docker:///var/run/docker.sock", "engine"],
  [
    "unix:///run/user/1000/docker-rootless.sock",
    "docker:///run/user/1000/docker-rootless.sock",
    "engine",
  ],
];

for (const [given, text, daemon] of GOOD) {
  Deno.test(`parseAddress: reads ${JSON.stringify(given)} as ${text}`, () => {
    const address = parseAddress(given);
    assert.equal(address.text, text);
    assert.equal(address.daemon, daemon);
    assert.deepEqual(parseAddress(text), address);
  });
}

const BAD: [given: string, why: RegExp][] = [
  ["", /no scheme/],
  ["buildkitd.sock", /no scheme/],
  ["unix://relative.sock", /must be absolute/],
  ["tcp://host", /HOST:PORT/],
  ["tcp://host:0", /0 is not a port/],
  ["tcp://host:65536", /65536 is not a port/],
  ["tcp://user@host:1", /HOST:PORT/],
  ["tcp://host:1/path", /HOST:PORT/],
  ["tcp://::1:1", /HOST:PORT/],
  ["https://host", /HOST:PORT/],
  ["ftp://host:1", /scheme ftp/],
  ["unix:///a\nb", /control character/],
];

for (const [given, why] of BAD) {
  Deno.test(`parseAddress: rejects ${JSON.stringify(given)}`, () => {
    assert.throws(() => parseAddress(given), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.shortMessage, why);
      assert.match(error.advice, /unix:\/\/\/path|^Did you mean \S+\?$/);
      return true;
    });
  });
}
