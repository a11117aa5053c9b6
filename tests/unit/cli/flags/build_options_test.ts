import assert from "node:assert/strict";
import { isRemote } from "../../../../lib/cli/flags/build_options.ts";
import { attestation } from "../../../../lib/client/options/attestation.ts";
import { parsed } from "../../../support/flags.ts";

Deno.test("isRemote: addresses are remote, directories are not", () => {
  for (const text of ["https://a/b", "git@h:a", "ssh://h/a", "github.com/a/b"]) {
    assert(isRemote(text), text);
  }
  for (const text of [".", "a/b", "/a", "./github.com/a/b", "a@b"]) assert(!isRemote(text), text);
});

Deno.test("buildOptions: the last value of an attestation counts", () => {
  const cases: [args: string[], provenance: string | undefined, sbom: string | undefined][] = [
    [[], undefined, undefined],
    [["--provenance", "--sbom"], "", ""],
    [["--provenance=false", "--sbom=false"], undefined, undefined],
    [["--provenance=", "--sbom="], undefined, undefined],
    [["--provenance=true", "--provenance=mode=max,disabled=true"], undefined, undefined],
    [["--provenance=false", "--provenance=mode=max"], "mode=max", undefined],
    [["--attest", "type=sbom", "--attest", "type=sbom,disabled=true"], undefined, undefined],
    [["--attest", "type=sbom,disabled=true", "--attest", "type=sbom"], undefined, ""],
    [["--attest", "mode=max,type=provenance"], "mode=max", undefined],
    [["--provenance=false", "--attest", "type=provenance"], undefined, undefined],
    [["--attest", "type=provenance,disabled=true", "--provenance=true"], "", undefined],
    [["--attest", 'type=sbom,"generator=a,b"'], undefined, '"generator=a,b"'],
  ];
  for (const [args, provenance, sbom] of cases) {
    const options = parsed(args);
    assert.equal(attestation("provenance", options.provenance), provenance, args.join(" "));
    assert.equal(attestation("sbom", options.sbom), sbom, args.join(" "));
  }
  for (const text of ["type=vex", "mode=max", "type=sbom,type=provenance", "sbom", ""]) {
    assert.throws(() => parsed(["--attest", text]), { name: "OptionError" }, text);
  }
});

Deno.test("buildOptions: deleting outside of the working directory must be allowed", () => {
  const allow = ["--allow", "buildx.local.delete", "--allow", "network.host"];
  for (const dest of [".", "..", "/tmp/out", "/"]) {
    const args = ["-o", `type=local,dest=${dest},mode=delete`];
    assert.throws(() => parsed(args), {
      name: "OptionError",
      message: /the directory is not below .*\nAllow it with --allow buildx\.local\.delete\.$/s,
    }, dest);
    assert.deepEqual(parsed([...args, ...allow]).allow, ["network.host"]);
    parsed(["-o", `type=local,dest=${dest}`]);
  }
  parsed(["-o", "type=local,dest=out,mode=delete"]);
});
