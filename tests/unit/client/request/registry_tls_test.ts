import assert from "node:assert/strict";
import { loadRegistryTls } from "../../../../lib/client/request/registry_tls.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { Certificates } from "../../../support/certificates.ts";

Deno.test("loadRegistryTls: reads and checks the files of each registry", async () => {
  await using certificates = await Certificates.make();
  const { ca, client, stranger, self } = certificates;
  const pem = (file: string) => Deno.readTextFile(file).then((text) => text.trim());
  assert.deepEqual(
    await loadRegistryTls({
      registryTls: {
        "docker.io": { ca: [ca, await pem(self.cert)], ...client },
        "r.lan": { insecure: true },
      },
    }),
    {
      "registry-1.docker.io": {
        ca: [await pem(ca), await pem(self.cert)],
        insecure: false,
        cert: await pem(client.cert),
        key: await Deno.readTextFile(client.key),
      },
      "r.lan": { ca: [], insecure: true },
    },
  );
  assert.deepEqual(await loadRegistryTls({}), {});
  const BAD = [
    [{ ca: "/nonexistent/ca.pem" }, /nonexistent\/ca\.pem/],
    [{ cert: client.cert }, /must have a certificate and its key, or neither, for r\.lan/],
    [{ cert: client.cert, key: stranger.key }, /does not belong to the certificate/],
  ] as const;
  for (const [options, why] of BAD) {
    await assert.rejects(loadRegistryTls({ registryTls: { "r.lan": options } }), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.message, why);
      assert.equal(error.option, "registryTls");
      return true;
    });
  }
});
