import assert from "node:assert/strict";
import { isTransient } from "../../../lib/internal/transient.ts";
import { ConnectionError } from "../../../lib/errors.ts";

function system(code: string): Error {
  return Object.assign(new Error(code), { code });
}

Deno.test("isTransient: knows the transient codes of the system", () => {
  const PASSING = [
    ...["ENOENT", "ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT"],
    ...["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN"],
  ];
  for (const code of PASSING) assert(isTransient(system(code)), code);
  const LASTING = ["EACCES", "EPERM", "EMFILE", "EINVAL", "ENOTSOCK", "SELF_SIGNED_CERT_IN_CHAIN"];
  for (const code of LASTING) assert(!isTransient(system(code)), code);
  assert(isTransient(undefined));
  assert(isTransient(new Error("no code")));
  assert(!isTransient(new Deno.errors.NotCapable("no --allow-net")));
});

Deno.test("isTransient: follows a ConnectionError, or else the innermost cause", () => {
  assert(
    !isTransient(Object.assign(new Error("x", { cause: system("EACCES") }), { code: "EPIPE" })),
  );
  assert(
    isTransient(Object.assign(new Error("x", { cause: system("EPIPE") }), { code: "EACCES" })),
  );
  const lasting = new ConnectionError("x", { transient: false, cause: system("EPIPE") });
  assert(!isTransient(new Error("around it", { cause: lasting })));
  assert(isTransient(new ConnectionError("x", { cause: system("EACCES") })));
});
