import assert from "node:assert/strict";
import { registryTls } from "../../../../lib/cli/flags/registry_tls.ts";
import { OptionError } from "../../../../lib/errors.ts";

Deno.test("registryTls: reads what buildctl reads", () => {
  assert.deepEqual(
    registryTls([
      "host=https://r.lan:5000,insecure=false,ca=/a.crt,cert=/c.crt,key=/c.key",
      "HOST=r.lan:5000,ca=/b.crt",
      "host=s.lan,insecure=true",
      "host=t.lan,cert=/c.crt,key=/c.key",
    ]),
    {
      "r.lan:5000": { ca: ["/a.crt", "/b.crt"], cert: "/c.crt", key: "/c.key" },
      "s.lan": { ca: [], insecure: true },
      "t.lan": { ca: [], cert: "/c.crt", key: "/c.key" },
    },
  );
  assert.deepEqual(registryTls(undefined), {});
});

Deno.test("registryTls: rejects values that say too little", () => {
  const TABLE: [value: string, must: RegExp][] = [
    ["ca=/a.crt", /must have a host/],
    ["host=r.lan", /must have ca, cert and key, or insecure=true/],
    ["host=r.lan,insecure=no", /must have ca, cert and key, or insecure=true/],
    ["host=r.lan,cert=/c.crt", /must have cert and key, or neither/],
    ["host=r.lan,ca=/a.crt,key=/c.key", /must have cert and key, or neither/],
    ["r.lan", /must consist of key=value fields/],
  ];
  for (const [value, must] of TABLE) {
    assert.throws(() => registryTls([value]), (error: Error) => {
      assert(error instanceof OptionError);
      assert.match(error.message, /^--registry-auth-tlscontext must /);
      assert.match(error.message, must);
      return true;
    });
  }
});
