import assert from "node:assert/strict";
import { maskAddress } from "../../../lib/internal/mask.ts";

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
