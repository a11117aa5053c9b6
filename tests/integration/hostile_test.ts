/**
 * Hostile daemons, from their socket to the error that a user sees: every attack ends with an error
 * that says what was wrong, and reaches nothing that was not offered.
 */
import assert from "node:assert/strict";
import { isRegular } from "../../lib/diffcopy/mod.ts";
import { Buffer } from "node:buffer";
import * as path from "node:path";
import { containerd, moby } from "../../proto/gen/session.js";
import { ContentStore } from "../../lib/oci/mod.ts";
import { RpcError } from "../../lib/errors.ts";
import { PacketReader } from "../../lib/diffcopy/wire/decode.ts";
import { writeRequest } from "../../lib/diffcopy/wire/encode.ts";
import { PacketType } from "../../lib/diffcopy/wire/packet.ts";
import type { RpcConnection } from "../../lib/rpc/client.ts";
import { MAX_MESSAGE_BYTES, writePrefix } from "../../lib/rpc/frame.ts";
import { Status } from "../../lib/rpc/codes.ts";
import { content } from "../../lib/session/mod.ts";
import { type BkitError, BuildKitClient, type BuildOptions, directory, files } from "../../mod.ts";
import { bkit } from "../support/command.ts";
import { temporary } from "../support/context.ts";
import { type Attack, HostileDaemon, tunnels } from "../support/hostile.ts";
import { Peer, type PeerEnd } from "../unit/diffcopy/peer.ts";
import { sendMessage } from "../support/messages.ts";

/** Creates a directory beside other files that must remain unchanged. */
async function place() {
  const temp = await temporary();
  const dest = path.join(temp.path, "dest");
  const outside = path.join(temp.path, "outside");
  await Deno.mkdir(outside);
  await Deno.mkdir(dest);
  await Deno.writeTextFile(path.join(outside, "sentinel"), "untouched");
  await Deno.symlink("../outside", path.join(dest, "link"));
  return {
    dest,
    outside,
    check() {
      assert.deepEqual([...Deno.readDirSync(outside)].map(({ name }) => name), ["sentinel"]);
      assert.equal(Deno.readTextFileSync(path.join(outside, "sentinel")), "untouched");
      const left = [...Deno.readDirSync(temp.path)].map(({ name }) => name).sort();
      assert.deepEqual(left, ["dest", "outside"]);
    },
    [Symbol.asyncDispose]: () => temp[Symbol.asyncDispose](),
  };
}

/** Returns the error of a build on a hostile daemon. */
async function failure(attack: Attack, options: BuildOptions): Promise<BkitError> {
  await using daemon = await HostileDaemon.start(attack);
  await using client = await BuildKitClient.connect(daemon.address);
  try {
    await client.build(options);
  } catch (error) {
    return error as BkitError;
  }
  assert.fail("the build did not fail");
}

const NOTHING: BuildOptions = { dockerfile: "FROM scratch\n" };
const { BytesMessage } = moby.filesync.v1;

Deno.test("hostile daemon: GOAWAY after hundreds of calls does no harm", async () => {
  const check = "/grpc.health.v1.Health/Check";
  const error = await failure(async (session) => {
    const calls = Array.from({ length: 400 }, () => session.unary(check, new Uint8Array()));
    await Promise.all(calls);
    const goaway = Buffer.from([0, 0, 8, 7, 0, 0, 0, 0, 0, ...new Uint8Array(8)]);
    tunnels.get(session)!.write(goaway);
    await session.unary(check, new Uint8Array()); // answered after the GOAWAY
    throw new RpcError(Status.UNKNOWN, "survived");
  }, NOTHING);
  assert.match(error.message, /survived/);
});

/** Sends files like the daemon's exporter. Resolves when the call has ended. */
async function sendFiles(
  session: RpcConnection,
  script: (peer: Peer<PeerEnd>) => void | Promise<void>,
): Promise<void> {
  const call = session.stream("/moby.filesync.v1.FileSend/DiffCopy");
  const end = Object.assign(call.messages, {
    end: () => call.end(),
    die: (reason: unknown) => call.cancel(reason),
  });
  await script(new Peer(undefined, [end, call.messages]));
  await call.done;
}

const TREES: Record<string, (peer: Peer<PeerEnd>) => void | Promise<void>> = {
  "a path that leaves the tree": (peer) => peer.stat("../outside/new"),
  "an absolute path": (peer) => peer.stat("/tmp/new"),
  "a file below a symlink that it sent": (peer) => {
    peer.symlink("escape", "../outside");
    peer.stat("escape/new");
  },
  "a file below an existing symlink": (peer) => peer.stat("link/new"),
  "a hard link to a file outside the tree": (peer) =>
    peer.stat("a", { linkname: "../outside/sentinel" }),
  "names in the wrong order": (peer) => (peer.stat("b"), peer.stat("a")),
  "data that was not requested": (peer) => (peer.stat("a", { size: 3 }), peer.data(7, "abc")),
  "more data than announced": async (peer) => {
    peer.stat("a", { size: 3 });
    await peer.request(0);
    peer.data(0, "abcdef");
  },
  "endless data": async (peer) => {
    peer.stat("a", { size: 1000 });
    await peer.request(0);
    for (let i = 0; i < 100_000 && peer.error === undefined; i++) {
      peer.data(0, new Uint8Array(32_768));
      await peer.end.drained().catch(() => {});
    }
  },
  "an early end of the stream": (
    peer,
  ) => (peer.stat("a", { size: 3 }), peer.listed(), peer.end.end()),
  "an oversized frame": (peer) => {
    const prefix = new Uint8Array(5);
    writePrefix(prefix, 0, MAX_MESSAGE_BYTES + 1);
    peer.end.send(prefix);
  },
  "a truncated frame": (peer) => (peer.end.send(new Uint8Array([0, 0, 0, 9, 1])), peer.end.end()),
  "a compressed frame": (peer) => void peer.end.send(new Uint8Array([1, 0, 0, 0, 1, 0])),
  "a frame that is not a packet": (peer) =>
    void peer.end.send(new Uint8Array([0, 0, 0, 0, 1, 0xff])),
};

for (const [name, script] of Object.entries(TREES)) {
  Deno.test(`hostile daemon: sends ${name}`, async (t) => {
    await using there = await place();
    const outputs = [{ type: "local", dest: there.dest } as const];
    const error = await failure((session) => sendFiles(session, script), { ...NOTHING, outputs });
    await t.assertSnapshot(`${error.name}: ${error.shortMessage}`);
    there.check();
    const left = [...Deno.readDirSync(there.dest)].map(({ name }) => name).sort();
    assert.deepEqual(left.filter((name) => name.startsWith(".")), []);
  });
}

Deno.test("hostile daemon: never ends a build whose result cannot be written", async () => {
  await using there = await place();
  await Deno.writeTextFile(path.join(there.dest, "a"), "a file where a directory should be");
  const dest = path.join(there.dest, "a", "out");
  const attack: Attack = async (session) => {
    await sendFiles(session, (peer) => peer.listed()).catch(() => {});
    await new Promise(() => {});
  };
  const error = await failure(attack, { ...NOTHING, outputs: [{ type: "local", dest }] });
  assert.equal(error.name, "OutputError");
  there.check();
});

Deno.test("hostile daemon: sends files without an output", async () => {
  const attack: Attack = (session) => sendFiles(session, (peer) => peer.stat("a"));
  const error = await failure(attack, NOTHING);
  assert.match(error.message, /exporter 0 not found/);
});

Deno.test("hostile daemon: a second archive for the same output is rejected", async () => {
  await using there = await place();
  const dest = path.join(there.dest, "out.tar");
  const send = async (session: RpcConnection, text: string) => {
    const call = session.stream("/moby.filesync.v1.FileSend/DiffCopy");
    const data = new TextEncoder().encode(text);
    await sendMessage(call.messages, BytesMessage.encode({ data }).finish());
    call.end();
    await call.done;
  };
  const attack: Attack = async (session) => {
    await send(session, "first");
    await send(session, "second");
  };
  const error = await failure(attack, { ...NOTHING, outputs: [{ type: "tar", dest }] });
  assert.match(error.message, /twice/);
  assert.equal(await Deno.readTextFile(dest), "first");
  there.check();
});

Deno.test("hostile daemon: cancelling the build ends an endless archive", async () => {
  await using there = await place();
  const dest = path.join(there.dest, "out.tar");
  await using daemon = await HostileDaemon.start(async (session) => {
    const call = session.stream("/moby.filesync.v1.FileSend/DiffCopy");
    const message = BytesMessage.encode({ data: new Uint8Array(1_000_000) }).finish();
    for (;;) await sendMessage(call.messages, message);
  });
  await using client = await BuildKitClient.connect(daemon.address);
  const build = client.build({ ...NOTHING, outputs: [{ type: "tar", dest }] });
  await assert.rejects(async () => {
    for await (const event of build) if (event.type === "transfer") build.cancel();
  }, { name: "CancelledError" });
  there.check();
  assert.deepEqual([...Deno.readDirSync(there.dest)].map(({ name }) => name), ["link"]);
});

/** Requests of a hostile daemon, and the errors that it gets. */
const REQUESTS: [
  name: string,
  ask: (session: RpcConnection) => Promise<unknown>,
  expected: RegExp,
][] = [
  [
    "a directory that was not offered",
    (session) => sync(session, { "dir-name": "etc" }),
    /no access allowed to dir "etc"/,
  ],
  [
    "a secret that was not offered",
    (session) => {
      const request = moby.buildkit.secrets.v1.GetSecretRequest.encode({ ID: "../../etc/passwd" });
      return session.unary("/moby.buildkit.secrets.v1.Secrets/GetSecret", request.finish());
    },
    /passwd/,
  ],
  [
    "an agent that was not offered",
    (session) => {
      const request = moby.sshforward.v1.CheckAgentRequest.encode({ ID: "other" });
      return session.unary("/moby.sshforward.v1.SSH/CheckAgent", request.finish());
    },
    /other/,
  ],
  [
    "an upload that was not offered",
    async (session) => {
      const call = session.stream("/moby.upload.v1.Upload/Pull", {
        metadata: { urlpath: "/../../etc/passwd" },
      });
      call.messages.receive(() => {}).catch(() => {});
      await call.done;
    },
    /there is no upload/,
  ],
  [
    "a store that was not offered",
    (session) => info(session, "other", `sha256:${"0".repeat(64)}`),
    /other/,
  ],
  [
    "a blob whose digest is a path",
    (session) => info(session, "store", "sha256:../../../etc/passwd"),
    /digest/,
  ],
  [
    "an unknown method",
    (session) => session.unary("/moby.exporter.v1.Exporter/FindExporters", new Uint8Array()),
    /unknown method/,
  ],
];

function info(session: RpcConnection, store: string, digest: string): Promise<Uint8Array> {
  return session.unary(
    "/containerd.services.content.v1.Content/Info",
    containerd.services.content.v1.InfoRequest.encode({ digest }).finish(),
    { metadata: { "buildkit-attachable-store-id": store } },
  );
}

/** Requests the listing of a tree and all its files. Returns everything that is received. */
async function sync(
  session: RpcConnection,
  metadata: Record<string, string | string[]>,
): Promise<string> {
  const call = session.stream("/moby.filesync.v1.FileSync/DiffCopy", { metadata });
  const packet = new PacketReader();
  const asked = new Uint8Array(16);
  const open = new Set<number>();
  const { promise: listed, resolve } = Promise.withResolvers<void>();
  let [seen, entries, over] = ["", 0, false];
  call.messages.receive((message) => {
    seen += new TextDecoder("latin1").decode(message);
    packet.read(message);
    if (packet.stat) {
      const id = entries++;
      if (!isRegular(packet.stat.mode)) return;
      open.add(id);
      call.messages.send(asked.slice(0, writeRequest(asked, 0, id)));
    } else if (packet.type === PacketType.Stat) over = true;
    else if (packet.type === PacketType.Data && packet.data.length === 0) open.delete(packet.id);
    else if (packet.type === PacketType.Err) resolve();
    if (over && open.size === 0) resolve();
  }).then(resolve, resolve);
  await Promise.race([call.done, listed]);
  call.cancel(new Error("enough"));
  return seen;
}

for (const [name, ask, expected] of REQUESTS) {
  Deno.test(`hostile daemon: requests ${name}`, async () => {
    await using there = await place();
    const services = [content(new Map([["store", new ContentStore(there.dest)]]))];
    const error = await failure((session) => ask(session).then(() => {}), { ...NOTHING, services });
    assert.match(error.message, expected);
    there.check();
  });
}

Deno.test("hostile daemon: no pattern shows it anything outside the context", async () => {
  await using there = await place();
  await Deno.writeTextFile(path.join(there.dest, "Dockerfile"), "FROM scratch\n");
  let seen = "";
  const attack: Attack = async (session) => {
    for (const key of ["followpaths", "include-patterns"]) {
      for (
        const value of ["../outside/sentinel", "/etc/passwd", "link/sentinel", "**", "link/**"]
      ) {
        seen += await sync(session, { "dir-name": "context", [key]: value });
      }
    }
    throw new Error("over");
  };
  const error = await failure(attack, { context: directory(there.dest) });
  assert.match(error.message, /over/);
  assert.match(seen, /Dockerfile/);
  assert.doesNotMatch(seen, /sentinel|untouched|passwd|root:/);
});

Deno.test("hostile daemon: -f shows it nothing beside the file that it names", async () => {
  await using there = await place();
  const file = path.join(there.outside, "Dockerfile");
  await Deno.writeTextFile(file, "FROM scratch\n");
  let seen = "";
  await using daemon = await HostileDaemon.start(async (session) => {
    for (const pattern of ["**", "sentinel", "../*"]) {
      const asked = { "dir-name": "dockerfile", "include-patterns": pattern };
      seen += await sync(session, asked);
    }
  });
  const { code, stderr } = await bkit(["local", there.dest, "-f", file, "--addr", daemon.address]);
  assert.equal(code, 0, stderr);
  assert.match(seen, /FROM scratch/);
  assert.doesNotMatch(seen, /sentinel|untouched/);
});

Deno.test("hostile daemon: a connection that closes during the result is an error", async () => {
  await using there = await place();
  const outputs = [{ type: "local", dest: there.dest } as const];
  const attack: Attack = async (session) => {
    await sendFiles(session, async (peer) => {
      peer.stat("a", { size: 100_000 });
      await peer.request(0);
      peer.data(0, new Uint8Array(50_000));
      session.close();
    });
  };
  const error = await failure(attack, { context: files({}), ...NOTHING, outputs });
  assert.match(error.name, /SessionLostError|BuildFailedError|ConnectionError/);
  assert.deepEqual([...Deno.readDirSync(there.dest)].map(({ name }) => name), ["link"]);
});

Deno.test("hostile daemon: it can read nothing from the output directory", async () => {
  await using there = await place();
  const out = path.join(there.dest, "out");
  const outputs = [{ type: "local", dest: out } as const];
  const attack: Attack = async (session) => {
    await sendFiles(session, async (peer) => {
      peer.directory("d");
      peer.stat("d/a", { size: 1 });
      await peer.file(1, "x");
      peer.listed();
      await peer.finish();
    });
    await sendFiles(session, async (peer) => {
      peer.symlink("d", "../../outside");
      peer.listed();
      await peer.finish();
    });
  };
  const twice = await failure(attack, { context: files({}), ...NOTHING, outputs });
  assert.match(twice.message, /the daemon has sent it already/);
  assert((await Deno.lstat(path.join(out, "d"))).isDirectory);
  let seen = "";
  const back: Attack = async (session) => {
    await sendFiles(session, async (peer) => {
      peer.directory("d");
      peer.listed();
      await peer.finish();
    });
    seen += await sync(session, { "dir-name": "context" });
    throw new Error("over");
  };
  const options = { context: directory(there.dest), ...NOTHING, outputs };
  const error = await failure(back, options);
  assert.match(error.message, /cannot send out: this build is writing its result there/);
  assert.doesNotMatch(seen, /out\/d/);
  there.check();
});
