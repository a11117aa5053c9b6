import assert from "node:assert/strict";
import * as path from "node:path";
import { loadTls, type Tls } from "../../../../lib/address/tls/tls.ts";
import type { TlsOptions } from "../../../../lib/address/tls/options.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { Certificates } from "../../../support/certificates.ts";

/** Returns the message that rejects options, without the path of the directory. */
async function refusal(options: TlsOptions, directory: string): Promise<string> {
  try {
    await loadTls(options);
  } catch (error) {
    assert(error instanceof OptionError, String(error));
    assert(error.advice, error.message);
    const name = error.option?.slice("tls.".length);
    assert(error.option?.startsWith("tls.") && name! in options, error.message);
    return error.shortMessage.replaceAll(directory, "");
  }
  assert.fail("it was accepted");
}

Deno.test("loadTls: rejects unusable options, with the file and the reason", async () => {
  await using made = await Certificates.make();
  const { directory, ca, server, client, stranger, expiredClient } = made;
  const file = (name: string) => path.join(directory, name);
  const cert = client.cert;
  await Deno.writeTextFile(file("notes"), "no PEM\n");
  await Deno.writeTextFile(
    file("damaged"),
    "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
  );
  await made.openssl(
    ...["pkcs8", "-topk8", "-in", client.key, "-passout", "pass:x", "-out", "pkcs8.key"],
  );
  await made.openssl("ec", "-aes256", "-in", client.key, "-passout", "pass:x", "-out", "old.key");
  const partial = await made.copies({ "ca.pem": ca, "tls.crt": client.cert });
  const cases: [TlsOptions, RegExp][] = [
    [
      { ca: file("none") },
      /^cannot read the file \/none of option "tls\.ca": there is no such file$/,
    ],
    [{ ca: directory }, /^the file {2}of option "tls\.ca" is not PEM: it is a directory$/],
    [{ ca: file("notes") }, /^\/notes has no certificate in it$/],
    [{ ca: client.key }, /^\/client\.key has no certificate in it$/],
    [{ ca: file("damaged") }, /^cannot read a certificate in \/damaged: it is damaged$/],
    [{ ca: new Uint8Array(3) }, /^option "tls\.ca" has no certificate in it$/],
    [{ cert }, /^option "tls\.cert" must go with option "tls\.key"$/],
    [{ key: client.key }, /^option "tls\.key" must go with option "tls\.cert"$/],
    [{ cert, key: cert }, /^\/client\.crt has no private key in it$/],
    [{ cert, key: file("pkcs8.key") }, /^the private key in \/pkcs8\.key is encrypted$/],
    [{ cert, key: file("old.key") }, /^the private key in \/old\.key is encrypted$/],
    [
      { cert, key: stranger.key },
      /^the private key in \/stranger\.key does not belong to the certificate in \/client\.crt$/,
    ],
    [expiredClient, /^the client certificate in \/expired-client\.crt expired on \d{4}-\d\d-\d\d$/],
    [{ dir: partial }, /has no key\.pem or tls\.key$/],
    [{ dir: directory, ca: server.cert }, /^option "tls\.dir" must go without option "tls\.ca"$/],
    [{ serverName: "a b" }, /^option "tls\.serverName" must be the name of a host \(got "a b"\)$/],
    [{ serverName: "" }, /^option "tls\.serverName" must be the name of a host \(got ""\)$/],
  ];
  for (const [options, why] of cases) assert.match(await refusal(options, directory), why);
});

Deno.test("loadTls: accepts a path, text or bytes, and never prints a key", async () => {
  await using made = await Certificates.make();
  const { ca, client } = made;
  const key = await Deno.readTextFile(client.key);
  const tls = await loadTls({ ca: await Deno.readFile(ca), cert: client.cert, key });
  const { ca: trusted, ...connection } = tls.connection("10.0.0.1");
  assert.equal((trusted as string[]).length, 1);
  assert.equal(connection.key, key);
  assert.equal(connection.servername, undefined); // an IP address is not sent
  assert.equal(connection.rejectUnauthorized, true);
  const shown = `${Deno.inspect(tls)} ${JSON.stringify(tls)} ${
    Deno.inspect({ tls }, { depth: 9 })
  }`;
  assert(!shown.includes("PRIVATE KEY"), shown);
});

Deno.test("loadTls: finds the files of a directory under either name", async () => {
  await using made = await Certificates.make();
  const { ca, client: { cert, key } } = made;
  for (
    const names of [["ca.pem", "cert.pem", "key.pem"], ["ca.crt", "tls.crt", "tls.key"]] as const
  ) {
    const dir = await made.copies({ [names[0]]: ca, [names[1]]: cert, [names[2]]: key });
    const tls = await loadTls({ dir });
    assert(tls.hasCertificate);
    assert.equal((tls.connection("h").ca as string[]).length, 1);
  }
});

Deno.test("loadTls: trusts the system's authorities by default or on request", async () => {
  await using made = await Certificates.make();
  const { ca } = made;
  const count = (tls: Tls) => (tls.connection("h").ca as string[]).length;
  const system = count(await loadTls(true));
  assert.equal(count(await loadTls({})), system);
  assert.equal(count(await loadTls({ serverName: "x" })), system);
  assert.equal(count(await loadTls({ ca })), 1);
  assert.equal(count(await loadTls({ ca, system: true })), system + 1);
});
