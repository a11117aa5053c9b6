import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import * as tls from "node:tls";
import { replaceErrors } from "../../../../lib/internal/workarounds/replace_errors.ts";
import { Certificates } from "../../../support/certificates.ts";

/** Connects without a certificate to a server that requires one, and waits for the close. */
async function rejected(prepare: (stream: tls.TLSSocket) => void): Promise<void> {
  await using made = await Certificates.make();
  const read = (file: string) => Deno.readTextFileSync(file);
  const { server: own } = made;
  const ca = read(made.ca);
  const server = tls.createServer({
    ...{ key: read(own.key), cert: read(own.cert), ca },
    ...{ requestCert: true, rejectUnauthorized: true },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stream = tls.connect({ host: "127.0.0.1", port, ca, rejectUnauthorized: false });
  const closed = Promise.withResolvers<void>();
  stream.on("close", closed.resolve);
  prepare(stream);
  stream.resume();
  await closed.promise;
  await new Promise((resolve) => server.close(resolve));
}

Deno.test("replaceErrors: passes the new error to every listener", async () => {
  const replaced = new Error("replaced");
  const seen: unknown[] = [];
  const causes: string[] = [];
  await rejected((stream) => {
    stream.on("error", (error) => seen.push(error));
    replaceErrors(stream, (cause) => {
      causes.push((cause as Error).message);
      return replaced;
    });
    stream.on("error", (error) => seen.push(error));
  });
  assert.deepEqual(seen, [replaced, replaced]);
  assert.match(causes.join(), /CertificateRequired/);
});

Deno.test("replaceErrors: is still needed, since an alert bypasses destroy", async () => {
  const emitted: string[] = [];
  const destroyed: unknown[] = [];
  await rejected((stream) => {
    stream.on("error", ({ message }) => emitted.push(message));
    const destroy = stream._destroy;
    stream._destroy = function (error, callback) {
      destroyed.push(error ?? undefined);
      destroy.call(this, error, callback);
    };
  });
  assert.match(emitted.join(), /CertificateRequired/);
  assert.deepEqual(
    destroyed,
    [undefined],
    "the error without destroy is fixed upstream: the workaround " +
      "lib/internal/workarounds/replace_errors.ts can go",
  );
});
