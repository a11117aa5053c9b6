import assert from "node:assert/strict";
import { list, pairs, size } from "../../../../lib/cli/flags/values.ts";
import { OptionError } from "../../../../lib/errors.ts";

Deno.test("pairs: names without a value take it from elsewhere, or are omitted", () => {
  const env: Record<string, string> = { FROM_ENV: "x=y" };
  assert.deepEqual(
    pairs("--build-arg", ["A=1", "B=", "C=a=b", "FROM_ENV", "UNSET"], (name) => env[name]),
    {
      A: "1",
      B: "",
      C: "a=b",
      FROM_ENV: "x=y",
    },
  );
  assert.throws(() => pairs("--label", ["=x"], () => ""), OptionError);
});

Deno.test("list: commas separate values, and repeated lists are joined", () => {
  assert.deepEqual(list("a, b,,c"), ["a", "b", "c"]);
  assert.deepEqual(list("d", ["a"]), ["a", "d"]);
});

Deno.test("size: bytes, with an optional unit", () => {
  const sizes = ["1", "64m", "1.5k", "2GiB", "3kb"].map((text) => size("--shm-size", text));
  assert.deepEqual(sizes, [1, 64 * 2 ** 20, 1536, 2 * 2 ** 30, 3072]);
  for (const text of ["", "m", "-1", "1x"]) assert.throws(() => size("--shm-size", text), text);
});
