/** Options for the frontend, checked by their effect on the steps and on the image. */
import assert from "node:assert/strict";
import { BuildKitClient, type BuildOptions, files } from "../../mod.ts";
import { busybox, collect, shell } from "../support/context.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { ask } from "../support/engine.ts";

const PROGRAM = { "bin/busybox": { content: busybox(), mode: 0o755 } };

for (const { name, address } of daemons()) {
  /** Returns what a command prints in a step of a build with these options. */
  const printed = async (command: string, options: Partial<BuildOptions>): Promise<string> => {
    await using client = await BuildKitClient.connect(address);
    const build = client.build({ context: files(PROGRAM), dockerfile: shell(command), ...options });
    const { output } = await collect(build);
    await build;
    return output;
  };

  /** Returns the configuration of an image from a Dockerfile without steps. */
  const config = async (dockerfile: string, options: Partial<BuildOptions>) => {
    await using client = await BuildKitClient.connect(address);
    const tag = `frontend:${crypto.randomUUID().slice(0, 8)}`;
    await client.build({ dockerfile, tags: [tag], ...options });
    const { Config } = await ask(socketOf(address), `/images/${tag}/json`) as {
      Config: { Labels: Record<string, string>; Env: string[] };
    };
    return Config;
  };

  Deno.test(`${name}: frontend: sets hosts, limits and shared memory of steps`, async () => {
    const options = {
      hosts: { alpha: "10.1.2.3", beta: "::5" },
      ulimits: { nofile: "321:654" },
      shmSize: 2 ** 20,
    };
    const output = await printed(
      "/bin/busybox cat /etc/hosts; ulimit -n; /bin/busybox df -k /dev/shm",
      options,
    );
    assert.match(output, /10\.1\.2\.3\s+alpha/);
    assert.match(output, /::5\s+beta/);
    if (name === "old") return; // limits are supported since v0.10
    assert.match(output, /^321$/m);
    assert.match(output, /\s1024\s.*\/dev\/shm/);
  });

  Deno.test(`${name}: frontend: sets the network of steps`, async () => {
    const host = await printed("/bin/busybox ip link", { network: "host" });
    const none = await printed("/bin/busybox ip link", { network: "none" });
    assert.match(host, /bkit[0-9a-f]{8}/); // the engine's bridge belongs to the host
    assert.doesNotMatch(none, /eth0|bkit/);
  });

  Deno.test(`${name}: frontend: the error names an entitlement that is not allowed`, async () => {
    await using client = await BuildKitClient.connect(address);
    const dockerfile = shell("true").replace("RUN [", "RUN --security=insecure [");
    const build = client.build({
      context: files(PROGRAM),
      dockerfile,
      allow: ["security.insecure"],
    });
    await assert.rejects(build.result, /security\.insecure|security/);
  });

  Deno.test(`${name}: frontend: passes labels, arguments and a stage`, async () => {
    const dockerfile = "FROM scratch AS one\nARG A=0\nENV A=$A\nFROM one AS two\nENV B=1\n";
    const { Labels, Env } = await config(dockerfile, {
      labels: { "org.title": "a b", empty: "" },
      args: { A: "x=y, z" },
      target: "one",
    });
    assert.deepEqual(Labels, { "org.title": "a b", empty: "" });
    assert(Env.includes("A=x=y, z"), String(Env));
    assert(!Env.includes("B=1"), String(Env));
  });

  Deno.test(`${name}: frontend: noCache runs only the named stages again`, async () => {
    await using client = await BuildKitClient.connect(address);
    const dockerfile = `FROM scratch AS one
COPY bin/busybox /bin/busybox
RUN ["/bin/busybox", "sh", "-c", "echo one > /one"]
FROM scratch AS two
COPY bin/busybox /bin/busybox-two
RUN ["/bin/busybox-two", "sh", "-c", "echo two > /two"]
FROM scratch
COPY --from=one /one /
COPY --from=two /two /
`;
    const cached = async (noCache: string[] = []) => {
      const build = client.build({ context: files(PROGRAM), dockerfile, noCache });
      const { events } = await collect(build);
      await build;
      const stages = events.flatMap((event) =>
        event.type === "vertex" && event.vertex.cached
          ? [/\[(\w+) 2\/2\] RUN/.exec(event.vertex.name)?.[1] ?? ""]
          : []
      );
      return [...new Set(stages)].filter(Boolean).sort();
    };
    await cached();
    assert.deepEqual(await cached(), ["one", "two"]);
    assert.deepEqual(await cached(["two"]), ["one"]);
  });

  Deno.test(`${name}: frontend: sets the creation time of the image`, async () => {
    if (name === "old") return; // its frontend treats it like any other argument
    await using client = await BuildKitClient.connect(address);
    const tag = `epoch:${crypto.randomUUID().slice(0, 8)}`;
    await client.build({
      dockerfile: `FROM scratch\nLABEL a=${crypto.randomUUID()}\n`,
      tags: [tag],
      sourceDateEpoch: 1_000_000_000,
    });
    const { Created } = await ask(socketOf(address), `/images/${tag}/json`) as { Created: string };
    assert.equal(new Date(Created).getTime(), 1e12);
  });

  Deno.test(`${name}: frontend: the error names a frontend that cannot be loaded`, async () => {
    await using client = await BuildKitClient.connect(address);
    const build = client.build({
      dockerfile: "FROM scratch\nLABEL a=b\n",
      syntax: "127.0.0.1:1/frontend:1",
    });
    await assert.rejects(build.result, /127\.0\.0\.1:1/);
  });

  Deno.test(`${name}: frontend: warns about options that the daemon ignores`, async () => {
    await using client = await BuildKitClient.connect(address);
    const build = client.build({
      dockerfile: "FROM scratch\nLABEL a=b\n",
      shmSize: 1,
      ulimits: {},
    });
    const { events } = await collect(build);
    await build;
    const warnings = events.flatMap((event) =>
      event.type === "warning" ? [event.warning.short] : []
    );
    assert.equal(warnings.length, name === "old" ? 1 : 0);
    if (name === "old") assert.match(warnings[0]!, /may ignore option "shmSize"$/);
  });

  Deno.test(`${name}: frontend: accepts a tree and an image as named contexts`, async () => {
    if (name === "old") return; // supported since Dockerfile frontend 1.4
    await using client = await BuildKitClient.connect(address);
    const base = `base:${crypto.randomUUID().slice(0, 8)}`;
    await client.build({
      context: files({ a: "from the image" }),
      dockerfile: "FROM scratch\nCOPY a /\n",
      tags: [base],
    });
    const build = client.build({
      context: files(PROGRAM),
      contexts: {
        more: files({ "b": "from the tree" }),
        "alias:latest": `docker-image://${base}`,
      },
      dockerfile: shell(
        "/bin/busybox cat /a /b",
        "COPY --from=more b /\nCOPY --from=alias a /\n",
      ),
    });
    const { output } = await collect(build);
    await build;
    assert.match(output, /from the image/);
    assert.match(output, /from the tree/);
  });
}
