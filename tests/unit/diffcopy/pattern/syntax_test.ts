import assert from "node:assert/strict";
import { checkSyntax } from "../../../../lib/diffcopy/pattern/syntax.ts";

// What docker buildx 0.35 accepts and rejects in a .dockerignore before it uses it.
const ACCEPTED = [
  ...["obj*\\", "x*y\\", "o*b*\\", "[a]*\\", "*q*\\", "*.q*\\", "q*a\\", "obj*[", "obj*a["],
  ...[
    "obj*x*[",
    ".*x*[",
    "q*[]",
    "q*[^",
    "q*[-",
    "q*[z-",
    "q*[a]x[",
    "[z-a]",
    "a{2}{3}*",
    "obj[$]",
  ],
];
const REJECTED = [
  ...[
    "obj\\",
    "**\\",
    "*\\",
    "?\\",
    "q\\",
    "objx/\\",
    "**/obj\\",
    "a[",
    ".[",
    "obj[",
    "*[",
    "***[",
  ],
  ...["?[", ".*[", ".*\\", "?*\\", "*.*[", "[a-]*"],
];

Deno.test("checkSyntax: accepts and rejects what Docker does", () => {
  for (const pattern of ACCEPTED) assert.doesNotThrow(() => checkSyntax(pattern), pattern);
  for (const pattern of REJECTED) {
    assert.throws(() => checkSyntax(pattern), SyntaxError, pattern);
  }
});

Deno.test("checkSyntax: a star in a class does not end a part", () => {
  checkSyntax("[*]*\\");
  assert.throws(() => checkSyntax("[^*]*\\"), SyntaxError); // [^*] matches `.`
  checkSyntax("[\\]*]*\\");
  checkSyntax("");
});
