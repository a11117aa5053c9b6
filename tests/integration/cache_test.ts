/**
 * Caches in registries: what one build kept there, the next one finds though the daemon forgot it.
 */
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

/** Which of the steps were cached, by their place: the RUN, the COPY of its result. */
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
  Deno.test(`${name}: a cache in a registry, of all steps and of the last ones`, async () => {
    if (name === "old") return; // it can only keep a cache in the image
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

  Deno.test(`${name}: a cache in the image itself`, async () => {
    await using registry = await Registry.start();
    const ref = `${registry.host}/app:inline`;
    await prune(socketOf(address));
    const push = { tags: [ref], push: true };
    assert.deepEqual(await cached(address, { ...push, cacheTo: [{ type: "inline" }] }), []);
    await prune(socketOf(address));
    const found = await cached(address, { cacheFrom: [{ type: "registry", ref }] });
    assert(found.includes("COPY --from"), String(found));
  });

  Deno.test(`${name}: a cache that isn't there doesn't stop a build`, async () => {
    await using registry = await Registry.start();
    const cacheFrom = [
      { type: "registry", ref: `${registry.host}/nothing:here` },
      { type: "local", src: "/no/such/folder" },
    ];
    await cached(address, { cacheFrom });
  });

  Deno.test(`${name}: a cache that the daemon doesn't know is named`, async () => {
    await using client = await BuildKitClient.connect(address);
    const build = client.build({ context, dockerfile, cacheTo: [{ type: "floppy" }] });
    await assert.rejects(build.result, /floppy/);
  });
}

for (const { name, address } of daemons().filter(({ name }) => name !== "old")) {
  Deno.test(`${name}: GitHub's cache is asked with the environment's address and token`, async () => {
    const asked: string[] = [];
    await using server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, onListen() {} },
      (request) => {
        asked.push(`${new URL(request.url).pathname} ${request.headers.get("authorization")}`);
        return new Response("not today", { status: 404 });
      },
    );
    Deno.env.set("ACTIONS_CACHE_URL", `http://127.0.0.1:${server.addr.port}/`);
    // The daemon reads what the token is for, so it has to look like one (RFC 7519).
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
