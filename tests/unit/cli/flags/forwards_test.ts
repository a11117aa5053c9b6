import assert from "node:assert/strict";
import { secrets, ssh } from "../../../../lib/cli/flags/forwards.ts";
import { OptionError } from "../../../../lib/errors.ts";

Deno.test("secrets: files and environment variables", () => {
  const texts = [
    "id=a,src=file",
    "id=b,env=NAME",
    "id=SET",
    "id=c",
    "id=d,type=env",
    "type=file,id=e,source=f",
  ];
  assert.deepEqual(secrets(texts, (name) => name === "SET"), {
    a: { file: "file" },
    b: { env: "NAME" },
    SET: { env: "SET" },
    c: { file: "c" },
    d: { env: "d" },
    e: { file: "f" },
  });
  for (const text of ["src=a", "id=a,src=b,env=c", "id=a,type=x", "id=a,file=b", "a"]) {
    assert.throws(() => secrets([text]), OptionError, text);
  }
  assert.throws(() => secrets(["id=a", "id=a"]), /must not give the secret a twice\n/);
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
  assert.throws(() => ssh(["a", "a"]), /must not give the agent a twice \(got "a"\)/);
});
