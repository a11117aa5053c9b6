import { directory, directoryTarget, files } from "../../lib/diffcopy/mod.ts";
import { ContentStore } from "../../lib/oci/mod.ts";
import type { Handlers } from "../../lib/rpc/server.ts";
import {
  auth,
  content,
  fileSend,
  fileSink,
  fileSync,
  health,
  secrets,
  ssh,
  upload,
} from "../../lib/session/mod.ts";
import { staticCredentials } from "../../lib/registry/mod.ts";
import * as path from "node:path";
import { SECRET, type World } from "./world.ts";

/** Returns the services of a build with everything that a build can offer. */
export async function services(world: World): Promise<Handlers> {
  const out = world.renew();
  const context = directory(world.at("context"));
  const login = { username: "ann", password: SECRET };
  const all = [
    health(),
    fileSync(new Map([["context", context], ["dockerfile", files({ Dockerfile: "FROM a\n" })]])),
    fileSend([
      { kind: "tree", open: () => directoryTarget(out) },
      { kind: "stream", open: () => fileSink(path.join(out, "archive.tar")) },
    ]),
    content(
      new Map([
        ["read", new ContentStore(world.at("store"), { readOnly: true })],
        ["write", new ContentStore(path.join(out, "layout"))],
      ]),
    ),
    upload(new Map([["stream", () => new Blob(["uploaded"]).stream()]])),
    secrets({ token: "given to the daemon", file: { file: path.join(world.at("context"), "a") } }),
    await ssh({ default: { keys: [world.at("key.pem")] } }),
    auth(staticCredentials({ "registry.example": login }), {
      fetch: () => Promise.reject(new TypeError("no network")),
      env: () => undefined,
      resolve: () => Promise.resolve([]),
    }),
  ];
  return new Map(all.flatMap(({ handlers }) => [...handlers]));
}
