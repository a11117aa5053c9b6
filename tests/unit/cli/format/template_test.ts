import assert from "node:assert/strict";
import {
  GoDuration,
  GoEnum,
  GoStruct,
  GoTime,
  type GoValue,
  NIL_LIST,
} from "../../../../lib/cli/format/go_value.ts";
import { parseTemplate } from "../../../../lib/cli/format/template.ts";
import { OptionError } from "../../../../lib/errors.ts";

const ITEM = new GoStruct([
  ["ID", "id", 'a"<'],
  ["Size", "size", 7],
  ["Shared", "shared", false],
  ["CreatedAt", "createdAt", new GoTime("2026-11-27T15:28:46.5Z")],
  ["LastUsedAt", "lastUsedAt", null],
  ["Parents", "parents", NIL_LIST],
  ["Names", "names", ["x", "y"]],
  ["Labels", "labels", new Map([["b", "2"], ["a", "1"]])],
  ["Keep", "keep", new GoDuration(1500)],
  ["Type", "type", new GoEnum("COMPLETE", 1)],
  ["Inner", "inner", new GoStruct([["A", "a", ""], ["B", "b", 1]], true)],
]);

const JSON_OF_ITEM = '{"id":"a\\"<","size":7,"shared":false,"createdAt":"2026-11-27T15:28:46.5Z",' +
  '"lastUsedAt":null,"parents":null,"names":["x","y"],"labels":{"a":"1","b":"2"},' +
  '"keep":1500000000,"type":1,"inner":{"b":1}}';

function run(template: string, value: GoValue = ITEM): string {
  return parseTemplate(template)(value);
}

Deno.test("template: prints fields as Go does", () => {
  const rows: [string, string][] = [
    ["{{.ID}}-{{ .Size }}", 'a"<-7'],
    ["{{.Shared}} {{.CreatedAt}}", "false 2026-11-27 15:28:46.5 +0000 UTC"],
    ["{{.LastUsedAt}} {{.Parents}} {{.Names}} {{.Labels}}", "<nil> [] [x y] map[a:1 b:2]"],
    ["{{.Keep}} {{.Type}} {{.Inner.B}} {{$.Size}}", "1.5s COMPLETE 1 7"],
    ['{{"a\\t}}"}}{{`\\t`}}', "a\t}}\\t"],
    ["{{.Labels.a}}", "1"],
    ["a {{- /* nothing */ -}} b {{- .Size -}}\n c", "ab7c"],
    ["plain", "plain"],
    ["", ""],
  ];
  for (const [template, text] of rows) assert.equal(run(template), text, template);
});

Deno.test("template: json prints values as Go does", () => {
  assert.equal(run("json"), JSON_OF_ITEM);
  assert.equal(run("{{json .}}"), JSON_OF_ITEM);
  assert.equal(run("{{. | json}}"), JSON_OF_ITEM);
  assert.equal(run("{{json .Names}} {{json .Parents}}"), '["x","y"] null');
  assert.deepEqual(
    JSON.parse(run("{{json .ID}}", new GoStruct([["ID", "id", "\x9b\x07"]]))),
    "\x9b\x07",
  );
  assert.doesNotMatch(run("json", "\x9b\u202e\x1b"), /\p{Cc}|\u202e/u);
});

Deno.test("template: if, else if, else and range", () => {
  assert.equal(run("{{if .Shared}}a{{else if .Parents}}b{{else}}c{{end}}"), "c");
  assert.equal(run("{{if .Size}}a{{end}}{{if .Shared}}b{{end}}"), "a");
  assert.equal(run("{{range .Names}}<{{.}}{{$.Size}}>{{end}}"), "<x7><y7>");
  assert.equal(run("{{range .Labels}}{{.}}{{end}}"), "12");
  assert.equal(run("{{range .Parents}}a{{else}}none{{end}}"), "none");
  assert.equal(run("{{range .}}{{if .Size}}{{.ID}};{{end}}{{end}}", [ITEM, ITEM]), 'a"<;a"<;');
});

Deno.test("template: anything else is an error that says what there is", () => {
  const rows: [string, RegExp][] = [
    ["{{index . 1}}", /\{\{index \. 1\}\} is not understood: there are \{\{\.Field\}\}/],
    ["{{$x := .}}", /is not understood/],
    ["{{.A", /"\{\{" without "\}\}"/],
    ["{{if .Size}}", /\{\{if\}\} without \{\{end\}\}/],
    ["{{range .Names}}a{{else if .}}b{{end}}", /is not understood/],
    ["{{end}}", /\{\{end\}\} without \{\{if\}\} or \{\{range\}\}/],
    ["{{else}}", /\{\{else\}\} without/],
    ["{{}}", /is not understood/],
    ["{{.Nope}}", /there is no field \.Nope, only \.ID, \.Size/],
    ["{{.Size.A}}", /there is no field \.A of a single value/],
    ["{{.Names.A}}", /write \{\{range \.\}\}\{\{\.A\}\}\{\{end\}\}/],
    ["{{.}}", /has several fields: name one of them, or write \{\{json \.\}\}/],
    ["{{range .Size}}{{end}}", /needs a list or a map/],
    ["{{range $i, $e := .Names}}{{end}}", /is not understood/],
  ];
  for (const [template, message] of rows) {
    assert.throws(() => run(template), (error) => {
      assert(error instanceof OptionError, template);
      assert.match(error.message, message);
      return true;
    });
  }
});

Deno.test("template: the work is linear in its length", () => {
  const many = 20_000;
  assert.equal(run("{{.Size}} ".repeat(many)).length, 2 * many);
  assert.throws(() => run("{{".repeat(many)), OptionError);
});
