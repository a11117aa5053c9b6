import assert from "node:assert/strict";
import { OptionError } from "../../../../lib/errors.ts";
import {
  existsReadable,
  mayRead,
  missingFlags,
  requireAllowed,
  socketPermissions,
} from "../../../../lib/internal/permissions/permissions.ts";

const READ = import.meta.dirname!;

Deno.test({
  name: "missingFlags: names the flags for all that is missing, one for each kind",
  permissions: { read: [READ], env: ["A"], net: false, write: false, sys: false },
  fn() {
    assert.equal(missingFlags([{ name: "read", path: READ }, { name: "env", variable: "A" }]), "");
    assert.equal(
      missingFlags([
        { name: "read", path: READ },
        { name: "env", variable: "A" },
        { name: "env", variable: "B" },
        { name: "sys", kind: "hostname" },
        ...socketPermissions("/s.sock"),
        { name: "net", host: "h:1" },
        { name: "env", variable: "C" },
      ]),
      "--allow-env=B,C --allow-sys=hostname --allow-read=/s.sock --allow-write=/s.sock " +
        "--allow-net=unix:/s.sock,h:1",
    );
  },
});

Deno.test({
  name: "requireAllowed: throws an error with the flags in its advice",
  permissions: { env: ["A"] },
  fn() {
    requireAllowed([{ name: "env", variable: "A" }]);
    assert.throws(() => requireAllowed([{ name: "env", variable: "B" }]), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.advice, /^Run deno with --allow-env=B, or with -A/);
      return true;
    });
  },
});

Deno.test({
  name: "existsReadable: a file that may not be read does not exist",
  permissions: { read: [READ] },
  fn() {
    assert.deepEqual([mayRead(READ), existsReadable(READ)], [true, true]);
    assert.deepEqual([mayRead("/"), existsReadable("/")], [false, false]);
    assert.equal(existsReadable(`${READ}/no-such-file`), false);
  },
});
