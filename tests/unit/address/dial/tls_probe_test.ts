import assert from "node:assert/strict";
import { ManualClock } from "../../../support/manual_clock.ts";
import * as net from "node:net";
import * as tls from "node:tls";
import { parseAddress } from "../../../../lib/address/parse/address.ts";
import { type Endpoint, endpoint } from "../../../../lib/address/endpoint.ts";
import { Tls } from "../../../../lib/address/tls/tls.ts";
import { explainPlain } from "../../../../lib/address/dial/tls_probe.ts";
import { ConnectionError } from "../../../../lib/errors.ts";
import { Certificates } from "../../../support/certificates.ts";
import { Listener } from "../../../support/listener.ts";

/** Returns the error of a broken connection with a code of the system. */
function broken(code = "ECONNRESET"): ConnectionError {
  return new ConnectionError("it broke", { cause: Object.assign(new Error(code), { code }) });
}

/** Starts a TLS server. */
function tlsServer(made: Certificates, more: tls.TlsOptions = {}): Promise<Listener> {
  const [cert, key] = [made.server.cert, made.server.key].map((name) =>
    Deno.readTextFileSync(name)
  );
  const server = tls.createServer({ cert, key, ...more }, (socket) => {
    socket.on("error", () => socket.destroy());
    socket.resume();
  });
  server.on("tlsClientError", () => {});
  return Listener.start(server);
}

Deno.test("explainPlain: recognizes a TLS port of any protocol, and disconnects", async () => {
  await using made = await Certificates.make();
  const KINDS: tls.TlsOptions[] = [
    { ALPNProtocols: ["h2"] },
    {},
    { ALPNProtocols: ["other"] }, // answers with an alert
  ];
  for (const kind of KINDS) {
    await using server = await tlsServer(made, kind);
    const error = broken();
    const found = await explainPlain(error, { host: "127.0.0.1", port: server.port });
    assert.equal(
      found.shortMessage,
      `127.0.0.1:${server.port} expects TLS, but the connection was plain TCP`,
    );
    assert.match(found.advice, /option "tls\.ca".*option "tls\.dir"/);
    assert.equal(found.cause, error);
    await server.left();
  }
});

Deno.test("explainPlain: keeps the error of a port without TLS", async () => {
  const WAYS: ((socket: net.Socket) => void)[] = [
    (socket) => socket.destroy(),
    (socket) => socket.end(),
    (socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"),
    (socket) => socket.write("220 mail.example ESMTP\r\n"),
  ];
  for (const way of WAYS) {
    await using server = await Listener.start(net.createServer(way));
    const error = broken();
    assert.equal(await explainPlain(error, { host: "127.0.0.1", port: server.port }), error);
    assert.equal(server.accepted, 1);
    await server.left();
  }
  const gone = await Listener.start(net.createServer());
  const { port } = gone;
  await gone[Symbol.asyncDispose]();
  const error = broken();
  assert.equal(await explainPlain(error, { host: "127.0.0.1", port }), error);
});

Deno.test("explainPlain: does not probe if the error is clear", async () => {
  await using made = await Certificates.make();
  await using server = await tlsServer(made);
  const error = broken("ECONNREFUSED");
  assert.equal(await explainPlain(error, { host: "127.0.0.1", port: server.port }), error);
  assert.equal(server.accepted, 0);
});

Deno.test("explainPlain: probes a silent port for 2 s, or until the signal aborts", async () => {
  await using server = await Listener.start(net.createServer());
  const place = { host: "127.0.0.1", port: server.port };
  const error = broken();
  const clock = new ManualClock();
  const probing = explainPlain(error, place, undefined, clock);
  while (server.accepted < 1) await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(clock.pending, [2000]);
  clock.advance(2000);
  assert.equal(await probing, error);
  await server.left();
  const abort = new AbortController();
  const asked = explainPlain(error, place, abort.signal, clock);
  while (server.accepted < 2) await new Promise((resolve) => setImmediate(resolve));
  abort.abort(new Error("enough"));
  assert.equal(await asked, error);
  await server.left();
  assert.equal(await explainPlain(error, place, abort.signal), error);
});

/** Returns the endpoint of a loopback port, with TLS that trusts one authority. */
function tlsEndpoint(port: number, daemon: "buildkit" | "engine", ca: string): Endpoint {
  const address = parseAddress(`${daemon === "engine" ? "docker" : "tcp"}://127.0.0.1:${port}`);
  const authority = new Tls({ system: false, ca: [Deno.readTextFileSync(ca)] });
  return endpoint({
    ...address,
    transport: { kind: "tls", host: "127.0.0.1", port, tls: authority },
  });
}

Deno.test("endpoint: probes the port that failed, in the same protocol", async () => {
  await using made = await Certificates.make();
  await using plain = await tlsServer(made);
  const text = `tcp://127.0.0.1:${plain.port}`;
  const error = broken();
  const found = await endpoint(parseAddress(text)).explain!(error);
  assert.match(found.shortMessage, /expects TLS/);
  for (const [daemon, protocol] of [["engine", "http/1.1"], ["buildkit", "h2"]] as const) {
    const spoken = Promise.withResolvers<string | false | null>();
    const [cert, key] = [made.server.cert, made.server.key].map((n) => Deno.readTextFileSync(n));
    const server = tls.createServer({ cert, key, ALPNProtocols: [protocol] }, (socket) => {
      spoken.resolve(socket.alpnProtocol);
      socket.on("error", () => socket.destroy());
      socket.end();
    });
    server.on("tlsClientError", spoken.reject);
    await using listener = await Listener.start(server);
    await tlsEndpoint(listener.port, daemon, made.ca).explain!(error);
    assert.equal(await spoken.promise, protocol);
  }
});

Deno.test("endpoint: keeps the error if the signal aborts the probe", async () => {
  await using server = await Listener.start(net.createServer());
  await using made = await Certificates.make();
  const text = `tcp://127.0.0.1:${server.port}`;
  for (const way of [endpoint(parseAddress(text)), tlsEndpoint(server.port, "buildkit", made.ca)]) {
    const before = server.accepted;
    const abort = new AbortController();
    const error = broken();
    const asked = way.explain!(error, abort.signal);
    while (server.accepted === before) await new Promise((resolve) => setImmediate(resolve));
    abort.abort(new Error("enough"));
    assert.equal(await asked, error);
  }
});
