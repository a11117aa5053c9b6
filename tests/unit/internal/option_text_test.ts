import assert from "node:assert/strict";
import { OptionError } from "../../../lib/errors.ts";
import { invalidOption, optionText, renameOptions } from "../../../lib/internal/option_text.ts";

Deno.test("renameOptions: replaces every name that optionText wrote", () => {
  const names = ["tls.ca", 'secrets.a "b"', "ssh.\\", "ssh.\n"];
  const text = `Use ${names.map(optionText).join(" or ")}.`;
  const seen: string[] = [];
  const renamed = renameOptions(text, (name) => {
    seen.push(name);
    return "--flag";
  });
  assert.deepEqual(seen, names);
  assert.equal(renamed, "Use --flag or --flag or --flag or --flag.");
});

Deno.test("renameOptions: keeps unknown names, and text that optionText did not write", () => {
  assert.equal(renameOptions(optionText("a"), () => undefined), 'option "a"');
  for (const text of ['option "\\x"', 'adoption "a"', "option a", 'option "a']) {
    assert.equal(renameOptions(text, () => "--flag"), text);
  }
});

Deno.test("invalidOption: names the option and quotes the value, if there is one", () => {
  const messages = [-1, NaN, "", 'a "b"', ["x"], undefined].map((got) =>
    invalidOption("retries", "be whole", got).shortMessage
  );
  assert.deepEqual(messages, [
    'option "retries" must be whole (got -1)',
    'option "retries" must be whole (got NaN)',
    'option "retries" must be whole (got "")',
    'option "retries" must be whole (got "a \\"b\\"")',
    'option "retries" must be whole (got ["x"])',
    'option "retries" must be whole',
  ]);
  const cause = new Error("x");
  const error = invalidOption("tls.ca", "be PEM", undefined, { advice: "Convert it.", cause });
  assert(error instanceof OptionError);
  assert.deepEqual([error.option, error.advice, error.cause], ["tls.ca", "Convert it.", cause]);
});
