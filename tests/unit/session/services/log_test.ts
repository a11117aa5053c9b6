/** What the log tells of the daemon's calls: names and numbers, whether or not there is such a thing. */
import assert from "node:assert/strict";
import { moby } from "../../../../proto/gen/session.js";
import { files } from "../../../../lib/diffcopy/mod.ts";
import { openLog } from "../../../../lib/log/open_log.ts";
import {
  fileSync,
  health,
  secrets,
  type SessionService,
  ssh,
  upload,
} from "../../../../lib/session/mod.ts";
import { temporary } from "../../../support/context.ts";
import { makeKey } from "../../../support/ssh_agent.ts";
import { served } from "../pair.ts";

const { GetSecretRequest } = moby.buildkit.secrets.v1;
const { CheckAgentRequest } = moby.sshforward.v1;

/** A call of the daemon. */
interface Call {
  readonly method: string;
  readonly metadata?: Record<string, string | string[]>;
  readonly request?: Uint8Array;
}

/** Returns what the log tells of a call, without times. */
async function told(
  service: SessionService,
  call: Call,
  levels = "session=debug",
): Promise<string[]> {
  const lines: string[] = [];
  const log = openLog({
    onLog: ({ message, fields: { ms: _, error: _error, ...fields } }) =>
      void lines.push(`${message} ${JSON.stringify(fields)}`),
    logLevels: levels,
  });
  await using session = await served(service, log);
  const { method, metadata = {}, request = new Uint8Array() } = call;
  const options = { metadata, timeout: 5_000 };
  await session.daemon.unary(method, request, options).catch(() => {});
  while (!lines.some((line) => line.startsWith("call answered"))) {
    await new Promise((resolve) => setTimeout(resolve));
  }
  return lines;
}

const SECRET = "/moby.buildkit.secrets.v1.Secrets/GetSecret";
const AGENT = "/moby.sshforward.v1.SSH/CheckAgent";
const SYNC = "/moby.filesync.v1.FileSync/DiffCopy";
const PULL = "/moby.upload.v1.Upload/Pull";

/** Returns the last line for a call. */
const answered = (method: string, status: string) =>
  `call answered ${JSON.stringify({ method, status })}`;

Deno.test("log: secrets are told by their ids", async () => {
  const service = secrets({ npm: "bkit-test-value" });
  for (
    const [ID, offered, status] of [["npm", true, "OK"], ["other", false, "NOT_FOUND"]] as const
  ) {
    const request = GetSecretRequest.encode({ ID }).finish();
    assert.deepEqual(await told(service, { method: SECRET, request }), [
      `daemon asks for a secret ${JSON.stringify({ id: ID, offered })}`,
      answered(SECRET, status),
    ]);
  }
});

Deno.test("log: SSH agents are told by their ids", async () => {
  await using directory = await temporary();
  const service = await ssh({ default: { keys: [await makeKey(directory.path, "key")] } });
  for (const [ID, status] of [["", "OK"], ["other", "NOT_FOUND"]] as const) {
    const request = CheckAgentRequest.encode({ ID }).finish();
    assert.deepEqual(await told(service, { method: AGENT, request }), [
      `daemon asks for an SSH agent ${JSON.stringify({ id: ID || "default" })}`,
      answered(AGENT, status),
    ]);
  }
});

Deno.test("log: trees are told with the patterns that the daemon asks for", async () => {
  const service = fileSync(new Map([["context", files({ a: "" })]]));
  const metadata = {
    "dir-name": "context",
    "include-patterns": ["a", "b/*"],
    "exclude-patterns": "*.log",
    "followpaths": "link",
  };
  const [asked] = await told(service, { method: SYNC, metadata });
  assert.equal(
    asked,
    'daemon asks for a tree {"name":"context","include":["a","b/*"],"exclude":["*.log"],"follow":["link"]}',
  );
  assert.deepEqual(await told(service, { method: SYNC, metadata: { "dir-name": "other" } }), [
    answered(SYNC, "NOT_FOUND"),
  ]);
});

Deno.test("log: streams are told by their ids", async () => {
  const service = upload(new Map([["a", () => new Blob(["x"]).stream()]]));
  for (const [id, offered, status] of [["a", true, "OK"], ["b", false, "NOT_FOUND"]] as const) {
    const metadata = { urlpath: `/${id}` };
    assert.deepEqual(await told(service, { method: PULL, metadata }), [
      `daemon asks for a stream ${JSON.stringify({ id, offered })}`,
      answered(PULL, status),
    ]);
  }
});

Deno.test("log: a method that there is not, and the beginning of calls as trace", async () => {
  assert.deepEqual(await told(health(), { method: "/a/B" }, "session=trace"), [
    'call begins {"method":"/a/B"}',
    answered("/a/B", "UNIMPLEMENTED"),
  ]);
});
