import { createHash } from "node:crypto";
import * as path from "node:path";
import { BuildKitClient } from "../../../mod.ts";
import { GitShell, GitWeb, makeRepository, type Repository } from "../git.ts";
import { Registry } from "../registry.ts";
import { skopeo } from "../skopeo.ts";
import { makeKey, SshAgent } from "../ssh_agent.ts";
import { base, context } from "./case.ts";
import { SIGNED } from "./signature.ts";

/** A request that the HTTP server got. */
export interface HttpRequest {
  readonly path: string;
  readonly accept: string;
  readonly agent: string;
  readonly authorization: string;
}

/** Servers with what graphs fetch. */
export interface World extends AsyncDisposable {
  /** Image with two layers: busybox, and the file `/second`. */
  readonly image: { readonly name: string; readonly digest: string; readonly layer: string };
  /** The same image in the directory of an OCI layout. */
  readonly layout: { readonly directory: string; readonly digest: string };
  /** Git server that needs the token, and one over SSH. */
  readonly git: {
    readonly url: string;
    readonly token: string;
    readonly sshUrl: string;
    readonly knownHosts: string;
    readonly agent: string;
    readonly repository: Repository;
    /** Digest of a bundle of its branch `dev`, in the store of the layout. */
    readonly bundle: string;
  };
  /** HTTP server with one file. */
  readonly http: {
    readonly url: string;
    readonly digest: string;
    readonly requests: readonly HttpRequest[];
  };
}

/** Starts the servers, and fills them with the help of a daemon that can write an archive. */
export async function startWorld(address: string): Promise<World> {
  await using stack = new AsyncDisposableStack();
  const directory = await Deno.makeTempDir({ prefix: "bkit-graphs-" });
  stack.defer(() => Deno.remove(directory, { recursive: true }));
  const registry = stack.use(await Registry.start());
  const images = await makeImages(address, directory, `${registry.host}/graphs:1`);
  const { digest } = await registry.manifest("graphs", "1");
  const http = startHttp(stack);
  const git = await startGit(stack, directory, images.layout);
  const moved = stack.move();
  return {
    image: { name: `${registry.host}/graphs`, digest, layer: images.layer },
    layout: { directory: images.layout, digest: images.digest },
    ...{ git, http },
    [Symbol.asyncDispose]: () => moved.disposeAsync(),
  };
}

async function makeImages(
  address: string,
  directory: string,
  name: string,
): Promise<{ layout: string; digest: string; layer: string }> {
  const archive = path.join(directory, "image.tar");
  const layout = path.join(directory, "layout");
  await using client = await BuildKitClient.connect(address);
  await client.build({
    graph: base.mkfile("/second", "layer\n").mkfile("/third", "layer\n"),
    ...{ contexts: { context }, outputs: [{ type: "oci", dest: archive }] },
    config: { env: { FROM_IMAGE: "yes" }, workingDir: "/bin" },
  });
  await skopeo("copy", "--quiet", `oci-archive:${archive}`, `oci:${layout}:1`);
  const plain = "--dest-tls-verify=false";
  await skopeo("copy", "--quiet", plain, `oci-archive:${archive}`, `docker://${name}`);
  const index = JSON.parse(await Deno.readTextFile(path.join(layout, "index.json")));
  const digest: string = index.manifests[0].digest;
  const blob = path.join(layout, "blobs", digest.replace(":", "/"));
  const { layers } = JSON.parse(await Deno.readTextFile(blob));
  return { layout, digest, layer: layers[0].digest };
}

function startHttp(stack: AsyncDisposableStack): World["http"] {
  const requests: HttpRequest[] = [];
  const server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen() {} }, (request) => {
    const field = (name: string) => request.headers.get(name) ?? "";
    requests.push({
      path: new URL(request.url).pathname,
      ...{ accept: field("accept"), agent: field("user-agent") },
      authorization: field("authorization"),
    });
    const isSecret = request.url.endsWith("/secret");
    if (isSecret && field("authorization") !== "Bearer open") {
      return new Response("no\n", { status: 401 });
    }
    return new Response(SIGNED.content, { headers: { etag: '"1"' } });
  });
  stack.defer(() => server.shutdown());
  const digest = `sha256:${createHash("sha256").update(SIGNED.content).digest("hex")}`;
  return { url: `http://127.0.0.1:${server.addr.port}`, digest, requests };
}

async function startGit(
  stack: AsyncDisposableStack,
  directory: string,
  layout: string,
): Promise<World["git"]> {
  const modules = path.join(directory, "modules");
  await Deno.mkdir(modules);
  const inner = await makeRepository(modules);
  const outer = path.join(directory, "git");
  await Deno.mkdir(outer);
  const token = `ghp_${crypto.randomUUID().replaceAll("-", "")}`;
  const open = stack.use(GitWeb.start(modules));
  const module = { url: open.url(), commit: inner.commits.main };
  const repository = await makeRepository(outer, {}, module);
  const web = stack.use(GitWeb.start(outer, token));
  const key = await makeKey(directory, "user");
  const shell = stack.use(await GitShell.start(directory, [key]));
  const agent = stack.use(await SshAgent.start(directory, [key]));
  const host = (await Deno.readTextFile(path.join(directory, "host.pub"))).split(" ");
  return {
    ...{ url: web.url(), token, repository, agent: agent.socket },
    bundle: await addBundle(repository.path, layout),
    sshUrl: `ssh://git@${shell.address}:${shell.port}${repository.path}`,
    knownHosts: `[${shell.address}]:${shell.port} ${host[0]} ${host[1]}`,
  };
}

/** Adds a bundle of the branch `dev` to the blobs of a layout, and returns its digest. */
async function addBundle(repository: string, layout: string): Promise<string> {
  const { success, stdout } = await new Deno.Command("git", {
    args: ["-C", repository, "bundle", "create", "--quiet", "-", "dev"],
  }).output();
  if (!success) throw new Error("git bundle failed");
  const hash = createHash("sha256").update(stdout).digest("hex");
  await Deno.writeFile(path.join(layout, "blobs", "sha256", hash), stdout);
  return `sha256:${hash}`;
}
