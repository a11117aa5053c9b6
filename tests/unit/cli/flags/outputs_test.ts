import assert from "node:assert/strict";
import { cache, output } from "../../../../lib/cli/flags/outputs.ts";
import { OptionError } from "../../../../lib/errors.ts";

Deno.test("output: a directory, or a type with fields", () => {
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
  assert.deepEqual(output("type=image,name=,push=true"), { type: "image", push: true });
  assert.deepEqual(output("type=docker,dest="), { type: "docker" });
  for (const text of ["dest=a", "type=local,output=a", "type=local,dest=-", "type=image,push=x"]) {
    assert.throws(() => output(text), OptionError, text);
  }
});

Deno.test("cache: an image name, or a type with fields", () => {
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
