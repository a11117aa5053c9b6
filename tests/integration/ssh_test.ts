/** SSH agents in `RUN` steps: a real one, keys in files, a raw socket, and a missing one. */
import assert from "node:assert/strict";
import * as path from "node:path";
import {
  AuthError,
  BuildFailedError,
  BuildKitClient,
  files,
  type FileTree,
  type SecretSource,
  type SshSource,
} from "../../mod.ts";
import { bash, bkit } from "../support/command.ts";
import { busybox, collect, temporary } from "../support/context.ts";
import { daemons } from "../support/daemons.ts";
import { makeKey, portable, runOpenssh, SshAgent } from "../support/ssh_agent.ts";

/** Context with OpenSSH's own programs, which use the agent inside a step. */
const context: FileTree = files({
  "bin/busybox": { content: busybox(), mode: 0o755 },
  ...await portable("ssh-add"),
  ...await portable("ssh-keygen"),
});

/** Password file of each step: OpenSSH needs the name of its user. */
const PASSWD = "root:x:0:0::/root:/bin/sh\n";

function dockerfile(mounts: string, command: string): string {
  return `FROM scratch
COPY . /
RUN --mount=type=ssh${mounts} ["/bin/busybox", "sh", "-c", ${
    JSON.stringify(
      `/bin/busybox mkdir -p /etc /dev /tmp && /bin/busybox printf '${
        PASSWD.replace("\n", "\\n")
      }' > /etc/passwd; ${command} # ${crypto.randomUUID()}`,
    )
  }]
`;
}

interface Given {
  readonly ssh: Record<string, SshSource>;
  readonly secrets?: Record<string, SecretSource>;
  readonly mounts?: string;
}

async function output(address: string, command: string, given: Given): Promise<string> {
  const { mounts = ",required=true", ssh, secrets = {} } = given;
  await using client = await BuildKitClient.connect(address);
  const build = client.build({ context, ssh, secrets, dockerfile: dockerfile(mounts, command) });
  const { output } = await collect(build);
  await build;
  return output;
}

async function fingerprint(key: string): Promise<string> {
  const [, found = ""] = (await runOpenssh("ssh-keygen", ["-lf", `${key}.pub`])).split(" ");
  return found;
}

for (const { name, address } of daemons()) {
  Deno.test(`${name}: ssh: a step lists the keys of an agent and cannot change them`, async () => {
    await using directory = await temporary();
    const key = await makeKey(directory.path, "offered");
    const other = await makeKey(directory.path, "other");
    await using agent = await SshAgent.start(directory.path, [key]);
    const before = await agent.list();
    const printed = await output(
      address,
      "ssh-add -l; cp /run/secrets/key /tmp/key; chmod 600 /tmp/key;" +
        " ssh-add /tmp/key && echo added; ssh-add -D && echo emptied; ssh-add -d /tmp/key;" +
        " ssh-add -l | sed s/^/after:/",
      {
        ssh: { default: { socket: agent.socket } },
        secrets: { key: { file: other } },
        mounts: ",required=true --mount=type=secret,id=key",
      },
    ).catch((error) => assert.fail(`${error.message}`));
    const found = await fingerprint(key);
    assert(printed.includes(found), printed);
    assert(printed.includes("after:") && printed.split(found).length === 3, printed);
    assert.match(printed, /agent refused operation/);
    assert.doesNotMatch(printed, /^added|^emptied/m);
    assert.equal(await agent.list(), before);
  });

  Deno.test(`${name}: ssh: a step signs with keys of every type from files`, async () => {
    await using directory = await temporary();
    const keys = await Promise.all([
      makeKey(directory.path, "ed"),
      makeKey(directory.path, "rsa", { type: "rsa", bits: 2048, form: "PEM" }),
      makeKey(directory.path, "ec", { type: "ecdsa", bits: 256 }),
    ]);
    const text = (await Promise.all(keys.map((key) => Deno.readTextFile(`${key}.pub`)))).join("");
    const printed = await output(
      address,
      "ssh-add -L | while read -r type blob rest; do" +
        ' echo "$type $blob" > /tmp/key.pub; echo "me $type $blob" > /tmp/allowed;' +
        " echo data > /tmp/data; rm -f /tmp/data.sig;" +
        " ssh-keygen -Y sign -f /tmp/key.pub -n test /tmp/data &&" +
        " ssh-keygen -Y verify -f /tmp/allowed -I me -n test -s /tmp/data.sig < /tmp/data; done",
      { ssh: { default: { keys } } },
    );
    assert.equal(printed.match(/Good "test" signature for me/g)?.length, 3, printed);
    for (const type of ["ED25519", "RSA", "ECDSA"]) assert.match(printed, new RegExp(type));
    assert(!text.split("\n").some((line) => line && printed.includes(line)), "no names of files");
  });

  Deno.test(`${name}: ssh: one step uses several agents by id`, async () => {
    await using directory = await temporary();
    const [one, two] = [await makeKey(directory.path, "one"), await makeKey(directory.path, "two")];
    const printed = await output(
      address,
      "SSH_AUTH_SOCK=/one ssh-add -l; SSH_AUTH_SOCK=/two ssh-add -l",
      {
        ssh: { one: { keys: [one] }, two: { keys: [two] } },
        mounts: ",id=one,target=/one --mount=type=ssh,id=two,target=/two",
      },
    );
    const at = [one, two].map(async (key) => printed.indexOf(await fingerprint(key)));
    const [first = -1, second = -1] = await Promise.all(at);
    assert(first >= 0 && second > first, printed);
  });

  Deno.test(`${name}: ssh: a raw socket forwards requests that a filtered one rejects`, async () => {
    await using directory = await temporary();
    const key = await makeKey(directory.path, "key");
    await using agent = await SshAgent.start(directory.path);
    const printed = await output(
      address,
      "cp /run/secrets/key /tmp/key; chmod 600 /tmp/key; ssh-add /tmp/key && echo added",
      {
        ssh: { default: { socket: agent.socket, raw: true } },
        secrets: { key: { file: key } },
        mounts: ",required=true --mount=type=secret,id=key",
      },
    );
    assert.match(printed, /^added/m);
    const [, blob = ""] = (await Deno.readTextFile(`${key}.pub`)).split(" ");
    assert((await agent.list()).includes(blob));
  });

  Deno.test(`${name}: ssh: a missing agent is an error that names it, unless it is optional`, async () => {
    await using directory = await temporary();
    const ssh = { other: { keys: [await makeKey(directory.path, "key")] } };
    for (const id of ["default", "deploy"]) {
      const mounts = `,id=${id},required=true`;
      await assert.rejects(output(address, "echo ran", { ssh, mounts }), (error) => {
        assert(error instanceof BuildFailedError);
        assert.match(
          error.message,
          new RegExp(`asks for the SSH agent ${id}, which was not provided`),
        );
        assert.match(error.advice, new RegExp(`with option "ssh\\.${id}"`));
        return true;
      });
    }
    const printed = await output(address, "[ -e $SSH_AUTH_SOCK ] || echo no agent", {
      ssh,
      mounts: "",
    });
    assert.match(printed, /no agent/);
  });

  Deno.test(`${name}: ssh: the command accepts an agent and a key, also from a pipe, and rejects an encrypted one`, async () => {
    await using directory = await temporary();
    const at = (name: string) => path.join(directory.path, name);
    const key = await makeKey(directory.path, "key");
    const locked = await makeKey(directory.path, "locked", { passphrase: "a secret phrase" });
    await using agent = await SshAgent.start(directory.path, [key]);
    const programs = { ...await portable("ssh-add"), "bin/busybox": { content: busybox() } };
    for (const [place, { content }] of Object.entries(programs)) {
      const file = at(`src/${place}`);
      await Deno.mkdir(path.dirname(file), { recursive: true });
      await Deno.writeFile(file, content, { mode: 0o755 });
    }
    const run = async (args: string[], env: Record<string, string> = {}) => {
      await Deno.writeTextFile(at("src/Dockerfile"), dockerfile(",required=true", "ssh-add -l"));
      return await bkit([
        ...["local", at("src"), "--addr", address, "--progress", "plain"],
        ...args,
      ], { env });
    };
    const found = await fingerprint(key);
    for (
      const ran of [
        await run(["--ssh", "default"], { SSH_AUTH_SOCK: agent.socket }),
        await run(["--ssh", `default=${agent.socket}`]),
        await run(["--ssh", `default=${key}`]),
      ]
    ) {
      assert.equal(ran.code, 0, ran.stderr);
      assert(ran.stderr.includes(found), ran.stderr);
    }
    await Deno.writeTextFile(at("src/Dockerfile"), dockerfile(",required=true", "ssh-add -l"));
    const throughPipe = await bash(`"$@" --ssh default=<(cat '${key}')`, [
      ...["local", at("src"), "--addr", address, "--progress", "plain"],
    ]);
    assert.equal(throughPipe.code, 0, throughPipe.stderr);
    assert(throughPipe.stderr.includes(found), throughPipe.stderr);
    const encrypted = await run(["--ssh", `default=${locked}`]);
    assert.equal(encrypted.code, 2, encrypted.stderr);
    assert.match(encrypted.stderr, /cannot use the SSH key .*locked: it is encrypted/);
    const missing = await run([]);
    assert.equal(missing.code, 1, missing.stderr);
    assert.match(missing.stderr, /asks for the SSH agent default[^]*--ssh default=KEYFILE/);
  });

  Deno.test(`${name}: ssh: an agent that ends before it is used is the error of the build`, async () => {
    await using directory = await temporary();
    const agent = await SshAgent.start(directory.path);
    await using client = await BuildKitClient.connect(address);
    const build = client.build({
      context,
      ssh: { default: { socket: agent.socket } },
      dockerfile: dockerfile(",required=true", "sleep 1; ssh-add -l"),
    });
    await assert.rejects(async () => {
      for await (const event of build) {
        // The agent is looked up when the build starts, but used only later.
        if (event.type === "vertex" && event.vertex.started) await agent[Symbol.asyncDispose]();
      }
    });
    await assert.rejects(build.result, (error) => {
      assert(error instanceof AuthError, String(error));
      assert.match(error.message, /^cannot reach the SSH agent at .*: /);
      return true;
    });
  });
}
