/** Secrets in `RUN` steps: from every source, too large, and missing. */
import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import * as path from "node:path";
import {
  AuthError,
  BuildFailedError,
  BuildKitClient,
  type BuildOptions,
  files,
  type FileTree,
  OptionError,
  type SecretSource,
} from "../../mod.ts";
import { bash, bkit, command, piped, text } from "../support/command.ts";
import { busybox, collect, hello, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { makeFifo } from "../support/fifo.ts";

const context: FileTree = files({ "bin/busybox": { content: busybox(), mode: 0o755 } });

/** Returns a Dockerfile with a step, never from the cache, that reads these secrets. */
function dockerfile(mounts: readonly string[], command: string): string {
  const flags = mounts.map((mount) => `--mount=type=secret,${mount}`).join(" ");
  const script = `${command} # ${crypto.randomUUID()}`;
  return `FROM scratch
COPY bin/busybox /bin/busybox
RUN ${flags} ["/bin/busybox", "sh", "-c", ${JSON.stringify(script)}]
`;
}

async function output(
  address: string,
  secrets: BuildOptions["secrets"],
  mounts: readonly string[],
  command: string,
): Promise<string> {
  await using client = await BuildKitClient.connect(address);
  const build = client.build({ context, secrets, dockerfile: dockerfile(mounts, command) });
  const { output } = await collect(build);
  await build;
  return output;
}

/** Returns the error of a build. Rejects if the build succeeds. */
async function failure(
  address: string,
  secrets: BuildOptions["secrets"],
  mounts: readonly string[],
): Promise<Error> {
  try {
    await output(address, secrets, mounts, "echo ran");
  } catch (error) {
    assert(error instanceof Error);
    return error;
  }
  throw new assert.AssertionError({ message: "the build did not fail" });
}

function md5(bytes: Uint8Array): string {
  return createHash("md5").update(bytes).digest("hex");
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: secrets: text, bytes, files, variables and functions arrive unchanged`, async () => {
    await using directory = await temporary();
    const values: Record<string, Uint8Array> = {
      text: new TextEncoder().encode("pässword\n"),
      bytes: Uint8Array.from({ length: 512 }, (_, i) => i),
      file: randomBytes(500 * 1024),
      env: new TextEncoder().encode(" of the environment "),
      sync: randomBytes(500 * 1024),
      late: new TextEncoder().encode("later"),
    };
    const file = path.join(directory.path, "file");
    await Deno.writeFile(file, values["file"]!);
    const variable = `BKIT_TEST_${crypto.randomUUID().replaceAll("-", "_")}`;
    Deno.env.set(variable, new TextDecoder().decode(values["env"]));
    try {
      const printed = await output(
        address,
        {
          text: "pässword\n",
          bytes: values["bytes"]!,
          file: { file },
          env: { env: variable },
          sync: () => values["sync"],
          late: () => Promise.resolve("later"),
        },
        Object.keys(values).map((id) => `id=${id},required=true`),
        "cd /run/secrets && /bin/busybox md5sum *",
      );
      for (const [id, value] of Object.entries(values)) {
        assert(printed.includes(`${md5(value)}  ${id}`), `${id}\n${printed}`);
      }
    } finally {
      Deno.env.delete(variable);
    }
  });

  Deno.test(`${name}: secrets: no file of the result contains a secret`, async () => {
    await using directory = await temporary();
    await using client = await BuildKitClient.connect(address);
    await client.build({
      context,
      secrets: { token: "the value" },
      dockerfile: dockerfile(["id=token,target=/token"], "/bin/busybox md5sum /token > /sum"),
      outputs: [{ type: "local", dest: directory.path }],
    });
    const at = (name: string) => path.join(directory.path, name);
    const sum = md5(new TextEncoder().encode("the value"));
    assert.equal(await Deno.readTextFile(at("sum")), `${sum}  /token\n`);
    assert.equal(await Deno.readTextFile(at("token")).catch(() => ""), "");
  });

  Deno.test(`${name}: secrets: a secret that is not requested is not read`, async () => {
    const printed = await output(
      address,
      { unused: () => assert.fail("it was asked for"), used: "x" },
      ["id=used"],
      "echo ran",
    );
    assert.match(printed, /ran/);
  });

  Deno.test(`${name}: secrets: a missing secret is an error that names it and its option`, async () => {
    const error = await failure(address, { other: "x" }, ["id=token,required=true"]);
    assert(error instanceof BuildFailedError);
    assert.match(error.message, /the Dockerfile asks for the secret token, which was not provided/);
    assert.match(error.advice, /with option "secrets\.token"/);
  });

  Deno.test(`${name}: secrets: an unset variable and a function without a value are missing`, async () => {
    const sources: SecretSource[] = [{ env: "BKIT_TEST_NO_SUCH_VARIABLE" }, () => undefined];
    for (const source of sources) {
      const error = await failure(address, { token: source }, ["id=token,required=true"]);
      assert.match(error.message, /secret token/);
    }
  });

  Deno.test(`${name}: secrets: an optional secret may be missing`, async () => {
    const there = "[ -e /run/secrets/token ] && echo there || echo not there";
    assert.match(await output(address, {}, ["id=token"], there), /not there/);
    // The old daemon does not distinguish an empty value from none.
    const empty = name === "old" ? /not there/ : /^there/m;
    assert.match(await output(address, { token: "" }, ["id=token"], there), empty);
  });

  Deno.test(`${name}: secrets: a value that is too large is an error for every source`, async () => {
    await using directory = await temporary();
    const large = new Uint8Array(500 * 1024 + 1);
    const file = path.join(directory.path, "large");
    await Deno.writeFile(file, large);
    for (const source of [large, { file }, () => large] as SecretSource[]) {
      const error = await failure(address, { token: source }, ["id=token,required=true"]);
      assert(error instanceof OptionError);
      assert.match(error.message, /cannot use the secret "token": .* more than 500 KiB/);
    }
  });

  Deno.test(`${name}: secrets: an error from a function is reported without its message`, async () => {
    const source = () => {
      throw new Error("vault says: hunter2");
    };
    const error = await failure(address, { token: source }, ["id=token,required=true"]);
    assert.match(error.message, /cannot get the secret "token": its function failed/);
    assert(error instanceof AuthError);
    assert.deepEqual([error.reason, error.option], ["secret", "secrets.token"]);
    assert(!error.message.includes("hunter2"));
  });

  Deno.test(`${name}: secrets: a function provides the secrets of all ids`, async () => {
    const asked: string[] = [];
    const provide = (id: string) => {
      asked.push(id);
      return id === "token" ? Promise.resolve("a value") : undefined;
    };
    const read = "cat /run/secrets/token";
    assert.match(await output(address, provide, ["id=token", "id=other"], read), /a value/);
    assert.deepEqual(asked.sort(), ["other", "token"]);
    const error = await failure(address, provide, ["id=none,required=true"]);
    assert.match(error.message, /the Dockerfile asks for the secret none, which was not provided/);
  });

  Deno.test(`${name}: secrets: the command reads a file and a variable, and reports a missing one`, async () => {
    await using directory = await temporary();
    const at = (name: string) => path.join(directory.path, name);
    await Deno.mkdir(at("bin"));
    await Deno.writeFile(at("bin/busybox"), busybox(), { mode: 0o755 });
    await Deno.writeTextFile(at("from-file"), "filed away");
    const mounts = ["id=one,required=true", "id=TWO,required=true", "id=three,required=true"];
    await Deno.writeTextFile(
      at("Dockerfile"),
      dockerfile(mounts, "cd /run/secrets; /bin/busybox md5sum *"),
    );
    const args = ["local", directory.path, "--addr", address, "--progress", "plain"];
    const given = ["--secret", `id=one,src=${at("from-file")}`, "--secret", "id=TWO"];
    const env = { TWO: "varied", THREE: "by another name" };
    const ran = await bkit([...args, ...given, "--secret", "id=three,env=THREE"], { env });
    assert.equal(ran.code, 0, ran.stderr);
    for (const value of ["filed away", "varied", "by another name"]) {
      assert(ran.stderr.includes(md5(new TextEncoder().encode(value))), ran.stderr);
      assert(!ran.stderr.includes(value));
    }
    await Deno.writeTextFile(at("Dockerfile"), dockerfile(mounts, "echo again"));
    const failed = await bkit([...args, ...given], { env });
    assert.equal(failed.code, 1, failed.stderr);
    assert.match(failed.stderr, /error: .*the Dockerfile asks for the secret three, which was not/);
    assert.match(failed.stderr, /Pass the secret three with --secret id=three,src=FILE/);
    const absent = await bkit([...args, "--secret", `id=one,src=${at("absent")}`]);
    assert.equal(absent.code, 2, absent.stderr);
    assert.match(absent.stderr, /cannot use the secret "one": there is no file .*absent/);
  });

  Deno.test(`${name}: secrets: the command reads pipes once, for several steps`, async () => {
    await using directory = await temporary();
    const at = (name: string) => path.join(directory.path, name);
    await Deno.mkdir(at("bin"));
    await Deno.writeFile(at("bin/busybox"), busybox(), { mode: 0o755 });
    const [first, second] = ["id=one,required=true", "id=two,required=true"];
    const step = (shown: string) =>
      dockerfile([first, second], shown).replace(/^FROM .*\nCOPY .*\n/, "");
    await Deno.writeTextFile(
      at("Dockerfile"),
      dockerfile([first, second], "cd /run/secrets; /bin/busybox md5sum *") +
        step("cd /run/secrets; /bin/busybox md5sum one two | /bin/busybox sed s/^/again:/"),
    );
    const ran = await bash(
      '"$@" --secret id=one,src=<(echo piped in) --secret id=two,src=/dev/stdin < <(echo standing)',
      ["local", directory.path, "--addr", address, "--progress", "plain"],
    );
    assert.equal(ran.code, 0, ran.stderr);
    for (const value of ["piped in\n", "standing\n"]) {
      const sum = md5(new TextEncoder().encode(value));
      assert(ran.stderr.includes(` ${sum}`) && ran.stderr.includes(`again:${sum}`), ran.stderr);
      assert(!ran.stderr.includes(value));
    }
  });
}

Deno.test("secrets: Ctrl-C ends the wait for the writer of a pipe", async () => {
  await using directory = await temporary();
  const fifo = await makeFifo(directory.path, "fifo");
  const [{ address }] = daemons();
  const child = command(["local", hello, "--addr", address, "--secret", `id=a,src=${fifo}`])
    .spawn();
  const output = child.output();
  // Opening a pipe waits for its reader, which then waits for what never comes.
  using _writer = await Deno.open(fifo, { write: true });
  child.kill("SIGINT");
  const { code, stderr } = await output;
  assert.equal(code, 130, text(stderr));
});

Deno.test("secrets: two secrets cannot come from stdin", async () => {
  const secrets = ["--secret", "id=a,src=/dev/stdin", "--secret", "id=b,src=/dev/fd/0"];
  const ran = await piped(["local", hello, "--addr", daemons()[0].address, ...secrets], "hunter2");
  assert.equal(ran.code, 2, ran.stderr);
  assert.match(ran.stderr, /cannot read both the secret a and the secret b from stdin/);
});
