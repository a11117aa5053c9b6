import assert from "node:assert/strict";
import { HELP, parseOptions, selectRows } from "../../bench/options.ts";
import { ROWS } from "../../bench/rows.ts";

function selected(...args: string[]): string[] {
  return selectRows(ROWS, parseOptions(args)).map(({ name }) => name);
}

Deno.test("parseOptions: measures both peers at full size by default", () => {
  const { peers, scale, short, texts } = parseOptions([]);
  assert.deepEqual({ peers, scale, short, texts }, {
    peers: ["buildctl", "buildx"],
    scale: 1,
    short: false,
    texts: [],
  });
});

Deno.test("parseOptions: rejects what it does not know", () => {
  assert.throws(() => parseOptions(["--peer", "docker"]), /must be one of .* \(got docker\)/);
  for (const scale of ["0", "2", "half"]) {
    assert.throws(() => parseOptions(["--scale", scale]), /"scale" must be above 0/);
  }
  assert.throws(() => parseOptions(["--fast"]), /--fast/);
});

Deno.test("parseOptions: the help text has all options", () => {
  for (const name of Object.keys(parseOptions([]))) {
    if (name !== "texts" && name !== "peers") assert(HELP.includes(`  --${name}`), name);
  }
});

Deno.test("selectRows: selects by parts of the names, and the quick ones for --short", () => {
  assert.equal(selected().length, ROWS.length);
  assert.deepEqual(selected("hello", "tar archive"), [
    "hello, everything cached",
    "1 GiB to a tar archive",
  ]);
  assert.deepEqual(selected("--short", "hello", "tar archive"), ["hello, everything cached"]);
});
