import assert from "node:assert/strict";
import { checkStdin } from "../../../../lib/cli/flags/stdin.ts";

Deno.test("checkStdin: accepts one use of stdin", () => {
  checkStdin(true, "Dockerfile", { secrets: { a: { file: "x" }, b: { env: "B" }, c: "text" } });
  checkStdin(false, "-", { ssh: { default: {}, a: { keys: ["x"] } } });
  checkStdin(false, undefined, { secrets: { a: { file: "/dev/stdin" } } });
});

Deno.test("checkStdin: rejects a second use, and names both", () => {
  const secrets = { a: { file: "/dev/stdin" } };
  const cases: [...Parameters<typeof checkStdin>, RegExp][] = [
    [true, "-", {}, /^cannot read both the context and the Dockerfile from stdin/],
    [true, "/dev/stdin", {}, /both the context and the Dockerfile/],
    [true, undefined, { secrets }, /both the context and the secret a/],
    [false, "-", { secrets }, /both the Dockerfile and the secret a/],
    [
      false,
      undefined,
      { secrets: { ...secrets, b: { file: "/dev/fd/0" } } },
      /secret a and the secret b/,
    ],
    [
      false,
      undefined,
      { secrets, ssh: { d: { keys: ["key", "/proc/self/fd/0"] } } },
      /the secret a and an SSH key of d/,
    ],
  ];
  for (const [context, file, options, message] of cases) {
    assert.throws(() => checkStdin(context, file, options), { name: "OptionError", message });
  }
});
