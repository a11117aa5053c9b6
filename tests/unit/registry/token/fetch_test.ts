import assert from "node:assert/strict";
import { fetchFor, type RegistryTls } from "../../../../lib/registry/token/fetch.ts";
import { Certificates } from "../../../support/certificates.ts";

/** Environment with proxies that do not exist. */
const PROXIES = (name: string) => name === "https_proxy" ? "http://192.0.2.1:9" : undefined;

/** Starts a server with TLS on the loopback that tells what it was sent. */
function echo(cert: string, key: string): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {}, cert, key },
    async (request) => {
      const type = request.headers.get("content-type") ?? "";
      return new Response(`${request.method} ${type} ${await request.text()}`, {
        status: 401,
        headers: [["www-authenticate", "Basic"], ["www-authenticate", 'Bearer realm="r"']],
      });
    },
  );
}

Deno.test("fetchFor: trusts the given authorities, or any certificate if told so", async () => {
  await using certificates = await Certificates.make();
  const [cert, key, ca] = await Promise.all(
    [certificates.server.cert, certificates.server.key, certificates.ca].map((file) =>
      Deno.readTextFile(file)
    ),
  );
  await using server = echo(cert!, key!);
  const url = `https://127.0.0.1:${server.addr.port}/v2/`;
  const ask = async (tls?: RegistryTls, chosenFor = url, env = PROXIES) => {
    const body = new URLSearchParams({ scope: "a b" });
    const response = await fetchFor(chosenFor, tls, env)(url, { method: "POST", body });
    return [response.status, response.headers.get("www-authenticate"), await response.text()];
  };
  const answer = [
    401,
    'Basic, Bearer realm="r"',
    "POST application/x-www-form-urlencoded;charset=UTF-8 scope=a+b",
  ];
  assert.deepEqual(await ask({ ca: [ca!] }), answer);
  assert.deepEqual(await ask({ insecure: true }), answer);
  await assert.rejects(ask(), /certificate/);
  const elsewhere = "https://registry.example/v2/";
  assert.deepEqual(await ask({ ca: [ca!] }, elsewhere), answer);
  assert.deepEqual(await ask({ insecure: true }, elsewhere), answer);
  await assert.rejects(ask({}, elsewhere), /fetch failed/);
  const without = () => undefined;
  assert.deepEqual(await ask({ ca: [ca!] }, url, without), answer);
  assert.equal(fetchFor(url, undefined, without), globalThis.fetch);
});

Deno.test("fetchFor: reads answers without a body, and stops at the signal", async () => {
  const arrived = Promise.withResolvers<void>();
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    ({ url, signal }) => {
      if (new URL(url).pathname === "/empty") return new Response(null, { status: 204 });
      arrived.resolve();
      return new Promise((resolve) =>
        signal.addEventListener("abort", () => resolve(new Response("late")))
      );
    },
  );
  const url = `http://127.0.0.1:${server.addr.port}`;
  const fetch = fetchFor(url, undefined, PROXIES);
  const empty = await fetch(`${url}/empty`, {});
  assert.deepEqual([empty.status, await empty.text()], [204, ""]);
  const controller = new AbortController();
  const waiting = fetch(`${url}/never`, { signal: controller.signal });
  await arrived.promise;
  controller.abort();
  await assert.rejects(waiting);
});
