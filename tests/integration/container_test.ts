/** Containers of results on real daemons. */
import assert from "node:assert/strict";
import { BuildKitClient, CancelledError, files } from "../../mod.ts";
import { cache, local, scratch, secret, tmpfs } from "../../lib/llb/mod.ts";
import type { Container, Frontend, GatewayOptions } from "../../lib/client/gateway/mod.ts";
import { busybox } from "../support/context.ts";
import { edges, socketOf } from "../support/daemons.ts";
import { gone } from "../support/leftovers.ts";
import { Link } from "../support/link.ts";
import { PlainSocket } from "../support/plain.ts";

const context = files({ "bin/busybox": { content: busybox(), mode: 0o755 } });
const quiet: GatewayOptions = { contexts: { context }, outputs: [{ type: "cacheonly" }] };

/** A state with busybox. */
const base = scratch().copy(local("context", { include: ["bin"] }), "/bin", "/bin")
  .mkdir("/tmp");

/** Returns the command of a shell. */
const sh = (command: string) => ["/bin/busybox", "sh", "-c", command];
const text = (data: Uint8Array) => new TextDecoder().decode(data);

/** Runs a frontend. */
async function run(address: string, frontend: Frontend, options: GatewayOptions = {}) {
  await using client = await BuildKitClient.connect(address);
  await client.gateway(frontend, { ...quiet, ...options }).result;
}

/** Runs a frontend with a container of busybox. */
async function contained(
  address: string,
  use: (container: Container) => Promise<unknown>,
  options: GatewayOptions = {},
) {
  await run(address, async (gateway) => {
    const result = await gateway.solve({ graph: base });
    await using container = await result.container();
    await use(container);
  }, options);
}

for (const { name, address } of edges()) {
  Deno.test(`${name}: container: runs programs with mounts, secrets and settings`, async () => {
    const id = `bkit-container-${name}`;
    await run(address, async (gateway) => {
      const image = await gateway.dockerfile({
        dockerfile: "FROM scratch\nCOPY bin /bin\nENV A=1 B=2\nWORKDIR /w\nUSER 7:7\n" +
          'ENTRYPOINT ["/bin/busybox"]\nCMD ["echo", "by default"]\n',
        context: local("context"),
      });
      const data = await gateway.solve({
        graph: scratch().mkdir("/x").mkfile("/x/f", "data"),
      });
      await using usual = await image.container();
      assert.equal(text((await usual.output()).stdout), "by default\n");
      await using container = await image.container({
        ...name !== "old" && { hostname: "inside", hosts: { there: "10.1.2.3" } },
        network: "none",
        mounts: {
          "/data": { type: "bind", from: data, path: "/x", readonly: true },
          "/made": scratch().mkfile("/g", "of a graph", { owner: { user: 7, group: 7 } }),
          "/cache": cache(id),
          "/t": tmpfs(),
          "/s": secret("s", { uid: 7 }),
        },
      });
      const script = [
        "echo $A $B $PWD $(/bin/busybox id -u) $(/bin/busybox hostname)",
        "cd /; /bin/busybox cat data/f made/g s; echo",
        "echo more >> /made/g && /bin/busybox tail -n 1 /made/g",
        "echo no > /data/f || echo kept",
        '/bin/busybox grep -c "^tmpfs /t " /proc/mounts',
        ...name !== "old" ? ["/bin/busybox grep there /etc/hosts; echo $TOKEN"] : [],
      ];
      const { code, stdout, stderr } = await container.output({
        args: sh(script.join("\n")),
        env: { B: "3" },
        ...name !== "old" && { secretEnv: { TOKEN: "s" } },
      });
      assert.equal(code, 0, text(stderr));
      assert.match(text(stderr), /Read-only file system|nonexistent/);
      assert.deepEqual(
        text(stdout).trimEnd().split("\n").map((line) => line.replace(/\s+/g, " ")),
        [
          `1 3 /w 7 ${name === "old" ? "buildkitsandbox" : "inside"}`,
          "dataof a graphhush",
          "of a graphmore",
          "kept",
          "1",
          ...name !== "old" ? ["10.1.2.3 there", "hush"] : [],
        ],
      );
    }, { secrets: { s: "hush" } });
  });

  Deno.test(`${name}: container: exit codes, and programs that are not there`, async () => {
    await run(address, async (gateway) => {
      const result = await gateway.solve({ graph: base });
      const codes = [0, 42, 255].map(async (code) => {
        await using container = await result.container();
        const { exit } = await container.start({ args: sh(`exit ${code}`) });
        assert.deepEqual(await exit, { code, success: code === 0 });
        await assert.rejects(
          container.start({ args: sh("true") }),
          /container: it has ended: its first process, \/bin\/busybox, has ended/,
        );
      });
      const another = async () => {
        await using container = await result.container();
        const first = await container.start({ args: sh("/bin/busybox sleep 1000") });
        const { code } = await container.output({ args: sh("exit 3") });
        assert.equal(code, 3);
        const killed = await first.exit.then(
          ({ success }) => !success,
          (error) => error instanceof CancelledError,
        );
        assert(killed);
        await assert.rejects(container.start({ args: sh("true") }), /it has ended/);
      };
      const missing = async () => {
        await using container = await result.container();
        const { code, stderr } = await container.output({ args: ["/bin/none"] });
        assert.equal(code, 1);
        assert.match(text(stderr), /\/bin\/none.*no such file or directory/);
      };
      const released = async () => {
        const container = await result.container();
        const first = await container.start({ args: sh("/bin/busybox sleep 1000") });
        await container.release();
        await assert.rejects(first.exit, CancelledError);
        await assert.rejects(container.start({ args: sh("true") }), CancelledError);
      };
      await Promise.all([...codes, another(), missing(), released()]);
    });
  });

  Deno.test(`${name}: container: several processes at once, with input and output`, async () => {
    await contained(address, async (container) => {
      await using _first = container;
      const first = await container.start({ args: sh("/bin/busybox sleep 1000") });
      const cat = await container.start({
        args: ["/bin/busybox", "cat"],
        stdin: "piped",
        stdout: "piped",
      });
      const other = container.output({ args: sh("echo from another; echo bad >&2") });
      const writer = cat.stdin.getWriter();
      const reader = cat.stdout.getReader();
      for (const word of ["one", "two"]) {
        await writer.write(new TextEncoder().encode(word));
        assert.equal(text((await reader.read()).value!), word);
      }
      const { stdout, stderr } = await other;
      assert.deepEqual([text(stdout), text(stderr)], ["from another\n", "bad\n"]);
      await writer.close();
      assert.deepEqual(await cat.exit, { code: 0, success: true });
      assert.equal((await reader.read()).done, true);
      const given = await container.output({
        args: ["/bin/busybox", "wc", "-c"],
        stdin: new Uint8Array(3_000_000),
      });
      assert.equal(text(given.stdout).trim(), "3000000");
      const seen: Uint8Array[] = [];
      const target = new WritableStream<Uint8Array>({ write: (part) => void seen.push(part) });
      const { exit } = await container.start({ args: sh("echo into a stream"), stdout: target });
      await exit;
      assert.equal(text(seen[0]!), "into a stream\n");
      assert(!target.locked);
      void first;
    });
  });

  Deno.test(`${name}: container: who does not read, or writes too fast, waits`, async () => {
    await contained(address, async (container) => {
      await container.start({ args: sh("/bin/busybox sleep 1000") });
      const endless = await container.start({ args: ["/bin/busybox", "yes"], stdout: "piped" });
      const reader = endless.stdout.getReader();
      let read = 0;
      while (read < 100_000) read += (await reader.read()).value!.length;
      // Another process is not held up by one that nobody reads.
      const { stdout } = await container.output({ args: sh("echo still here") });
      assert.equal(text(stdout), "still here\n");
      await reader.cancel();
      const lazy = await container.start({ args: sh("/bin/busybox sleep 1000"), stdin: "piped" });
      const writer = lazy.stdin.getWriter();
      const part = new Uint8Array(1_000_000);
      const flood = (async () => {
        // An engine takes all of it, other daemons less than 1 MB.
        for (;;) await writer.write(part);
      })();
      const flooded = assert.rejects(flood);
      await container.output({ args: sh("echo still here") });
      await container.release();
      await flooded;
      await assert.rejects(
        contained(
          address,
          (other) => other.output({ args: ["/bin/busybox", "yes"], maxBytes: 1000 }),
        ),
        { code: "BAD_OPTION", option: "maxBytes" },
      );
    });
  });

  Deno.test(`${name}: container: a terminal has a size, and programs get signals`, async () => {
    await contained(address, async (container) => {
      const shell = await container.start({
        args: ["/bin/busybox", "sh"],
        tty: true,
        stdin: "piped",
        stdout: "piped",
      });
      shell.resize({ columns: 91, rows: 31 });
      const writer = shell.stdin.getWriter();
      const printed: string[] = [];
      const read = (async () => {
        for await (const part of shell.stdout) printed.push(text(part));
      })();
      const type = (line: string) => writer.write(new TextEncoder().encode(line));
      await type(
        "while [ \"$(/bin/busybox stty size)\" != '31 91' ]; do :; done\n",
      );
      await type("/bin/busybox stty size; exit 7\n");
      assert.deepEqual(await shell.exit, { code: 7, success: false });
      await read;
      assert.match(printed.join(""), /31 91/);
    });
    if (name === "old") {
      await contained(address, async (container) => {
        const process = await container.start({ args: sh("true") });
        assert.throws(() => process.signal("SIGTERM"), /not capable of gateway.exec.signals\nUse/);
        const secretEnv = { TOKEN: "token" };
        await assert.rejects(container.start({ args: sh("true"), secretEnv }), /BuildKit v0.12/);
      });
      await run(address, async (gateway) => {
        const result = await gateway.solve({ graph: base });
        await assert.rejects(result.container({ hostname: "inside" }), /BuildKit v0.12/);
        await assert.rejects(result.container({ hosts: { a: "10.1.1.1" } }), /BuildKit v0.10/);
      });
      return;
    }
    await contained(address, async (container) => {
      const trapped = await container.start({
        args: sh(
          "trap 'echo caught; exit 5' TERM; echo ready; while :; do /bin/busybox sleep 0.1; done",
        ),
        stdout: "piped",
      });
      const reader = trapped.stdout.getReader();
      assert.equal(text((await reader.read()).value!), "ready\n");
      assert.throws(() => trapped.signal("SIGNONE"), { code: "BAD_OPTION" });
      trapped.signal("SIGTERM");
      assert.equal(text((await reader.read()).value!), "caught\n");
      assert.deepEqual(await trapped.exit, { code: 5, success: false });
      trapped.signal("SIGTERM"); // does nothing
    });
  });

  Deno.test(`${name}: container: of a failed step, before and after it`, async () => {
    const failing = base.user("0:0").dir("/tmp").env("A", "1").run(
      sh("echo left > /out/file; /bin/busybox touch /c/x; exit 9"),
      {
        mounts: {
          "/out": scratch().mkfile("/before", "1").mkdir("/sub"),
          "/c": cache("c"),
          "/t": tmpfs(),
        },
      },
    );
    await run(address, async (gateway) => {
      const error = await gateway.solve({ graph: failing, evaluate: true }).then(
        () => undefined,
        (error) => error,
      );
      assert.equal(gateway.failedStep(new Error("of something else")), undefined);
      const step = gateway.failedStep(error);
      if (name === "old") {
        assert.equal(step, undefined);
        return;
      }
      assert(step);
      assert.deepEqual([step.args[1], step.cwd, step.user], ["sh", "/tmp", "0:0"]);
      assert.deepEqual(step.mounts.toSorted(), ["/", "/c", "/out", "/t"]);
      for (
        const [state, expected] of [["before", "before\nsub\n"], [
          "after",
          "before\nfile\nsub\n",
        ]] as const
      ) {
        await using container = await step.container({ state });
        const { stdout } = await container.output({
          args: sh("echo $A $PWD; /bin/busybox ls /out"),
        });
        assert.equal(text(stdout), `1 /tmp\n${expected}`);
      }
    });
  });

  const way = name === "recent" ? "tunnel" : "engine";
  Deno.test(`${name}: container: nothing is left of it, however its build ends [${way}]`, async () => {
    await using plain = await PlainSocket.start(socketOf(address));
    await using link = await Link.start(way === "engine" ? socketOf(address) : plain.path);
    const client = await BuildKitClient.connect(link.address);
    const endings: Record<string, (cancel: () => void) => Promise<void>> = {
      "returns": () => Promise.resolve(),
      "throws": () => Promise.reject(new Error("on purpose")),
      "cancelled": (cancel) => {
        cancel();
        return new Promise(() => {});
      },
    };
    for (const end of Object.values(endings)) {
      const seconds = String(900_000 + Math.floor(Math.random() * 90_000));
      const build = client.gateway(async (gateway) => {
        const result = await gateway.solve({ graph: base });
        const container = await result.container();
        const sleeper = await container.start({
          args: sh(`echo going; exec /bin/busybox sleep ${seconds}`),
          stdout: "piped",
        });
        await sleeper.stdout.getReader().read();
        await end(() => build.cancel());
      }, quiet);
      await build.result.catch(() => {});
      await gone(`sleep\0${seconds}`);
    }
    await client.close();
    await link.idle();
  });
}
