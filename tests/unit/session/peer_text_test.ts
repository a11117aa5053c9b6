/** What the daemon learns of the errors of this machine. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { containerd } from "../../../proto/gen/session.js";
import {
  directory,
  directoryTarget,
  type FileTree,
  memoryTarget,
  type TreeTarget,
} from "../../../lib/diffcopy/mod.ts";
import { ContentStore } from "../../../lib/oci/mod.ts";
import { dockerCredentials } from "../../../lib/registry/mod.ts";
import { auth } from "../../../lib/session/services/auth.ts";
import {
  type ExportTarget,
  fileSend,
  fileSink,
  fileSync,
  secrets,
  type SessionService,
  ssh,
  upload,
} from "../../../lib/session/mod.ts";
import { content } from "../../../lib/session/content/content.ts";
import { temporary } from "../../support/context.ts";
import { unixServer } from "../../support/unix_server.ts";
import {
  agent,
  ask,
  blobs,
  EXPORT,
  fetchTree,
  login,
  secret,
  sendFile,
  uploaded,
} from "./calls.ts";
import { ABSENT, bytes, HELLO } from "./content/client.ts";
import { type Served, served } from "./pair.ts";

const LONG_NAME = "x".repeat(300);

/** A call that must fail. */
interface Failing {
  readonly service: SessionService | Promise<SessionService>;
  /** Makes the call as the daemon would. */
  call(session: Served): Promise<unknown>;
  /** Breaks something after the service was made. */
  breaks?(): void;
  /** Expected in the error that the user gets. */
  readonly local: RegExp;
}

/** Returns a tree whose files this user must not read, as it is for root, too. */
function denied(root: string): FileTree {
  const tree = directory(root);
  const open = (name: string): never => {
    const error = new Deno.errors.PermissionDenied(
      `Permission denied (os error 13): open '${root}/${name}'`,
    );
    throw Object.assign(error, { code: "EACCES" });
  };
  return {
    name: tree.name,
    list: (name) => tree.list(name),
    lstat: (name) => tree.lstat(name),
    readLink: (name) => tree.readLink(name),
    open,
  };
}

/** Returns a target that cannot write files. */
function failing(file: string): TreeTarget {
  return Object.assign(memoryTarget(), {
    file: () => Deno.openSync(file, { write: true }) as never,
  });
}

/** Calls that fail because of the file system below `root`. */
function failures(root: string): Record<string, Failing> {
  const at = (name: string) => path.join(root, name);
  for (const name of ["context", "gone", "d", "docker/config.json", "store", "blobless"]) {
    Deno.mkdirSync(at(name), { recursive: true });
  }
  for (const name of ["context/f", "file", "secret", "changed", "blobless/blobs"]) {
    Deno.writeTextFileSync(at(name), "text");
  }
  Deno.mkdirSync(at("json"));
  Deno.writeTextFileSync(at("json/config.json"), "{");
  Deno.mkdirSync(at("helper"));
  Deno.writeTextFileSync(at("helper/config.json"), '{"credsStore":"../x"}');
  const context = (tree: FileTree) => fileSync(new Map([["context", tree]]));
  const stream = (open: ExportTarget["open"]) =>
    fileSend([{ kind: "stream", open } as ExportTarget]);
  const tree = (dest: string) => fileSend([{ kind: "tree", open: () => directoryTarget(dest) }]);
  const store = (dir: string, readOnly = false) =>
    content(
      new Map([["one", new ContentStore(dir, { readOnly })], [
        `local:${at("store")}`,
        new ContentStore(at("store")),
      ]]),
    );
  const { InfoRequest, ReadContentRequest, WriteContentRequest } = containerd.services.content.v1;
  const write = WriteContentRequest.encode({ ref: "one", data: bytes("x") }).finish();
  const read = ReadContentRequest.encode({ digest: HELLO }).finish();
  const info = InfoRequest.encode({ digest: ABSENT }).finish();
  // A login that cannot be read is an error if the registry wants a password.
  const headers = { "www-authenticate": 'Basic realm="a"' };
  const fetch = () => Promise.resolve(new Response("", { status: 401, headers }));
  const sources = (dir: string) =>
    auth(dockerCredentials({ configDir: at(dir) }), { configDir: at(dir), fetch });
  return {
    "a path to follow is too long": {
      service: context(directory(at("context"))),
      call: (session) => fetchTree(session, [LONG_NAME]),
      local: /cannot read x+: name too long/,
    },
    "a path to follow with wildcards is too long": {
      service: context(directory(at("context"))),
      call: (session) => fetchTree(session, [`${LONG_NAME}/*`]),
      local: /cannot read x+: name too long/,
    },
    "a file must not be read": {
      service: context(denied(at("context"))),
      call: (session) => fetchTree(session),
      local: /cannot send f: permission denied/,
    },
    "the context is gone": {
      service: context(directory(at("gone"))),
      call: (session) => fetchTree(session),
      breaks: () => Deno.removeSync(at("gone")),
      local: /cannot read the root of the context/,
    },
    "an output is a directory": {
      service: stream(() => fileSink(at("d"))),
      call: (session) => ask(session, EXPORT),
      local: /cannot write \/.*\/d: it is a directory/,
    },
    "an output cannot have a directory": {
      service: stream(() => fileSink(at("file/f"))),
      call: (session) => ask(session, EXPORT),
      local: /cannot write .*: \/.*\/file is not a directory/,
    },
    "an output fails with an error of the system": {
      service: stream(async () => await Deno.open(at("d"), { write: true }) as never),
      call: (session) => ask(session, EXPORT),
      local: /Is a directory .*\/d'/,
    },
    "an output directory is a file": {
      service: tree(at("file")),
      call: (session) => sendFile(session, "f"),
      local: /cannot write to the directory \/.*\/file/,
    },
    "a tree fails with an error of the system": {
      service: fileSend([{ kind: "tree", open: () => failing(at("d")) }]),
      call: (session) => sendFile(session, "f"),
      local: /Is a directory .*\/d'/,
    },
    "a blob cannot be read": {
      service: store(at("blobless"), true),
      call: blobs("Read", read),
      local: /cannot read the OCI layout \/.*: not a directory/,
    },
    "a blob is missing": {
      service: store(at("store")),
      call: blobs("Info", info),
      local: /there is no blob sha256:\w+ in \/.*\/store$/m,
    },
    "a store is unknown": {
      service: store(at("store")),
      call: blobs("Info", info, "two"),
      local: /this session offers one, local:…/,
    },
    "a store is read-only": {
      service: store(at("store"), true),
      call: blobs("Write", write),
      local: /cannot change \/.*\/store: it is read-only/,
    },
    "a store is a file": {
      service: store(at("file")),
      call: blobs("Write", write),
      local: /cannot write the OCI layout \/.*\/file: a part of its path is not a directory/,
    },
    "blobs must not be removed": {
      service: store(at("store")),
      call: blobs("Delete", info),
      local: /cannot remove blobs/,
    },
    "labels cannot be changed": {
      service: store(at("store")),
      call: blobs("Update", new Uint8Array()),
      local: /cannot change labels/,
    },
    "an upload fails with an error of the system": {
      service: upload(
        new Map([["u", () => new ReadableStream({ pull: () => void Deno.openSync(at("no")) })]]),
      ),
      call: uploaded,
      local: /cannot upload the stream: no such file or directory/,
    },
    "an upload fails with a text": {
      service: upload(
        new Map([["u", () => new ReadableStream({ pull: () => Promise.reject(at("a b/c")) })]]),
      ),
      call: uploaded,
      local: /cannot upload the stream: \/.*\/a b\/c/,
    },
    "the file of a secret is gone": {
      service: secrets({ s: { file: at("secret") } }),
      call: secret,
      breaks: () => Deno.removeSync(at("secret")),
      local: /cannot use the secret "s": there is no file \/.*\/secret/,
    },
    "the file of a secret has become a directory": {
      service: secrets({ s: { file: at("changed") } }),
      call: secret,
      breaks: () => {
        Deno.removeSync(at("changed"));
        Deno.mkdirSync(at("changed"));
      },
      local: /cannot use the secret "s": cannot read \/.*\/changed: illegal operation/,
    },
    "the logins are a directory": {
      service: sources("docker"),
      call: login("Credentials"),
      local: /cannot read the logins in \/.*config\.json: illegal operation on a directory/,
    },
    "the logins are not JSON": {
      service: sources("json"),
      call: login("Credentials"),
      local: /cannot use the logins in \/.*config\.json: it is not JSON/,
    },
    "the credential helper is not valid": {
      service: sources("helper"),
      call: login("Credentials"),
      local: /cannot run the credential helper that \/.*config\.json names/,
    },
  };
}

/** Returns the texts of an error and of its causes. */
function texts(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return `${error}${cause === undefined ? "" : `\n${texts(cause)}`}`;
}

async function check(root: string, name: string, { service, call, breaks, local }: Failing) {
  await using session = await served(await service);
  breaks?.();
  const text = await call(session).then(() => assert.fail(`${name}: must fail`), texts);
  assert.ok(!text.includes(root), `${name}: the daemon got ${text}`);
  assert.doesNotMatch(text, /Illegal invocation|TypeError/, name);
  await session.failed;
  assert.match(texts(session.failures[0]), local, `${name}: ${texts(session.failures[0])}`);
}

Deno.test("peerText: no path of this machine reaches the daemon, and the user gets all of it", async () => {
  await using temp = await temporary();
  const root = Deno.realPathSync(temp.path);
  for (const [name, failing] of Object.entries(failures(root))) await check(root, name, failing);
});

Deno.test("peerText: the socket of an SSH agent that is gone is not named", async () => {
  for (const raw of [false, true]) {
    const server = await unixServer(() => {});
    const service = await ssh({ default: { socket: server.path, raw } });
    await server[Symbol.asyncDispose]();
    await check(server.path, `raw ${raw}`, {
      service,
      call: agent,
      local: /cannot reach the SSH agent at \/.*: no such file or directory/,
    });
  }
});
