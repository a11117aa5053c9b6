import assert from "node:assert/strict";
import { cell, table } from "../../../../lib/cli/format/table.ts";

// The expected texts are what Go's text/tabwriter makes of the same cells.

Deno.test("table: pads with tabs to the widest cell of the column", () => {
  assert.equal(
    table([["ID", "PLATFORMS"], ["yyg3ptysfhqq37bxeel1hlj4w", "linux/amd64"]]),
    "ID\t\t\t\tPLATFORMS\nyyg3ptysfhqq37bxeel1hlj4w\tlinux/amd64\n",
  );
});

Deno.test("table: the last cell of a line belongs to no column", () => {
  assert.equal(
    table([["a", "long long long text"], ["b", "c", "d"]]),
    "a\tlong long long text\nb\tc\td\n",
  );
});

Deno.test("table: a line without a cell ends its column", () => {
  assert.equal(
    table([["1234567890", "a"], ["x"], ["1", "b"]]),
    "1234567890\ta\nx\n1\tb\n",
  );
});

Deno.test("table: empty cells are padded, too", () => {
  assert.equal(
    table([["Labels:"], ["", "a.long.name:", "1"], ["", "b:", "2"]]),
    "Labels:\n\ta.long.name:\t1\n\tb:\t\t2\n",
  );
});

Deno.test("table: with spaces", () => {
  const spaces = { minWidth: 0, tabWidth: 0 };
  assert.equal(
    table([["BuildKit:", "v1"], ["Dockerfile:", "v2"]], spaces),
    "BuildKit:   v1\nDockerfile: v2\n",
  );
});

Deno.test("cell: is one line without controls", () => {
  assert.equal(cell("a\tb\nc\x1b[31m"), "a b c\\x1b[31m");
});
