import assert from "node:assert/strict";
import * as path from "node:path";
import { moby } from "../../../../proto/gen/session.js";
import { AuthError, OptionError, RpcError } from "../../../../lib/errors.ts";
import { Status } from "../../../../lib/rpc/codes.ts";
import { NotProvidedError } from "../../../../lib/session/services/not_provided.ts";
import { secrets, type SecretSource } from "../../../../lib/session/services/secrets.ts";
import { temporary } from "../../../support/context.ts";
import { makeFifo, writeFifo } from "../../../support/fifo.ts";
import { type Served, served } from "../pair.ts";

const { GetSecretRequest, GetSecretResponse } = moby.buildkit.secrets.v1;
const KIB_500 = 500 * 1024;

async function get({ daemon }: Served, id: string): Promise<Uint8Array> {
  const answer = await daemon.unary(
    "/moby.buildkit.secrets.v1.Secrets/GetSecret",
    GetSecretRequest.encode({ ID: id }).finish(),
  );
  return new Uint8Array(GetSecretResponse.decode(answer).data);
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

Deno.test("secrets: provides text, bytes, files, variables and results of functions", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "token");
  await Deno.writeTextFile(file, "from a file");
  const env = (name: string) => name === "SECRET" ? "from a variable" : undefined;
  const sources: Record<string, SecretSource> = {
    text: "päss",
    bytes: new Uint8Array([0, 255, 10]),
    empty: "",
    file: { file },
    env: { env: "SECRET" },
    now: () => "from a function",
    later: () => Promise.resolve(new Uint8Array([1])),
    "GIT_AUTH_TOKEN.localhost:80": "t",
  };
  await using session = await served(secrets(sources, env));
  assert.equal(text(await get(session, "text")), "päss");
  assert.deepEqual(await get(session, "bytes"), new Uint8Array([0, 255, 10]));
  assert.deepEqual(await get(session, "empty"), new Uint8Array());
  assert.equal(text(await get(session, "file")), "from a file");
  assert.equal(text(await get(session, "env")), "from a variable");
  assert.equal(text(await get(session, "now")), "from a function");
  assert.deepEqual(await get(session, "later"), new Uint8Array([1]));
  assert.equal(text(await get(session, "GIT_AUTH_TOKEN.localhost:80")), "t");
  assert.deepEqual(session.failures, []);
});

Deno.test("secrets: reads files and variables at each request", async () => {
  await using directory = await temporary();
  const file = path.join(directory.path, "token");
  await Deno.writeTextFile(file, "first");
  let variable = "first";
  const sources = { file: { file }, env: { env: "SECRET" } };
  await using session = await served(secrets(sources, () => variable));
  assert.equal(text(await get(session, "file")), "first");
  assert.equal(text(await get(session, "env")), "first");
  await Deno.writeTextFile(file, "second");
  variable = "second";
  assert.equal(text(await get(session, "file")), "second");
  assert.equal(text(await get(session, "env")), "second");
});

Deno.test("secrets: reads a pipe once, and answers each request with its content", async () => {
  await using directory = await temporary();
  const file = await makeFifo(directory.path, "fifo");
  await using session = await served(secrets({ pipe: { file } }));
  const answers = [get(session, "pipe"), get(session, "pipe")];
  await writeFifo(file, "from a pipe");
  for (const answer of answers) assert.equal(text(await answer), "from a pipe");
  assert.equal(text(await get(session, "pipe")), "from a pipe");
});

Deno.test("secrets: answers NOT_FOUND for a missing secret, with the reason", async () => {
  await using session = await served(
    secrets({ env: { env: "SECRET" }, none: () => undefined }, () => undefined),
  );
  const why = {
    "nobody": /there is no secret "nobody": it was not provided/,
    "toString": /there is no secret "toString"/, // a property of every object is not a secret
    "env": /the environment variable SECRET is not set/,
    "none": /its function returned no value/,
  };
  for (const [id, message] of Object.entries(why)) {
    await assert.rejects(get(session, id), { name: "RpcError", status: Status.NOT_FOUND, message });
    const failure = session.failures.pop();
    assert(failure instanceof NotProvidedError);
    assert.equal(failure.kind, "secret");
    assert.equal(failure.id, id);
    assert.equal(failure.offered, id === "env" || id === "none");
  }
});

Deno.test("secrets: rejects invalid sources before the build", async () => {
  await using directory = await temporary();
  const large = path.join(directory.path, "large");
  await Deno.writeFile(large, new Uint8Array(KIB_500 + 1));
  const absent = path.join(directory.path, "absent");
  const faults: [string, unknown, RegExp][] = [
    ["a", { file: absent }, /cannot use the secret "a": there is no file .*absent/],
    ["a", { file: directory.path }, /is not a file/],
    ["a", { file: large }, /cannot use the secret "a": .*large has more than 500 KiB/],
    ["a", "x".repeat(KIB_500 + 1), /its value has more than 500 KiB/],
    ["a", new Uint8Array(KIB_500 + 1), /its value has more than 500 KiB/],
    ["a", { env: "A=B" }, /"A=B" is not a valid name/],
    ["a", { env: "" }, /"" is not a valid name/],
    ["a", { file: "" }, /cannot use the secret "a": the name of its file is empty/],
    ["a", { file: 7 }, /7 is not a valid name/],
    ["a", {}, /must be a value, a function, or/],
    ["a", null, /must be a value, a function, or/],
    ["a", { file: large, env: "A" }, /exactly one of a file and a variable/],
    ["", "x", /empty id/],
  ];
  for (const [id, source, message] of faults) {
    assert.throws(() => secrets({ [id]: source as SecretSource }), {
      name: "OptionError",
      option: id ? `secrets.${id}` : "secrets",
      message,
    });
  }
  secrets({ a: "x".repeat(KIB_500) });
});

Deno.test("secrets: fails the call if a source fails, and does not quote the value", async () => {
  await using directory = await temporary();
  const gone = path.join(directory.path, "gone");
  const grown = path.join(directory.path, "grown");
  for (const file of [gone, grown]) await Deno.writeTextFile(file, "hunter2");
  const sources = {
    gone: { file: gone },
    grown: { file: grown },
    thrown: () => Promise.reject(new Error("hunter2 is wrong")),
    large: () => "hunter2".repeat(KIB_500),
    number: () => 7 as unknown as string,
  };
  await using session = await served(secrets(sources));
  await Deno.remove(gone);
  await Deno.writeFile(grown, new Uint8Array(KIB_500 + 1));
  const why = {
    gone: /cannot use the secret "gone": there is no file …$/,
    grown: /cannot use the secret "grown": …$/,
    thrown: /cannot get the secret "thrown": its function failed$/,
    large: /cannot use the secret "large": its value has more than 500 KiB/,
    number: /its function must return text or bytes \(got number\)/,
  };
  for (const [id, message] of Object.entries(why)) {
    await assert.rejects(get(session, id), (error) => {
      assert(error instanceof RpcError);
      assert.notEqual(error.status, Status.NOT_FOUND);
      assert.match(error.message, message);
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    });
    const failure = session.failures.pop();
    assert(failure instanceof (id === "thrown" ? AuthError : OptionError));
    assert.equal(failure.option, `secrets.${id}`);
    if (id === "thrown") assert.equal(failure.reason, "secret");
    assert.doesNotMatch(failure.message, /hunter2/);
  }
});

Deno.test("secrets: a function provides the secrets of all ids", async () => {
  const asked: string[] = [];
  const values: Record<string, string | Uint8Array | number> = {
    a: "one",
    b: new Uint8Array([2]),
    number: 7,
    large: "x".repeat(KIB_500 + 1),
  };
  await using session = await served(secrets((id) => {
    asked.push(id);
    if (id === "thrown") throw new Error("hunter2");
    return Object.hasOwn(values, id) ? Promise.resolve(values[id] as string) : undefined;
  }));
  assert.equal(text(await get(session, "a")), "one");
  assert.deepEqual(await get(session, "b"), new Uint8Array([2]));
  assert.equal(text(await get(session, "a")), "one");
  assert.deepEqual(session.failures, []);
  const faults: Record<string, [new (...args: never[]) => Error, RegExp]> = {
    missing: [NotProvidedError, /there is no secret "missing": it was not provided/],
    thrown: [AuthError, /cannot get the secret "thrown": its function failed/],
    number: [OptionError, /must return text or bytes \(got number\)/],
    large: [OptionError, /its value has more than 500 KiB/],
  };
  for (const [id, [kind, message]] of Object.entries(faults)) {
    await assert.rejects(get(session, id), (error) => {
      assert.match((error as Error).message, message);
      assert.doesNotMatch((error as Error).message, /hunter2/);
      return true;
    });
    const failure: unknown = session.failures.pop();
    assert(failure instanceof kind);
    if (failure instanceof NotProvidedError) assert(!failure.offered);
  }
  assert.deepEqual(asked, ["a", "b", "a", "missing", "thrown", "number", "large"]);
});
