import { containerd, fsutil, moby } from "../../../proto/gen/session.js";
import { logLine } from "../../../lib/log/line.ts";
import { openLog } from "../../../lib/log/open_log.ts";
import { RpcConnection } from "../../../lib/rpc/client.ts";
import { serve } from "../../../lib/rpc/server.ts";
import { tunnel } from "../../../lib/rpc/tunnel.ts";
import { pair } from "../../unit/diffcopy/pair.ts";
import { randomFields, randomFrame, sometimesMutated } from "../bytes.ts";
import type { Door } from "../door.ts";
import type { Random } from "../random.ts";
import { services } from "../services.ts";
import { settle, turn } from "../settle.ts";
import { asCall } from "../tunnels.ts";
import { BLOB } from "../world.ts";
import { isReset } from "../resets.ts";

const content = containerd.services.content.v1;
const { filesync, buildkit, sshforward } = moby;

const DIGESTS = [
  BLOB,
  `sha256:${"0".repeat(64)}`,
  "sha256:../../../outside/canary.txt",
  "sha256:a",
];
const HOSTS = ["registry.example", "docker.io", "127.0.0.1:1", "[::1]:1", "registry.example/a"];

/** Requests by the last part of their method's name. */
const REQUESTS: Record<string, (random: Random) => Uint8Array> = {
  GetSecret: (random) =>
    buildkit.secrets.v1.GetSecretRequest.encode({ ID: random.text(["token", "file"]) }).finish(),
  CheckAgent: (random) =>
    sshforward.v1.CheckAgentRequest.encode({ ID: random.text(["default", ""]) }).finish(),
  ForwardAgent: (random) =>
    sshforward.v1.BytesMessage.encode({ data: agentRequest(random) }).finish(),
  Credentials: (random) =>
    filesync.v1.CredentialsRequest.encode({ Host: random.text(HOSTS) }).finish(),
  FetchToken: (random) =>
    filesync.v1.FetchTokenRequest.encode({
      Host: random.text(HOSTS),
      Realm: random.text(["https://registry.example/token", "http://169.254.169.254/"]),
      Service: random.text(),
      Scopes: random.list(3, () => random.text(["repository:a/b:pull", "repository:../..:pull"])),
    }).finish(),
  GetTokenAuthority: (random) =>
    filesync.v1.GetTokenAuthorityRequest.encode({
      Host: random.text(HOSTS),
      Salt: random.bytes(40),
    }).finish(),
  VerifyTokenAuthority: (random) =>
    filesync.v1.VerifyTokenAuthorityRequest.encode({
      Host: random.text(HOSTS),
      Salt: random.bytes(40),
      Payload: random.bytes(40),
    }).finish(),
  Info: (random) => content.InfoRequest.encode({ digest: random.text(DIGESTS) }).finish(),
  Read: (random) =>
    content.ReadContentRequest.encode({
      digest: random.text(DIGESTS),
      offset: random.number(),
      size: random.number(),
    }).finish(),
  Status: (random) => content.StatusRequest.encode({ ref: random.text(["ref"]) }).finish(),
  Abort: (random) => content.AbortRequest.encode({ ref: random.text(["ref"]) }).finish(),
  Write: (random) =>
    content.WriteContentRequest.encode({
      action: random.int(0, 3),
      ref: random.text(["ref", "other"]),
      total: random.number(),
      expected: random.text(DIGESTS),
      offset: random.chance(0.5) ? 0 : random.number(),
      data: random.bytes(60),
      labels: { [random.text()]: random.text() },
    }).finish(),
  DiffCopy: (random) =>
    fsutil.types.Packet.encode({
      type: random.int(0, 5),
      ID: random.int(0, 20),
      data: random.bytes(20),
      stat: random.chance(0.5) ? { path: random.text(["a", "b"]), mode: random.int(0, 511) } : null,
    }).finish(),
};

/** Serves a session to a daemon that makes random calls. */
export const calls: Door = {
  name: "calls",
  async exchange(random, world) {
    const [near, far] = pair(1_000_000, false);
    const failures: unknown[] = [];
    const lines: string[] = [];
    const log = openLog({
      onLog: (record) => void lines.push(logLine(record, 0)),
      logLevels: "trace",
    });
    const handlers = await services(world);
    const served = serve(tunnel(asCall(near)), handlers, {
      compress: random.chance(0.3),
      log,
      onError: (_, error) => failures.push(error),
    });
    const daemon = await RpcConnection.open(tunnel(asCall(far)), "localhost");
    const shown: (string | Uint8Array)[] = [];
    const methods = [...handlers.keys()];
    const made = random.list(8, () => call(random, daemon, methods, shown));
    const hangUp = () => void daemon.close();
    const answers = await settle(made, hangUp);
    await daemon.close();
    await settle([served.closed], () => {});
    await settle([served.settled()], () => {});
    for (const answer of answers) shown.push(Deno.inspect(answer));
    return { shown: [...shown, ...lines], errors: failures.filter((error) => !isReset(error)) };
  },
};

async function call(
  random: Random,
  daemon: RpcConnection,
  methods: readonly string[],
  shown: (string | Uint8Array)[],
): Promise<void> {
  const method = random.chance(0.97) ? random.pick(methods) : `/${random.text().toWellFormed()}`;
  const make = REQUESTS[method.slice(method.lastIndexOf("/") + 1)] ?? randomFields;
  const stop = new AbortController();
  const started = daemon.stream(method, { metadata: metadata(random), signal: stop.signal });
  const received = started.messages.receive((message) => void shown.push(message.slice()));
  received.catch(() => {});
  for (let i = random.int(0, 4); i > 0; i--) {
    const request = random.chance(0.9) ? make(random) : randomFields(random);
    started.messages.send(randomFrame(random, sometimesMutated(random, request)));
    if (random.chance(0.3)) await turn();
  }
  if (random.chance(0.9)) started.end();
  if (random.chance(0.15)) stop.abort(new Error("the daemon cancelled the call"));
  await started.done;
}

function metadata(random: Random): Record<string, string | string[]> {
  const printable = (known: readonly string[] = []) =>
    random.text(known).replace(/[^ -~]/g, "").trim();
  const all: [string, () => string | string[]][] = [
    ["dir-name", () => printable(["context", "dockerfile"])],
    ["include-patterns", () => random.list(4, () => printable(["**", "a", "link/*"]))],
    ["exclude-patterns", () => random.list(4, () => printable(["**", "!a"]))],
    ["followpaths", () => random.list(4, () => printable(["a", "link/canary.txt"]))],
    ["buildkit-attachable-store-id", () => printable(["read", "write"])],
    ["buildkit-attachable-exporter-id", () => printable(["0", "1"])],
    ["buildkit.ssh.id", () => printable(["default"])],
    ["urlpath", () => printable(["/stream", "/a/stream"])],
    ["grpc-timeout", () => printable(["1S", "1m", "99999999H"])],
    ["grpc-encoding", () => printable(["gzip", "identity"])],
    ["grpc-accept-encoding", () => printable(["gzip", "gzip,identity"])],
  ];
  const chosen = all.filter(([name]) => random.chance(name.startsWith("grpc") ? 0.05 : 0.6));
  return Object.fromEntries(chosen.map(([name, make]) => [name, make()]));
}

/** Returns a message to an SSH agent: a list, a signature, an extension, or random bytes. */
function agentRequest(random: Random): Uint8Array {
  if (random.chance(0.2)) return random.bytes(40);
  const body = random.bytes(60);
  const type = random.pick([11, 13, 13, 17, 19, 25, 27, 255]);
  const length = random.chance(0.9) ? body.length + 1 : random.int(0, 2 ** 32 - 1);
  const out = new Uint8Array(5 + body.length);
  new DataView(out.buffer).setUint32(0, length);
  out[4] = type;
  out.set(body, 5);
  return out;
}
