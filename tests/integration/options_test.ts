/** Options of the command, checked by what reaches the daemon and the registry. */
import assert from "node:assert/strict";
import { bkit } from "../support/command.ts";
import { hello } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { Registry } from "../support/registry.ts";

for (const { name, address } of daemons()) {
  const env = { BUILDKIT_HOST: address };

  // The SBOM scanner would be pulled from Docker Hub, which the tests do not reach.
  Deno.test(`${name}: options: attestations that are turned off are not in the image`, async () => {
    await using registry = await Registry.start();
    const cases = [
      ["--provenance=false", "--sbom=false"],
      ["--attest", "type=sbom,disabled=true", "--provenance=mode=max,disabled=true"],
    ];
    for (const [i, args] of cases.entries()) {
      const tag = `${registry.host}/app:${i}`;
      const ran = await bkit(["local", hello, "--push", "-t", tag, ...args], { env });
      assert.equal(ran.code, 0, ran.stderr);
      const { text } = await registry.manifest("app", String(i));
      assert.equal(JSON.parse(text).manifests, undefined, text);
      assert.doesNotMatch(ran.stderr, /may ignore/);
    }
  });
}
