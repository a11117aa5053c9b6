/** Graphs of all sources with their options. */
import {
  git,
  http,
  image,
  imageBlob,
  local,
  ociBlob,
  ociLayout,
  scratch,
} from "../../../lib/llb/mod.ts";
import { base, type GraphCases, sh } from "./case.ts";
import { SIGNED } from "./signature.ts";
import type { World } from "./world.ts";

/** Returns graphs of images and layouts. */
export function imageCases({ image: { name, digest, layer }, layout }: World): GraphCases {
  const second = { "second": "layer\n" };
  const options = { contexts: { store: `oci-layout://${layout.directory}` } };
  const stored = `bkit/graphs@${layout.digest}`;
  return {
    "an image": {
      graph: scratch().copy(image(`${name}:1`), "/second", "/"),
      files: second,
    },
    "an image that is pulled": {
      graph: scratch().copy(image(`${name}:1`, { resolveMode: "pull" }), "/second", "/"),
      files: second,
    },
    "an image that the daemon has": {
      graph: scratch().copy(image(`${name}:1`, { resolveMode: "local" }), "/second", "/"),
      files: second,
    },
    "an image by its digest": {
      graph: scratch().copy(image(`${name}@${digest}`, { internal: true }), "/second", "/"),
      files: second,
    },
    "an image with a checksum": {
      graph: scratch().copy(image(`${name}:1`, { checksum: digest }), "/second", "/"),
      files: second,
      needs: ["source.image.checksum"],
    },
    "some layers of an image": {
      graph: image(`${name}:1`, { layerLimit: 2 }).rm("/bin"),
      files: second,
      needs: ["source.image.layerlimit"],
    },
    "a blob of an image": {
      graph: base.run(sh("busybox test -s /b/layer; echo found > /out/x"), {
        mounts: {
          "/b": imageBlob(`${name}@${layer}`, { filename: "layer", mode: 0o600 }),
          "/out": scratch(),
        },
      }).mount("/out"),
      files: { x: "found\n" },
      needs: ["source.imageblob"],
    },
    "an OCI layout": {
      graph: scratch().copy(ociLayout(stored, { storeId: "store" }), "/second", "/"),
      ...{ files: second, options, needs: ["source.ocilayout"] },
    },
    "some layers of an OCI layout": {
      graph: ociLayout(stored, { storeId: "store", layerLimit: 2 }).rm("/bin"),
      ...{ files: second, options, needs: ["source.ocilayout"] },
    },
    "a blob of an OCI layout": {
      graph: base.run(sh("busybox test -s /b/layer; echo found > /out/x"), {
        mounts: {
          "/b": ociBlob(`bkit/graphs@${layer}`, { storeId: "store", filename: "layer", uid: 7 }),
          "/out": scratch(),
        },
      }).mount("/out"),
      ...{ files: { x: "found\n" }, options, needs: ["source.imageblob"] },
    },
    "the configuration of an image": {
      graph: image(`${name}:1`, {
        resolve: () =>
          Promise.resolve({
            digest,
            config: { config: { Env: ["FROM_IMAGE=yes"], WorkingDir: "/bin" } },
          }),
        resolveDigest: true,
      }).run(sh("echo $FROM_IMAGE $PWD > /out/x"), { mounts: { "/out": scratch() } }).mount("/out"),
      files: { x: "yes /bin\n" },
    },
  };
}

/** Returns graphs of local trees. */
export function localCases(): GraphCases {
  return {
    "a local tree": {
      graph: scratch().copy(local("context"), "/note", "/"),
      files: { note: "from here\n" },
    },
    "a local tree with patterns": {
      graph: local("context", { include: ["docs"], exclude: ["**/*.txt"] }),
      files: { "docs/a.md": "a\n", "docs/deep/c.md": "c\n" },
    },
    "a local tree with paths that are followed": {
      graph: scratch().copy(local("context", { followPaths: ["link/a.md"] }), "/docs", "/docs"),
      files: { "docs/a.md": "a\n" },
    },
    "a local tree with a key and a differ": {
      graph: local("context", {
        ...{ include: ["note"], sharedKeyHint: "k", differ: "none", differRequired: true },
      }),
      files: { note: "from here\n" },
      needs: ["source.local.differ"],
    },
    "a local tree without contents": {
      graph: local("context", { include: ["docs"], metadataOnly: ["docs/b.txt"] }).rm(
        "/.fsutil-metadata",
      ),
      files: { "docs/b.txt": "b\n" },
      needs: ["source.local.metadatatransfer"],
    },
  };
}

/** Returns graphs of files that are fetched over HTTP. */
export function httpCases({ http: { url, digest } }: World): GraphCases {
  const stat = "busybox stat -c '%n %a %u %g' /f/*";
  return {
    "a file of a server": {
      graph: http(`${url}/dir/name.txt`),
      files: { "name.txt": SIGNED.content },
    },
    "a file of a server with all properties": {
      graph: base.run(sh(`${stat} > /out/x`), {
        mounts: {
          "/f": http(`${url}/a`, {
            ...{ filename: "b", mode: 0o640, uid: 7, gid: 8, checksum: digest },
          }),
          "/out": scratch(),
        },
      }).mount("/out"),
      files: { x: "/f/b 640 7 8\n" },
      needs: ["source.http.perm", "soruce.http.uidgid"],
    },
    "a file of a server with fields": {
      graph: http(`${url}/fields`, { header: { accept: "text/bkit", userAgent: "bkit-test" } }),
      files: { fields: SIGNED.content },
      needs: ["source.http.header"],
    },
    "a file of a server with a login": {
      graph: http(`${url}/secret`, { authHeaderSecret: "login" }),
      files: { secret: SIGNED.content },
      options: { secrets: { login: "Bearer open" } },
      needs: ["source.http.auth"],
    },
    "a file of a server with a signature": {
      graph: http(`${url}/signed`, {
        signature: { publicKey: SIGNED.publicKey, signature: SIGNED.signature },
      }),
      files: { signed: SIGNED.content },
      needs: ["source.http.signatureverify"],
    },
  };
}

/** Returns graphs of Git repositories. */
export function gitCases(world: World): GraphCases {
  const { url, token, sshUrl, knownHosts, agent, repository: { commits } } = world.git;
  const options = { secrets: { GIT_AUTH_TOKEN: token } };
  const which = (state: ReturnType<typeof git>) => scratch().copy(state, "which", "/");
  const skipSubmodules = true;
  return {
    "a repository": {
      graph: which(git(url)),
      ...{ files: { which: "main\n" }, options, unlikeOld: "its default branch is master" },
    },
    "a branch": { graph: which(git(url, { ref: "dev" })), files: { which: "dev\n" }, options },
    "a tag": { graph: which(git(url, { ref: "v1" })), files: { which: "first\n" }, options },
    "a commit": {
      graph: which(git(url, { ref: commits.first })),
      ...{ files: { which: "first\n" }, options },
    },
    "a directory of a repository": {
      graph: which(git(url, { ref: "dev", subdir: "sub" })),
      ...{ files: { which: "dev sub\n" }, options, needs: ["source.git.subdir"] },
    },
    "a directory of a repository after its reference": {
      graph: which(git(url, { ref: "v1:sub" })),
      ...{ files: { which: "first sub\n" }, options, needs: ["source.git.subdir"] },
    },
    "a repository with its directory .git": {
      graph: scratch().copy(git(url, { ref: "dev", keepGitDir: true }), ".git/HEAD", "/"),
      ...{ files: { HEAD: `${commits.dev}\n` }, options },
    },
    "a repository with a submodule": {
      graph: scratch().copy(git(url, { ref: "main" }), "module/which", "/"),
      ...{ files: { which: "main\n" }, options },
    },
    "a repository without its submodules": {
      graph: scratch().copy(git(url, { ref: "main", skipSubmodules }), "module", "/module"),
      ...{ files: {}, options, needs: ["source.git.skipsubmodules"] },
    },
    "a repository with a checksum": {
      graph: which(git(url, { ref: "dev", checksum: commits.dev })),
      ...{ files: { which: "dev\n" }, options, needs: ["source.git.checksum"] },
    },
    "a repository by its commit": {
      graph: which(git(url, { ref: "dev", checksum: commits.dev, fetchByCommit: true })),
      files: { which: "dev\n" },
      ...{ options, needs: ["source.git.checksum", "source.git.fetchbycommit"] },
    },
    "a repository with the time of its commit": {
      graph: which(git(url, { ref: "v1", mtime: "commit" })),
      ...{ files: { which: "first\n" }, options, needs: ["source.git.mtime"] },
    },
    "a repository with a token of another name": {
      graph: which(git(url, { ref: "v1", authTokenSecret: "mine", authHeaderSecret: "" })),
      files: { which: "first\n" },
      ...{ options: { secrets: { mine: token } }, needs: ["source.git.httpauth"] },
    },
    "a repository with a header": {
      graph: which(git(url, { ref: "dev", authTokenSecret: "", authHeaderSecret: "field" })),
      files: { which: "dev\n" },
      options: { secrets: { field: `basic ${btoa(`x-access-token:${token}`)}` } },
      needs: ["source.git.httpauth"],
    },
    "a repository over SSH": {
      graph: which(git(sshUrl, { ref: "v1", knownSshHosts: knownHosts, sshAgent: "keys" })),
      files: { which: "first\n" },
      options: { ssh: { keys: { socket: agent } } },
      needs: ["source.git.knownsshhosts", "source.git.mountsshsock"],
      unlikeOld: "it takes git@HOST:PATH only",
    },
    "a bundle of a repository": {
      graph: base.run(sh("busybox head -c 15 /b/bundle > /out/x"), {
        mounts: {
          "/b": git(url, { ref: commits.first, checkoutBundle: true }),
          "/out": scratch(),
        },
      }).mount("/out"),
      files: { x: "# v2 git bundle" },
      ...{ options, needs: ["source.git.checkoutbundle"] },
    },
    "a repository out of a bundle": {
      graph: which(git("https://git.example/none.git", {
        ...{ ref: "dev", checksum: commits.dev },
        bundle: `oci-layout+blob://bkit/bundle@${world.git.bundle}`,
        bundleStore: { sessionId: "", storeId: "store" },
      })),
      files: { which: "dev\n" },
      options: { contexts: { store: `oci-layout://${world.layout.directory}` } },
      needs: ["source.git.bundle", "source.git.checksum"],
    },
  };
}
