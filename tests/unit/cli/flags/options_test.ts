import assert from "node:assert/strict";
import fc from "fast-check";
import { OptionError } from "../../../../mod.ts";
import { isRemote } from "../../../../lib/cli/flags/build_options.ts";
import { attributes, fields } from "../../../../lib/cli/flags/csv.ts";
import { cache, output } from "../../../../lib/cli/flags/outputs.ts";
import { secrets, ssh } from "../../../../lib/cli/flags/forwards.ts";
import { address } from "../../../../lib/cli/github.ts";
import { metadata } from "../../../../lib/cli/terminal/metadata.ts";
import { size } from "../../../../lib/cli/flags/values.ts";

Deno.test("fields with commas, quotes and both", () => {
  assert.deepEqual(fields("-o", "a,b"), ["a", "b"]);
  assert.deepEqual(fields("-o", 'type=local,"dest=a,b"'), ["type=local", "dest=a,b"]);
  assert.deepEqual(fields("-o", '"say ""x"""'), ['say "x"']);
  assert.deepEqual(fields("-o", 'a"b,'), ['a"b', ""]);
  assert.throws(() => fields("-o", '"a'), OptionError);
  assert.throws(() => fields("-o", '"a"b'), OptionError);
});

Deno.test("any fields that are quoted come back", () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
      const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(",");
      assert.deepEqual(fields("-o", quoted), texts);
    }),
  );
});

Deno.test("keys and values", () => {
  assert.deepEqual(attributes("-o", "Type=a,dest=b=c"), { type: "a", dest: "b=c" });
  for (const text of ["", "a", "=b", "a=b,"]) {
    assert.throws(() => attributes("-o", text), OptionError, text);
  }
});

Deno.test("outputs", () => {
  assert.deepEqual(output("out"), { type: "local", dest: "out" });
  assert.deepEqual(output("type=image,name=a,push=true,compression=zstd"), {
    type: "image",
    names: ["a"],
    push: true,
    attributes: { compression: "zstd" },
  });
  assert.deepEqual(output('type=oci,dest=a.tar,tar=false,"name=a,b"'), {
    type: "oci",
    dest: "a.tar",
    tar: false,
    names: ["a", "b"],
  });
  for (const text of ["dest=a", "type=local,output=a", "type=local,dest=-", "type=image,push=x"]) {
    assert.throws(() => output(text), OptionError, text);
  }
});

Deno.test("caches", () => {
  assert.deepEqual(cache("--cache-to", "host/app:cache"), {
    type: "registry",
    ref: "host/app:cache",
  });
  assert.deepEqual(cache("--cache-to", "type=local,dest=a,mode=max"), {
    type: "local",
    dest: "a",
    mode: "max",
  });
  assert.throws(() => cache("--cache-to", "mode=max"), OptionError);
});

Deno.test("secrets", () => {
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
  assert.throws(() => secrets(["id=a", "id=a"]), /must not give the secret a twice \(got "id=a"\)/);
});

Deno.test("agents", () => {
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

Deno.test("repositories on GitHub", () => {
  assert.equal(address("o/r"), "https://github.com/o/r.git");
  assert.equal(address("o/r.git#main:dir"), "https://github.com/o/r.git#main:dir");
  for (const name of ["o", "o/r/s", "/r", "https://github.com/o/r", "o/r?x", ""]) {
    assert.throws(() => address(name), OptionError, name);
  }
});

Deno.test("what is an address and what a folder", () => {
  for (const text of ["https://a/b", "git@h:a", "ssh://h/a", "github.com/a/b"]) {
    assert(isRemote(text), text);
  }
  for (const text of [".", "a/b", "/a", "./github.com/a/b", "a@b"]) assert(!isRemote(text), text);
});

Deno.test("sizes", () => {
  const sizes = ["1", "64m", "1.5k", "2GiB", "3kb"].map((text) => size("--shm-size", text));
  assert.deepEqual(sizes, [1, 64 * 2 ** 20, 1536, 2 * 2 ** 30, 3072]);
  for (const text of ["", "m", "-1", "1x"]) assert.throws(() => size("--shm-size", text), text);
});

Deno.test("a metadata file has the exporters' answers, and what is JSON in base64 as such", () => {
  const response = {
    "containerimage.digest": "sha256:00",
    "containerimage.descriptor": btoa('{"size":1}'),
    "image.name": "abcd",
  };
  assert.deepEqual(metadata({ ref: "r", response }, { "": { a: 1 }, "linux/arm64": { b: 2 } }), {
    "bkit.build.provenance": { a: 1 },
    "bkit.build.provenance/linux/arm64": { b: 2 },
    "bkit.build.ref": "r",
    "containerimage.descriptor": { size: 1 },
    "containerimage.digest": "sha256:00",
    "image.name": "abcd",
  });
});
