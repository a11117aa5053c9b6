import assert from "node:assert/strict";
import { withoutCommands, workflowCommand } from "../../../lib/internal/workflow_commands.ts";

Deno.test("workflowCommand: escapes as GitHub's toolkit does", () => {
  assert.equal(
    workflowCommand("error", { file: "a,b:c%\r\n", line: 3, title: undefined }, "x: 5%,\r\ny"),
    "::error file=a%2Cb%3Ac%25%0D%0A,line=3::x: 5%25,%0D%0Ay\n",
  );
  assert.equal(workflowCommand("endgroup", {}, ""), "::endgroup::\n");
});

Deno.test("withoutCommands: leaves nothing that GitHub's runner would carry out", () => {
  const cases: [string, string][] = [
    ["plain: text :: here", "plain: text :: here"],
    ["::add-mask::x", ": :add-mask::x"],
    ["a\n \t::error::x\n::b", "a\n \t: :error::x\n: :b"],
    ["\u00a0::error::x", "\u00a0: :error::x"],
    ["a ##[group]b ##vso[x] ###[error]", "a # #[group]b # #vso[x] ## #[error]"],
    ["a ## b", "a ## b"],
  ];
  for (const [text, expected] of cases) assert.equal(withoutCommands(text), expected);
});
