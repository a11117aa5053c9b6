import assert from "node:assert/strict";
import { AuthError, OutputError, ProtocolError, RpcError } from "../../../lib/errors.ts";
import { maskAddress, peerText, withoutLocal } from "../../../lib/internal/mask.ts";

const MASKED: [text: string, shown: string][] = [
  ["ssh://me@corp.com:S3CRET@host", "ssh://***@host"],
  ["http://me%2Fx:S3CRET@host:1", "http://***@host:1"],
  ["docker-container://me:S3CRET@host", "docker-container://***@host"],
  ["https://me:S3/CRET@host/a", "https://***@host/a"],
  ["https://me:S3@CRET@host", "https://***@host"],
  ["  HTTPS://:S3CRET@host", "  HTTPS://***@host"],
  ["https://S3CRET%3a@host", "https://***@host"],
  ["me:S3CRET@host", "***@host"],
  ["tcp://host:1?token=S3CRET&x=S3CRET#f", "tcp://host:1?token=***&x=***#f"],
  ["https://me:S3\nCRET@host", "https://***@host"],
  ["me/x:S3CRET@host", "***@host"],
  ["x:/me:S3CRET@host", "***@host"],
  ["/a/:/me:S3CRET@host", "***@host"],
];

const PLAIN = [
  "ssh://me@host:22/run/b.sock",
  "tcp://host:1234",
  "git@host:team/app.git",
  "docker-container://name?context=a",
  "kube-pod://p?namespace=n&container=c",
  "/run/user@1000/b.sock",
  "./a@b/c",
  "nonsense",
  "",
];

Deno.test("maskAddress: hides user information and queries, whatever their form", () => {
  for (const [text, shown] of MASKED) {
    assert.equal(maskAddress(text), shown);
    assert.doesNotMatch(maskAddress(text), /S3|CRET/);
  }
});

Deno.test("maskAddress: leaves plain addresses and paths alone", () => {
  for (const text of PLAIN) assert.equal(maskAddress(text), text);
});

const CUT: [text: string, shown: string][] = [
  ["cannot read /home/ann/a b: no", "cannot read …"],
  ["/home/ann", "…"],
  ["open '/home/ann'", "open '…"],
  ["a\n/home/ann", "a\n…"],
  ["(//home/ann)", "(…"],
  ["dest=/home/ann", "dest=…"],
  ["local:/home/ann", "local:…"],
  ["a→/home/ann", "a→…"],
  ["see file:///home/ann", "see …"],
  ["see file:/home/ann", "see …"],
  ["of unix:///run/b.sock: no", "of …"],
  ["of ssh://ann@host: no", "of …"],
  ["of docker-container://name", "of …"],
  ["of https://ann@host/", "of …"],
  ["open C:\\Users\\ann", "open …"],
  ["open c:/Users/ann", "open …"],
  ["open \\\\server\\ann", "open …"],
];

const WHOLE = [
  "cannot read src/a b/c: permission denied",
  "cannot read ./a/../é/b.c-/d",
  "cannot ask https://auth.example/token for a token",
  "https://auth.example:1",
  "1 / 2",
  "sha256:00 and 10:30",
];

Deno.test("withoutLocal: cuts a text off at the first path or address of this machine, and only there", () => {
  for (const [text, shown] of CUT) assert.equal(withoutLocal(text), shown);
  for (const text of WHOLE) assert.equal(withoutLocal(text), text);
});

Deno.test("peerText: has no advice, no path of this machine, and the words of a system error", () => {
  const long = Object.assign(new Error("open '/home/ann'"), { code: "ENAMETOOLONG" });
  const written = new OutputError("cannot write a/b", { detail: "no", advice: "See /home/ann." });
  assert.equal(peerText(written), "cannot write a/b: no");
  assert.equal(peerText(new AuthError("cannot read /home/ann")), "cannot read …");
  assert.equal(peerText(long), "name too long");
  assert.equal(peerText(new Error("lost /home/ann")), "lost …");
  assert.equal(peerText("text"), "text");
  assert.equal(peerText(new RpcError(5, "no /tree")), "no /tree");
  assert.equal(peerText(new ProtocolError('sent "/etc"')), 'sent "/etc"');
});
