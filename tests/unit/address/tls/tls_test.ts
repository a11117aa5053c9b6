import assert from "node:assert/strict";
import * as net from "node:net";
import * as path from "node:path";
import { parseAddress } from "../../../../lib/address/parse/address.ts";
import { candidates } from "../../../../lib/address/find/candidates.ts";
import { endpoint } from "../../../../lib/address/endpoint.ts";
import { loadTls, Tls } from "../../../../lib/address/tls/tls.ts";
import { secure, secureAll } from "../../../../lib/address/find/secure.ts";
import { dialTls } from "../../../../lib/address/dial/tls.ts";
import type { TlsTransport } from "../../../../lib/address/tls/transport.ts";
import type { TlsOptions } from "../../../../lib/address/tls/options.ts";
import { explainLost, explainTls } from "../../../../lib/address/tls/errors.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { Certificates } from "../../../support/certificates.ts";

const NOTHING = () => undefined;

/** What options are refused with. The folder's name is taken out. */
async function refusal(options: TlsOptions, folder: string): Promise<string> {
  try {
    await loadTls(options);
  } catch (error) {
    assert(error instanceof OptionError, String(error));
    assert(error.advice, error.message);
    const name = error.option?.slice("tls.".length);
    assert(error.option?.startsWith("tls.") && name! in options, error.message);
    return error.shortMessage.replaceAll(folder, "");
  }
  assert.fail("it was taken");
}

Deno.test("loadTls: rejects unusable options, with the file and the reason", async () => {
  await using made = await Certificates.make();
  const { folder, ca, server, client, stranger, expiredClient } = made;
  const file = (name: string) => path.join(folder, name);
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
  const partial = await made.directory({ "ca.pem": ca, "tls.crt": client.cert });
  const cases: [TlsOptions, RegExp][] = [
    [
      { ca: file("none") },
      /^cannot read the file \/none of option "tls\.ca": there is no such file$/,
    ],
    [{ ca: folder }, /^the file {2}of option "tls\.ca" is not PEM: it is a directory$/],
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
    [{ dir: folder, ca: server.cert }, /^option "tls\.dir" must go without option "tls\.ca"$/],
    [{ serverName: "a b" }, /^option "tls\.serverName" must be the name of a host \(got "a b"\)$/],
    [{ serverName: "" }, /^option "tls\.serverName" must be the name of a host \(got ""\)$/],
  ];
  for (const [options, why] of cases) assert.match(await refusal(options, folder), why);
});

Deno.test("loadTls: accepts a path, text or bytes, and never prints a key", async () => {
  await using made = await Certificates.make();
  const { ca, client } = made;
  const key = await Deno.readTextFile(client.key);
  const tls = await loadTls({ ca: await Deno.readFile(ca), cert: client.cert, key });
  const { ca: trusted, ...connection } = tls.connection("10.0.0.1");
  assert.equal((trusted as string[]).length, 1);
  assert.equal(connection.key, key);
  assert.equal(connection.servername, undefined); // an IP address isn't sent
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
    const dir = await made.directory({ [names[0]]: ca, [names[1]]: cert, [names[2]]: key });
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

Deno.test("secure: uses TLS only for TCP ports", async () => {
  const tls = new Tls();
  for (const text of ["tcp://h:1", "https://h:1", "docker://h:1"]) {
    const { transport, text: shown } = await secure(parseAddress(text), tls, NOTHING);
    assert.equal(shown, text);
    assert.deepEqual(transport, { kind: "tls", host: "h", port: 1, tls });
  }
  for (const text of ["unix:///a", "docker://", "ssh://h", "docker-container://c", "vsock://3:4"]) {
    await assert.rejects(secure(parseAddress(text), tls, NOTHING), (error) => {
      assert(error instanceof OptionError);
      assert.match(error.shortMessage, /cannot use TLS: it is not a TCP port$/);
      return true;
    });
  }
});

Deno.test("secureAll: leaves out default addresses that cannot use TLS", async () => {
  const env = (variables: Record<string, string>) => (name: string) => variables[name];
  const tls = new Tls();
  const all = async (variables: Record<string, string>) => {
    const found = await secureAll(candidates(env(variables), () => []), tls, env(variables));
    return found.map(({ address }) => address.text);
  };
  assert.deepEqual(await all({ DOCKER_HOST: "tcp://h:2376" }), ["docker://h:2376"]);
  assert.deepEqual(await all({ BUILDKIT_HOST: "tcp://h:1" }), ["tcp://h:1"]);
  await assert.rejects(all({}), /the usual places have none/);
  await assert.rejects(all({ BUILDKIT_HOST: "unix:///a" }), /unix:\/\/\/a cannot use TLS/);
});

Deno.test("secure: applies Docker's variables only to a TCP port of an engine", async () => {
  await using made = await Certificates.make();
  const { ca, client } = made;
  const whole = await made.directory({
    "ca.pem": ca,
    "cert.pem": client.cert,
    "key.pem": client.key,
  });
  const alone = await made.directory({ "ca.pem": ca });
  const kind = async (text: string, variables: Record<string, string>) => {
    const { transport } = await secure(parseAddress(text), undefined, (name) => variables[name]);
    return transport.kind === "tls" ? `tls ${transport.tls.hasCertificate}` : transport.kind;
  };
  const verify = { DOCKER_TLS_VERIFY: "1" };
  const cases: [string, Record<string, string>, string][] = [
    ["docker://h:1", {}, "tcp"],
    ["docker://h:1", { DOCKER_CERT_PATH: whole }, "tcp"],
    ["docker://h:1", { DOCKER_TLS_VERIFY: "", DOCKER_CERT_PATH: whole }, "tcp"],
    ["docker://h:1", { ...verify, DOCKER_CERT_PATH: whole }, "tls true"],
    ["docker://h:1", { ...verify, DOCKER_CERT_PATH: alone }, "tls false"],
    ["docker://h:1", { ...verify, DOCKER_CONFIG: whole, HOME: "/none" }, "tls true"],
    ["docker://", { ...verify, DOCKER_CERT_PATH: whole }, "unix"],
    ["tcp://h:1", { ...verify, DOCKER_CERT_PATH: whole }, "tcp"],
  ];
  for (const [text, variables, expected] of cases) {
    assert.equal(await kind(text, variables), expected, JSON.stringify([text, variables]));
  }
  await assert.rejects(
    kind("docker://h:1", { ...verify, HOME: "/none" }),
    /^OptionError: cannot read the file \/none\/\.docker\/ca\.pem of option "tls\.ca": /,
  );
});

Deno.test("endpoint: uses the server name as its authority, or else host and port", async () => {
  const named = await loadTls({ serverName: "build.example" });
  const at = async (tls: Tls) =>
    endpoint(await secure(parseAddress("tcp://10.0.0.1:12"), tls, NOTHING)).authority;
  assert.equal(await at(named), "build.example");
  assert.equal(await at(new Tls()), "10.0.0.1:12");
  assert.equal(endpoint(parseAddress("https://h:1")).remote, true);
});

/** A server that takes connections and says nothing. */
async function mute(): Promise<{ port: number } & AsyncDisposable> {
  const open = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    open.add(socket);
    socket.on("error", () => socket.destroy());
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    port: (server.address() as net.AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

Deno.test("dialTls: aborts a handshake with the signal", async () => {
  await using server = await mute();
  const abort = new AbortController();
  const dialled = dialTls(
    { kind: "tls", host: "127.0.0.1", port: server.port, tls: new Tls() },
    abort.signal,
  );
  const timer = setTimeout(() => abort.abort(new Error("enough")), 50);
  await assert.rejects(dialled, /^Error: enough$/);
  clearTimeout(timer);
  await assert.rejects(
    dialTls({ kind: "tls", host: "127.0.0.1", port: server.port, tls: new Tls() }, abort.signal),
    /^Error: enough$/,
  );
});

const CODES = [
  ...["ERR_TLS_CERT_ALTNAME_INVALID", "CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "CERT_REVOKED"],
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "INVALID_PURPOSE"],
  "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED",
  "ERR_SSL_TLSV1_ALERT_UNKNOWN_CA",
  "ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE",
  "ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED",
  "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
  "ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL",
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ECONNRESET",
  "ELSE",
];

Deno.test("explainTls, explainLost: explain each error code", async (t) => {
  await using made = await Certificates.make();
  const mutual = await loadTls({ ca: made.ca, ...made.client });
  const shown: string[] = [];
  for (const [who, tls] of [["nobody", new Tls()], ["a client", mutual]] as const) {
    const transport: TlsTransport = { kind: "tls", host: "build.example", port: 1234, tls };
    for (const code of CODES) {
      const error = Object.assign(new Error("what rustls says"), {
        code,
        cert: { subjectaltname: "DNS:a.example, IP Address:10.0.0.1" },
      });
      shown.push(`## ${code}, as ${who}\n${explainTls(error, transport).message}`);
    }
    for (const heard of [false, true]) {
      const error = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
      const { message } = explainLost(error, transport, heard);
      shown.push(`## afterwards, as ${who}, ${heard ? "heard" : "not heard"}\n${message}`);
    }
  }
  // Deno has the same code for this as for HANDSHAKE_FAILURE.
  const unknown = Object.assign(new Error("received fatal alert: UnrecognisedName"), {
    code: "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
  });
  const transport = { kind: "tls", host: "build.example", port: 1, tls: mutual } as const;
  shown.push(`## UnrecognisedName\n${explainTls(unknown, transport).message}`);
  await t.assertSnapshot(shown.join("\n"));
});
