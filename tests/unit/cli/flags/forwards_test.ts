import assert from "node:assert/strict";
import { secrets, ssh } from "../../../../lib/cli/flags/forwards.ts";
import { OptionError } from "../../../../lib/errors.ts";

Deno.test("secrets: files and environment variables", () => {
  const texts = [
    "id=a,src=file",
    "id=b,env=NAME",
    "id=SET",
    "id=deno.json",
    "id=d,type=env",
    "type=file,id=e,source=f",
  ];
  assert.deepEqual(secrets(texts, (name) => name === "SET"), {
    a: { file: "file" },
    b: { env: "NAME" },
    SET: { env: "SET" },
    "deno.json": { file: "deno.json" },
    d: { env: "d" },
    e: { file: "f" },
  });
  for (const text of ["src=a", "id=a,src=b,env=c", "id=a,type=x", "id=a,file=b", "a"]) {
    assert.throws(() => secrets([text]), OptionError, text);
  }
  const empty: [text: string, message: RegExp][] = [
    ["id=a,src=", /^--secret must name a file in the src of a, which is empty\nWrite id=/],
    ["id=a,env=", /^--secret must name a variable in the env of a, which is empty\nWrite id=/],
    ["id=a", /^--secret must have src or env for a, which is neither a variable nor a file\n/],
  ];
  for (const [text, message] of empty) {
    assert.throws(() => secrets([text]), { name: "OptionError", message }, text);
  }
  assert.throws(
    () => secrets(["id=SET", "id=SET"], () => true),
    /must not give the secret SET twice\n/,
  );
});

Deno.test("ssh: the running agent, or keys", () => {
  assert.deepEqual(ssh(["default"]), { default: {} });
  assert.deepEqual(ssh([`a=${import.meta.filename}`, ""]), {
    a: { keys: [import.meta.filename] },
    default: {},
  });
  for (const text of ["a=/no/such", `a=${import.meta.filename},raw=true`]) {
    assert.throws(() => ssh([text]), OptionError, text);
  }
  for (const text of ["default=", `default=${import.meta.filename},`, "default=,raw=true"]) {
    const message = /^--ssh must name a socket or keys after =, .*\nA variable .* SSH_AUTH_SOCK: /;
    assert.throws(() => ssh([text]), { name: "OptionError", message }, text);
  }
  assert.throws(() => ssh(["a", "a"]), /must not give the agent a twice \(got "a"\)/);
});
