/**
 * Which failures to connect can pass, and which are of an absent socket: what each place that makes
 * one says.
 */
import assert from "node:assert/strict";
import * as path from "node:path";
import { PassThrough } from "node:stream";
import { endpoint, parseAddress } from "../../../lib/address/mod.ts";
import { upgrade } from "../../../lib/address/engine/upgrade.ts";
import { isTransient } from "../../../lib/internal/transient.ts";
import { Tls } from "../../../lib/address/tls/tls.ts";
import type { TlsTransport } from "../../../lib/address/tls/transport.ts";
import { explainLost, explainTls } from "../../../lib/address/tls/errors.ts";
import { ConnectionError } from "../../../lib/errors.ts";
import { RpcConnection } from "../../../lib/rpc/client.ts";

function system(code: string): Error {
  return Object.assign(new Error(code), { code });
}

async function failure(trying: Promise<unknown>): Promise<ConnectionError> {
  const error = await trying.then(() => assert.fail("it connected"), (error) => error);
  assert(error instanceof ConnectionError, String(error));
  return error;
}

Deno.test("isTransient: knows the transient codes of the system", () => {
  const PASSING = [
    ...["ENOENT", "ECONNREFUSED", "ECONNRESET", "ECONNABORTED", "EPIPE", "ETIMEDOUT"],
    ...["ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN"],
  ];
  for (const code of PASSING) assert(isTransient(system(code)), code);
  const LASTING = ["EACCES", "EPERM", "EMFILE", "EINVAL", "ENOTSOCK", "SELF_SIGNED_CERT_IN_CHAIN"];
  for (const code of LASTING) assert(!isTransient(system(code)), code);
  assert(isTransient(undefined));
  assert(isTransient(new Error("no code")));
  assert(!isTransient(new Deno.errors.NotCapable("no --allow-net")));
});

Deno.test("isTransient: follows a ConnectionError, or else the innermost cause", () => {
  assert(
    !isTransient(Object.assign(new Error("x", { cause: system("EACCES") }), { code: "EPIPE" })),
  );
  assert(
    isTransient(Object.assign(new Error("x", { cause: system("EPIPE") }), { code: "EACCES" })),
  );
  const lasting = new ConnectionError("x", { transient: false, cause: system("EPIPE") });
  assert(!isTransient(new Error("around it", { cause: lasting })));
  assert(isTransient(new ConnectionError("x", { cause: system("EACCES") })));
});

Deno.test("dial: reports a socket without a listener as absent and transient", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const file = path.join(folder, "file");
    await Deno.writeTextFile(file, "");
    const kinds: [address: string, absent: boolean, transient: boolean][] = [
      [`unix://${folder}/none.sock`, true, true],
      [`unix://${file}/none.sock`, false, false],
      ["tcp://127.0.0.1:1", true, true],
      ["tcp://localhost:1", true, true],
      ["tcp://no-such-host.invalid:1", false, true],
      [`docker://${folder}/none.sock`, true, true],
      [`vsock://${folder}/none.sock:5`, true, true],
    ];
    for (const [address, absent, transient] of kinds) {
      const error = await failure(endpoint(parseAddress(address)).dial());
      assert.deepEqual([error.absent, error.transient], [absent, transient], address);
    }
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("dialCommand: is transient only if the program ran", async () => {
  const kinds: [command: string, transient: boolean][] = [
    ["exec:no-such-program-anywhere", false],
    ["exec:/dev/null", false],
    ['exec:["sh","-c","exit 127"]', false],
    ['exec:["sh","-c","exit 126"]', false],
    ['exec:["sh","-c","echo refused >&2; exit 255"]', true],
  ];
  for (const [command, transient] of kinds) {
    const target = endpoint(parseAddress(command));
    const error = await failure(
      target.dial().then((stream) => RpcConnection.open(stream, target.authority)),
    );
    assert.equal(error.transient, transient, `${command}: ${error.message}`);
  }
});

Deno.test("upgrade: is transient for a busy engine, but not for another server", async () => {
  const kinds: [answer: string, transient: boolean][] = [
    ["HTTP/1.1 503 Service Unavailable\r\n\r\n", true],
    ["HTTP/1.1 404 Not Found\r\n\r\n", false],
    ["SSH-2.0-OpenSSH\r\n\r\n", false],
    ["HTTP/1.2 200 OK\r\n\r\n", false],
    [`HTTP/1.1 200 OK\r\nx: ${"x".repeat(70_000)}`, false],
  ];
  for (const [answer, transient] of kinds) {
    const socket = new PassThrough();
    socket.write = () => true;
    const upgrading = upgrade(socket, "/grpc", []);
    socket.push(answer);
    const error = await failure(upgrading);
    assert.equal(error.transient, transient, error.message);
  }
  const closing = new PassThrough();
  closing.write = () => true;
  const upgrading = upgrade(closing, "/grpc", []);
  closing.push(null);
  assert((await failure(upgrading)).transient);
});

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
