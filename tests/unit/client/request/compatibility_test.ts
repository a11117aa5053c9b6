import assert from "node:assert/strict";
import {
  checkCompatibility,
  usesNewOptions,
} from "../../../../lib/client/request/compatibility.ts";
import { type BuildOptions, files, type Output, UnsupportedError } from "../../../../mod.ts";

const context = files({});

/** Returns the warnings about options for a daemon of a version. */
function warnings(options: Partial<BuildOptions>, version: string): string[] {
  const found: string[] = [];
  checkCompatibility({ context, ...options }, version, (event) => {
    if (event.type === "warning") found.push(event.warning.short);
  });
  return found;
}

Deno.test("checkCompatibility: names the version that an output needs", () => {
  const layout: Output = { type: "oci", dest: "a", tar: false };
  const image: Output = { type: "image" };
  const cases: [outputs: Output[], tooOld: string[], newEnough: string[], needs: RegExp][] = [
    [[layout], [""], ["v0.11.0", "v0.31.1"], /cannot write the directory of a layout.*v0\.11 or/s],
    [
      [image, { type: "tar", dest: "a" }],
      ["", "v0.11.6", "v0.12.5"],
      ["v0.13.0", "v0.13.0-rc1", "v1.0.0"],
      /supports only one output.*v0\.13 or/s,
    ],
    [
      [{ type: "local", dest: "a", mode: "delete" }],
      ["", "v0.12.0", "v0.30.9"],
      ["v0.31.0-rc1", "v0.0.0+unknown", "master"],
      /cannot write a local output with mode delete.*v0\.31 or/s,
    ],
  ];
  for (const [outputs, tooOld, newEnough, message] of cases) {
    assert(usesNewOptions({ context, outputs }));
    for (const version of tooOld) {
      assert.throws(() => warnings({ outputs }, version), (error) => {
        assert(error instanceof UnsupportedError);
        assert.match(error.message, message);
        assert(error.message.includes(`(BuildKit ${version || "before v0.11"})`), error.message);
        return true;
      }, version);
    }
    for (const version of newEnough) assert.deepEqual(warnings({ outputs }, version), []);
  }
});

Deno.test("checkCompatibility: warns of options that a daemon without a version ignores", () => {
  const short = 'this daemon is older than BuildKit v0.11 and may ignore option "sbom"';
  assert.deepEqual(warnings({ sbom: true }, ""), [short]);
  assert.deepEqual(warnings({ sbom: true }, "v0.11.0"), []);
  for (const no of [false, "disabled=true"]) {
    assert.deepEqual(warnings({ sbom: no, provenance: no }, ""), []);
    assert(!usesNewOptions({ context, sbom: no, provenance: no }));
  }
});

Deno.test("checkCompatibility: a proxy that an older daemon would leave out is an error", () => {
  const options = { proxyNetwork: true };
  assert(usesNewOptions({ context, ...options }));
  for (const version of ["", "v0.30.0"]) {
    assert.throws(() => warnings(options, version), {
      name: "UnsupportedError",
      message: /cannot put a proxy.*\nOmit option "proxyNetwork", or use BuildKit v0\.31 or later/s,
    });
  }
  assert.deepEqual(warnings(options, "v0.31.0"), []);
  assert(!usesNewOptions({ context, proxyNetwork: false }));
});

Deno.test("checkCompatibility: warns of limits that an older daemon ignores", () => {
  const options = { resources: { memory: 1 } };
  assert(usesNewOptions({ context, ...options }));
  const short = 'this daemon is older than BuildKit v0.32 and may ignore option "resources"';
  for (const version of ["", "v0.31.9"]) assert.deepEqual(warnings(options, version), [short]);
  assert.deepEqual(warnings(options, "v0.32.0"), []);
  assert(!usesNewOptions({ context, resources: {} }));
});
