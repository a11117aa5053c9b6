import {
  git,
  http,
  image,
  imageBlob,
  local,
  ociBlob,
  ociLayout,
  type State,
} from "../../../lib/llb/mod.ts";

const DIGEST = "sha256:fb93ca595ad82020cc52ff60604cddc1a6d393229ef5ecc8f6ac7c7fb52bacda";
const APP = "https://git.example.com/app.git";
/** Graphs that are sources, by the names of their definitions. */
export const SOURCES: Readonly<Record<string, () => State>> = {
  "git scp no user port": () => git("git@github.com:moby/buildkit.git"),
  "git ssh url": () => git("ssh://git@git.example.com:2222/team/app.git", { ref: "v1" }),
  "git http userinfo": () =>
    git("https://user:pw@git.example.com:8443/team/app.git", { ref: "main" }),
  "git no scheme": () => git("git.example.com/team/app", { ref: "main" }),
  "git git scheme": () => git("git://git.example.com/a//b/../c.git", { ref: "main" }),
  "git fragment": () => git(APP, { ref: "main:sub/dir" }),
  "git fragment in url": () => git(APP + "#dev:x"),
  "git ref only dots": () => git(APP, { ref: "main:../../x/" }),
  "git subdir only": () => git(APP, { subdir: "/a/b/" }),
  "git ref and subdir": () => git(APP, { ref: "main:q", subdir: "s" }),
  "git auth": () => git(APP, { ref: "main", authTokenSecret: "t", authHeaderSecret: "h" }),
  "git auth one": () => git(APP, { ref: "main", authTokenSecret: "t" }),
  "git auth none": () => git(APP, { ref: "main", authTokenSecret: "", authHeaderSecret: "" }),
  "git mtime commit": () => git(APP, { ref: "main", mtime: "commit" }),
  "git ref opt": () => git(APP, { ref: "main" }),
  "git name platform": () => git(APP, { ref: "x", name: "n", platform: "linux/arm" }),
  "git ssh known hosts nl": () => git("git@h.x:a.git", { ref: "x", knownSshHosts: "a b c\n" }),
  "git https with ssh opts": () =>
    git("https://h.x/a.git", { ref: "x", knownSshHosts: "a", sshAgent: "z" }),
  "http all": () =>
    http("https://f.x/a", {
      header: { accept: "a/b", userAgent: "ua" },
      authHeaderSecret: "s",
      mode: 0o4755,
      uid: 0,
      gid: 5,
    }),
  "http empty header": () => http("https://f.x/a", { header: {} }),
  "http chown 0": () => http("https://f.x/a", { uid: 0, gid: 0 }),
  "http signature": () => http("https://f.x/a", { signature: { publicKey: "k", signature: "s" } }),
  "image all": () =>
    image("ghcr.io/a/b:1", {
      layerLimit: 3,
      checksum: DIGEST,
      internal: true,
      resolveMode: "default",
    }),
  "image layer limit 0": () => image("a", { layerLimit: 0 }),
  "image tag digest": () => image("a:1@" + DIGEST),
  "image index.docker.io": () => image("index.docker.io/a/b"),
  "local all": () =>
    local("c", {
      uniqueId: "u1",
      include: ["a<b", "c&d", "é"],
      exclude: ["*.md", "!x"],
      followPaths: ["p"],
      sharedKeyHint: "k",
      differ: "none",
      metadataOnly: ["m"],
    }),
  "local empty patterns": () =>
    local("c", { uniqueId: "u1", include: [], exclude: [], followPaths: [], metadataOnly: [] }),
  "local metadata differ": () => local("c", { uniqueId: "u1", differ: "metadata" }),
  "local platform name": () =>
    local("c", { uniqueId: "u1", platform: "linux/arm64", name: "n" }).run(["x"]),
  "oci layer limit": () => ociLayout("a/b@" + DIGEST, { storeId: "st", layerLimit: 2 }),
  "oci checksum platform": () =>
    ociLayout("x.y/b@" + DIGEST, { sessionId: "s", platform: "linux/armhf" }),
  "image blob": () => imageBlob("alpine@" + DIGEST, { filename: "f", mode: 0o600 }),
  "oci blob": () => ociBlob("a/b@" + DIGEST, { sessionId: "s", storeId: "t", uid: 1 }),
};
