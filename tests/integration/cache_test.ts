/** Caches in registries: a later build uses them even if the daemon has forgotten the results. */
import assert from "node:assert/strict";
import { BuildKitClient, type BuildOptions, files } from "../../mod.ts";
import { busybox, collect } from "../support/context.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { prune } from "../support/engine.ts";
import { Registry } from "../support/registry.ts";

const id = crypto.randomUUID();
const context = files({ "bin/busybox": { content: busybox(), mode: 0o755 } });
const dockerfile = `FROM scratch AS before
COPY bin/busybox /bin/busybox
RUN ["/bin/busybox", "sh", "-c", "echo ${id} > /made"]
FROM scratch
COPY --from=before /made /
`;

/** Returns which steps were cached: the RUN, and the COPY of its result. */
async function cached(address: string, options: Partial<BuildOptions>): Promise<string[]> {
  await using client = await BuildKitClient.connect(address);
  const build = client.build({ context, dockerfile, ...options });
  const { events } = await collect(build);
  await build;
  const names = events.flatMap((event) =>
    event.type === "vertex" && event.vertex.cached ? [event.vertex.name] : []
  );
  return ["RUN", "COPY --from"].filter((step) => names.some((name) => name.includes(`] ${step}`)));
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: cache: a registry keeps the results of all steps or only the last ones`, async () => {
    if (name === "old") return; // it supports only a cache in the image
    await using registry = await Registry.start();
    for (const mode of ["max", "min"]) {
      await prune(socketOf(address));
      const cache = { type: "registry", ref: `${registry.host}/app:${mode}` };
      assert.deepEqual(await cached(address, { cacheTo: [{ ...cache, mode }] }), []);
      await prune(socketOf(address));
      const found = await cached(address, { cacheFrom: [cache] });
      assert(found.includes("COPY --from"), `${mode}: ${found}`);
    }
  });

  Deno.test(`${name}: cache: the image itself contains the cache`, async () => {
    await using registry = await Registry.start();
    const ref = `${registry.host}/app:inline`;
    await prune(socketOf(address));
    const push = { tags: [ref], push: true };
    assert.deepEqual(await cached(address, { ...push, cacheTo: [{ type: "inline" }] }), []);
    await prune(socketOf(address));
    const found = await cached(address, { cacheFrom: [{ type: "registry", ref }] });
    assert(found.includes("COPY --from"), String(found));
  });

  Deno.test(`${name}: cache: a missing cache does not fail the build`, async () => {
    await using registry = await Registry.start();
    const cacheFrom = [
      { type: "registry", ref: `${registry.host}/nothing:here` },
      { type: "local", src: "/no/such/directory" },
    ];
    await cached(address, { cacheFrom });
  });

  Deno.test(`${name}: cache: the error names a cache type that the daemon does not support`, async () => {
    await using client = await BuildKitClient.connect(address);
    const build = client.build({ context, dockerfile, cacheTo: [{ type: "floppy" }] });
    await assert.rejects(build.result, /floppy/);
  });
}

for (const { name, address } of daemons().filter(({ name }) => name !== "old")) {
  Deno.test(`${name}: cache: type gha uses the address and token from the environment`, async () => {
    const asked: string[] = [];
    await using server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      (request) => {
        asked.push(`${new URL(request.url).pathname} ${request.headers.get("authorization")}`);
        return new Response("not today", { status: 404 });
      },
    );
    Deno.env.set("ACTIONS_CACHE_URL", `http://127.0.0.1:${server.addr.port}/`);
    // The daemon reads the scopes of the token, so it must look like a JSON Web Token (RFC 7519).
    const scopes = JSON.stringify([{ Scope: "refs/heads/main", Permission: 3 }]);
    const claims = { ac: scopes, exp: Math.floor(Date.now() / 1000) + 3600, nbf: 0 };
    const token = [{ alg: "HS256" }, claims, "sign"]
      .map((part) => btoa(JSON.stringify(part)).replaceAll("=", "")).join(".");
    Deno.env.set("ACTIONS_RUNTIME_TOKEN", token);
    try {
      await cached(address, {
        cacheTo: [{ type: "gha", scope: "test", mode: "max", "ignore-error": "true" }],
      });
    } finally {
      Deno.env.delete("ACTIONS_CACHE_URL");
      Deno.env.delete("ACTIONS_RUNTIME_TOKEN");
    }
    assert(asked.length > 0);
    assert(asked.every((request) => request.endsWith(`Bearer ${token}`)), asked.join("\n"));
  });
}
