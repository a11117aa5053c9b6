import assert from "node:assert/strict";
import { exitCode } from "../../../../lib/cli/terminal/exit.ts";
import {
  AuthError,
  CancelledError,
  ConnectionError,
  ContextError,
  OptionError,
  OutputError,
  ProtocolError,
  UnsupportedError,
} from "../../../../mod.ts";

Deno.test("exitCode: each kind of error has its exit code", () => {
  const codes = [
    new OptionError("x"),
    new ConnectionError("x"),
    new ContextError("x", "y"),
    new UnsupportedError("x"),
    new OutputError("x"),
    new AuthError("x"),
    new CancelledError("x"),
    new ProtocolError("x"),
    new Error("x"),
  ].map(exitCode);
  assert.deepEqual(codes, [2, 3, 4, 5, 6, 7, 130, 1, 1]);
});
