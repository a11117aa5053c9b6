import assert from "node:assert/strict";
import { parseAddress } from "../../../../lib/address/parse/address.ts";
import { suggestedAddress } from "../../../../lib/address/parse/suggestion.ts";

Deno.test("suggestedAddress: what an invalid address probably means", () => {
  const cases: [given: string, meant: string | undefined][] = [
    ["127.0.0.1:1234", "tcp://127.0.0.1:1234"],
    ["[::1]:1234", "tcp://[::1]:1234"],
    ["localhost:1234", "tcp://localhost:1234"],
    ["build.example.com:1234", "tcp://build.example.com:1234"],
    ["builder:1234", "tcp://builder:1234"],
    ["unix://tmp/x.sock", "unix:///tmp/x.sock"],
    ["unix:run/buildkit/buildkitd.sock", "unix:///run/buildkit/buildkitd.sock"],
    ["unix://x.sock", "unix://$PWD/x.sock"],
    ["unix://./a/x.sock", "unix://$PWD/a/x.sock"],
    ["x.sock", "unix://$PWD/x.sock"],
    ["var/run/docker.sock", "unix:///var/run/docker.sock"],
    ["tcp://host", "tcp://host:1234"],
    ["https://host", "https://host:1234"],
    ["docker://buildkit", "docker-container://buildkit"],
    ["docker-container:buildkit", "docker-container://buildkit"],
    ["", undefined],
    ["buildkit", undefined],
    ["ftp://host", undefined],
    ["imap://host", undefined],
    ["user:secret@host:1", undefined],
    ["unix://", undefined],
    [`${"a".repeat(400)}:1234`, undefined],
  ];
  for (const [given, meant] of cases) {
    assert.equal(suggestedAddress(given), meant, given);
    if (meant === undefined) continue;
    assert.throws(() => parseAddress(given), {
      name: "OptionError",
      message: new RegExp(`\nDid you mean ${RegExp.escape(meant)}\\?$`),
    }, given);
    if (!meant.includes("$PWD")) parseAddress(meant);
  }
});
