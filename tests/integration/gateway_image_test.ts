/** Images that frontends of this process make, and what they look up in registries. */
import assert from "node:assert/strict";
import { BuildFailedError, BuildKitClient, files, UnsupportedError } from "../../mod.ts";
import { git, image, scratch } from "../../lib/llb/mod.ts";
import { temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { GitWeb, makeRepository } from "../support/git.ts";
import { Registry } from "../support/registry.ts";

const quiet = { outputs: [{ type: "cacheonly" }] } as const;

const MANIFESTS = ["index", "manifest"].map((kind) => `application/vnd.oci.image.${kind}.v1+json`);

/** Returns the JSON of a blob or a manifest. */
async function json(registry: Registry, path: string) {
  const response = await fetch(`http://${registry.host}/v2/${path}`, {
    headers: { accept: MANIFESTS.join(", ") },
  });
  assert.equal(response.status, 200);
  return await response.json();
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: gateway: looks up images, and builds on them`, async () => {
    await using registry = await Registry.start();
    await using client = await BuildKitClient.connect(address);
    const tag = `${registry.host}/base:1`;
    const pushed = await client.build({
      dockerfile: "FROM scratch\nCOPY a /\nENV A=1\nWORKDIR /w\n",
      context: files({ a: "files of an image" }),
      tags: [tag],
      push: true,
    });
    await client.gateway(async (gateway) => {
      const found = await gateway.resolveImageConfig(tag);
      // An older engine has the image itself, and tells no digest of it.
      assert.equal(found.digest, name === "old" ? "" : pushed.digest);
      assert(found.name.startsWith(tag), found.name);
      assert.equal(found.config.architecture, gateway.platforms[0]!.architecture);
      assert.equal(found.config.config?.WorkingDir, "/w");
      const state = image(tag, { resolve: gateway.resolveImageConfig, resolveDigest: true });
      const solved = await gateway.solve({ graph: state });
      assert.equal(new TextDecoder().decode(await solved.readFile("/a")), "files of an image");
      const { identifier, image: known } = await gateway.resolveSourceMetadata(image(tag));
      assert(identifier.startsWith(`docker-image://${tag}`));
      assert.equal(known?.digest, found.digest);
      await assert.rejects(gateway.resolveImageConfig(`${registry.host}/none:1`), (error) => {
        assert(error instanceof BuildFailedError);
        assert.match(error.message, /none:1/);
        return true;
      });
      await assert.rejects(gateway.resolveSourceMetadata(scratch()), { option: "source" });
    }, quiet);
  });

  Deno.test(`${name}: gateway: looks up commits, on a daemon that can`, async () => {
    await using directory = await temporary();
    const { commits } = await makeRepository(directory.path);
    await using web = GitWeb.start(directory.path);
    await using client = await BuildKitClient.connect(address);
    await client.gateway(async (gateway) => {
      const { identifier, git: found } = await gateway.resolveSourceMetadata(
        git(web.url(), { ref: "dev" }),
      );
      assert.match(identifier, /^git:\/\/.*app\.git#dev$/);
      if (found) assert.equal(found.checksum, commits.dev);
      if (name === "old") assert.equal(found, undefined);
    }, quiet);
  });

  Deno.test(`${name}: gateway: annotations, attestations and warnings`, async () => {
    await using registry = await Registry.start();
    await using client = await BuildKitClient.connect(address);
    const tag = `${registry.host}/app:1`;
    const statement = scratch().mkfile("/p.json", '{"made":"here"}');
    const build = client.gateway(async (gateway) => {
      await gateway.warn("mind the gap", { detail: ["between"], url: "https://gap.example/" });
      return {
        files: scratch().mkfile("/a", "1"),
        config: { entrypoint: ["/a"] },
        annotations: { "org.example.title": "a title" },
        attestations: [{
          kind: "in-toto",
          predicateType: "https://example.org/p",
          files: statement,
          path: "/p.json",
        }],
      };
    }, { tags: [tag], push: true });
    if (name === "old") {
      await assert.rejects(build.result, (error) => {
        assert(error instanceof UnsupportedError);
        assert.match(
          error.message,
          /cannot attach attestations: it is not capable of reference.attestations\nUse BuildKit v0.11/,
        );
        return true;
      });
    } else {
      await build;
      const index = await json(registry, "app/manifests/1");
      const [own, attested] = index.manifests;
      const manifest = await json(registry, `app/manifests/${own.digest}`);
      assert.equal(manifest.annotations["org.example.title"], "a title");
      const { layers: [layer] } = await json(registry, `app/manifests/${attested.digest}`);
      assert.equal(layer.annotations["in-toto.io/predicate-type"], "https://example.org/p");
      const { predicate, subject } = await json(registry, `app/blobs/${layer.digest}`);
      assert.deepEqual(predicate, { made: "here" });
      assert.equal(`sha256:${subject[0].digest.sha256}`, own.digest);
    }
    const { warnings } = await client.gateway(async (gateway) => {
      await gateway.warn("mind the gap", { detail: ["between"], url: "https://gap.example/" });
    }, quiet);
    assert.deepEqual(warnings.map(({ short, detail, url }) => [short, detail, url]), [
      ["mind the gap", ["between"], "https://gap.example/"],
    ]);
  });
}
