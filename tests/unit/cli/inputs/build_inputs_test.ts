import assert from "node:assert/strict";
import { buildInputs } from "../../../../lib/cli/inputs/build_inputs.ts";
import { fetchDockerfile } from "../../../../lib/cli/inputs/remote_dockerfile.ts";
import { OptionError } from "../../../../lib/errors.ts";
import { files } from "../../../../lib/diffcopy/mod.ts";

const DOCKERFILE = "FROM scratch\nLABEL a=b\n";
const { signal } = new AbortController();

/** Starts a web server, and returns the address of its root. */
function serve(handler: (request: Request) => Response | Promise<Response>) {
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, handler);
  return {
    address: `http://127.0.0.1:${server.addr.port}`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

async function text(address: string): Promise<string> {
  return new TextDecoder().decode(await fetchDockerfile(address, signal));
}

Deno.test("fetchDockerfile: follows redirects, and keeps a login to its server", async () => {
  const logins: (string | null)[] = [];
  await using other = serve((request) => {
    logins.push(request.headers.get("authorization"));
    return new Response(DOCKERFILE);
  });
  await using server = serve((request) => {
    logins.push(request.headers.get("authorization"));
    const { pathname } = new URL(request.url);
    if (pathname === "/a") return new Response(null, { status: 302, headers: { location: "/b" } });
    return new Response(null, { status: 307, headers: { location: `${other.address}/c` } });
  });
  const login = server.address.replace("://", "://ann:pass%20word@");
  assert.equal(await text(`${login}/a`), DOCKERFILE);
  const basic = `Basic ${btoa("ann:pass word")}`;
  assert.deepEqual(logins, [basic, basic, null]);
});

Deno.test("fetchDockerfile: says what is wrong, without the login and the query", async () => {
  const large = new Uint8Array(1024 * 1024);
  await using server = serve((request) => {
    const { pathname, origin } = new URL(request.url);
    switch (pathname) {
      case "/missing":
        return new Response("no", { status: 404, statusText: "Not Found" });
      case "/page":
        return new Response("<html>", { headers: { "content-type": "text/html; charset=utf-8" } });
      case "/loop":
        return new Response(null, { status: 302, headers: { location: `${origin}/loop` } });
      case "/file":
        return new Response(null, { status: 302, headers: { location: "file:///etc/passwd" } });
      default:
        return new Response(
          ReadableStream.from(function* () {
            for (let i = 0; i < 20; i++) yield large;
          }()),
        );
    }
  });
  const cases: [path: string, why: RegExp][] = [
    ["/missing?token=hush", /missing\?token=\*\*\*: the server answered 404 Not Found/],
    ["/page", /it is a web page; use the address of the raw file/],
    ["/loop", /redirects more than 10 times/],
    ["/file", /redirects to file:\/\/\/etc\/passwd/],
  ];
  for (const [path, why] of cases) {
    await assert.rejects(text(`${server.address}${path}`), (error) => {
      assert(error instanceof OptionError);
      assert.equal(error.option, "file");
      assert.match(error.shortMessage, /^cannot fetch the Dockerfile from http/);
      assert.match(error.shortMessage, why);
      assert(!error.message.includes("hush"));
      return true;
    });
  }
  await assert.rejects(
    buildInputs({ context: files({}), file: `${server.address}/large`, graph: undefined }, signal),
    /it has more than 16 MiB/,
  );
});

Deno.test("fetchDockerfile: no redirect leads from TLS to a server without it", async () => {
  const location = "http://example.com/Dockerfile";
  const fetch = () => Promise.resolve(new Response(null, { status: 301, headers: { location } }));
  await assert.rejects(
    fetchDockerfile("https://example.com/Dockerfile", signal, { fetch }),
    /redirects to http:\/\/example\.com\/Dockerfile, which has no TLS/,
  );
});

Deno.test("fetchDockerfile: ends when it takes too long, or is cancelled", async () => {
  const fetch = (_: URL, { signal }: RequestInit) =>
    new Promise<never>((_, reject) =>
      signal!.addEventListener("abort", () => reject(signal!.reason))
    );
  await assert.rejects(
    fetchDockerfile("http://example.com/a", undefined, { fetch, timeout: 1 }),
    /it takes longer than 0\.001 s/,
  );
  const stop = new AbortController();
  const fetched = fetchDockerfile("http://example.com/a", stop.signal, { fetch });
  const reason = new Error("stopped");
  stop.abort(reason);
  await assert.rejects(fetched, reason);
});

Deno.test("buildInputs: a Dockerfile from a web server goes with any context", async () => {
  await using server = serve(() => new Response(DOCKERFILE));
  const file = `${server.address}/Dockerfile`;
  const tree = files({});
  const local = await buildInputs({ context: tree, file, graph: undefined }, signal);
  assert.equal(local.context, tree);
  assert.equal(typeof local.dockerfile, "object");
  const remote = await buildInputs({ context: "https://h/a.git", file, graph: undefined }, signal);
  assert.equal(remote.context, "https://h/a.git");
  assert.equal(remote.file, undefined);
  const archive = new Uint8Array(1024);
  archive.set(new TextEncoder().encode("ustar"), 257);
  const stdin = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();
  const piped = await buildInputs({ context: stdin(archive), file, graph: undefined }, signal)
    .catch((error) => error);
  assert(piped instanceof OptionError || piped.context instanceof ReadableStream);
  await assert.rejects(
    buildInputs(
      { context: stdin(new TextEncoder().encode(DOCKERFILE)), file, graph: undefined },
      signal,
    ),
    OptionError,
  );
});
