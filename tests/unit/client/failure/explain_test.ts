import assert from "node:assert/strict";
import { explain } from "../../../../lib/client/failure/explain.ts";
import {
  AuthError,
  BuildFailedError,
  CancelledError,
  ConnectionError,
  ContextError,
  OutputError,
  RpcError,
  SessionLostError,
} from "../../../../lib/errors.ts";
import { ProgressModel } from "../../../../lib/progress/mod.ts";
import { NotProvidedError } from "../../../../lib/session/mod.ts";

function explained(error: unknown, failures: readonly unknown[] = [], signal = noAbort()) {
  return explain(error, {
    failures: failures.map((error) => ({ method: "/a/B", error })),
    model: new ProgressModel(),
    ref: "ref",
    signal,
  });
}

const noAbort = () => new AbortController().signal;
const solve = new RpcError(2, "failed to solve: no", { method: "/moby.buildkit.v1.Control/Solve" });

Deno.test("explain: returns an error of this session as the root cause", () => {
  const ROOTS = [
    new OutputError("cannot write x", { detail: "no space is left" }),
    new AuthError("cannot reach the SSH agent at x"),
    new ContextError("cannot read x", "x"),
  ];
  for (const root of ROOTS) {
    assert.equal(explained(solve, [new RpcError(2, "before"), root]), root);
  }
});

Deno.test("explain: returns an AuthError if the daemon repeats a failed login", () => {
  const cause = new AuthError("the helper failed", { advice: "Repair it.", httpStatus: 401 });
  const answer = new RpcError(16, cause.shortMessage, { cause });
  const complaint = (text: string) =>
    new RpcError(2, `failed to solve: failed to push h:1/a: failed to authorize: ${text}`);
  const error = explained(complaint("the helper failed"), [answer]);
  assert(error instanceof AuthError);
  assert.equal(
    error.message,
    "the image was built, but h:1/a could not be pushed: the helper failed\nRepair it.",
  );
  assert.equal(error.cause, cause);
  assert.deepEqual([error.reason, error.host, error.httpStatus], ["auth", "h:1", 401]);
  // The daemon continued without it, and failed for another reason.
  assert(explained(complaint("401 Unauthorized"), [answer]) instanceof BuildFailedError);
});

Deno.test("explain: tells a failed build from a lost or cancelled one", () => {
  assert(explained(solve, [new NotProvidedError("secret", "x")]) instanceof BuildFailedError);
  const gone = new RpcError(2, "no active session for x: context deadline exceeded");
  assert(explained(gone) instanceof SessionLostError);
  assert(explained(new RpcError(14, "going away")) instanceof ConnectionError);
  const lost = new ConnectionError("lost");
  assert.equal(explained(lost), lost);
  assert.match(explained(new TypeError("x")).message, /^the build ended unexpectedly: x$/);
  const error = explained(solve, [], AbortSignal.abort(new Error("enough")));
  assert(error instanceof CancelledError);
});
