import assert from "node:assert/strict";
import { loadTls, Tls } from "../../../../lib/address/tls/tls.ts";
import type { TlsTransport } from "../../../../lib/address/tls/transport.ts";
import { explainLost, explainTls } from "../../../../lib/address/tls/errors.ts";
import { Certificates } from "../../../support/certificates.ts";

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
  // Deno gives this error the same code as HANDSHAKE_FAILURE.
  const unknown = Object.assign(new Error("received fatal alert: UnrecognisedName"), {
    code: "ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE",
  });
  const transport = { kind: "tls", host: "build.example", port: 1, tls: mutual } as const;
  shown.push(`## UnrecognisedName\n${explainTls(unknown, transport).message}`);
  await t.assertSnapshot(shown.join("\n"));
});

function system(code: string): Error {
  return Object.assign(new Error(code), { code });
}

Deno.test("explainTls, explainLost: are transient only for a broken connection", () => {
  const transport: TlsTransport = { kind: "tls", host: "h", port: 1, tls: new Tls() };
  const before: [code: string, transient: boolean][] = [
    ["CERT_HAS_EXPIRED", false],
    ["ERR_SSL_TLSV1_ALERT_UNKNOWN_CA", false],
    ["ERR_SSL_WRONG_VERSION_NUMBER", false],
    ["ERR_SSL_UNEXPECTED_MESSAGE", false],
    ["ECONNRESET", true],
    ["EPIPE", true],
  ];
  for (const [code, transient] of before) {
    assert.equal(explainTls(system(code), transport).transient, transient, code);
  }
  assert(explainTls(undefined, transport).transient);
  assert(!explainTls(new Deno.errors.NotCapable("sys"), transport).transient);
  const after: [code: string, transient: boolean][] = [
    ["ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED", false],
    ["ECONNRESET", true],
  ];
  for (const [code, transient] of after) {
    assert.equal(explainLost(system(code), transport, true).transient, transient, code);
  }
});
