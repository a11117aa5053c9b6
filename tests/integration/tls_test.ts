/** BuildKit behind TLS, with a real proxy and real certificates, valid and invalid ones. */
import assert from "node:assert/strict";
import * as path from "node:path";
import { BuildKitClient, type ConnectionError, type ConnectOptions, directory } from "../../mod.ts";
import { Certificates } from "../support/certificates.ts";
import { bkit } from "../support/command.ts";
import { busybox, hello, shell, temporary } from "../support/context.ts";
import { daemons, socketOf } from "../support/daemons.ts";
import { PlainSocket } from "../support/plain.ts";
import { checkTransport } from "../support/check_transport.ts";
import { TlsProxy, type TlsProxyOptions } from "../support/tls_proxy.ts";

/** BuildKit behind TLS. */
interface Behind {
  readonly certificates: Certificates;
  readonly proxy: TlsProxy;
  /** Address for bkit, such as `tcp://127.0.0.1:4711`. */
  readonly address: string;
}

/** Runs a test on the BuildKit of an engine behind TLS. */
async function behindTls(
  engine: string,
  options: (certificates: Certificates) => Omit<TlsProxyOptions, "target">,
  test: (behind: Behind) => Promise<void>,
): Promise<void> {
  await using certificates = await Certificates.make();
  await using plain = await PlainSocket.start(socketOf(engine), "tcp");
  const target = plain.address.replace("tcp://", "");
  await using proxy = await TlsProxy.start({ ...options(certificates), target });
  await test({ certificates, proxy, address: `tcp://127.0.0.1:${proxy.port}` });
}

/** Connects, and returns the error. Fails if the connection succeeds. */
async function refused(address: string, tls: ConnectOptions["tls"]): Promise<ConnectionError> {
  try {
    await using client = await BuildKitClient.connect(address, tls ? { tls } : {});
    assert.fail(`${client.address} was reached`);
  } catch (error) {
    assert.equal((error as Error).name, "ConnectionError", `${(error as Error).stack}`);
    return error as ConnectionError;
  }
}

const [recent, newest] = ["recent", "newest"].map((name) =>
  daemons().find((daemon) => daemon.name === name)
);

for (const { name, address: engine } of daemons().filter(({ name }) => name !== "old")) {
  for (const mutual of [false, true]) {
    const way = mutual ? "TLS with a client certificate" : "TLS";
    Deno.test(`${name}: tls: every kind of entry arrives unchanged over ${way}`, async () => {
      await behindTls(
        engine,
        ({ server, ca }) => ({ certificate: server, ...(mutual ? { clients: ca } : {}) }),
        async ({ certificates: { ca, client: { cert, key } }, address }) => {
          await using client = await BuildKitClient.connect(address, {
            tls: { ca, ...(mutual ? { cert, key } : {}) },
          });
          assert.equal((await client.health()).address, address);
          await checkTransport(client, engine);
        },
      );
    });

    Deno.test(`${name}: tls: the command builds and checks the daemon over ${way}`, async () => {
      await using temp = await temporary();
      await Deno.mkdir(path.join(temp.path, "bin"));
      await Deno.writeFile(path.join(temp.path, "bin/busybox"), busybox(), { mode: 0o755 });
      await Deno.writeTextFile(path.join(temp.path, "Dockerfile"), shell("echo over TLS"));
      await behindTls(
        engine,
        ({ server, ca }) => ({ certificate: server, ...(mutual ? { clients: ca } : {}) }),
        async ({ certificates, address }) => {
          const { ca, client } = certificates;
          const dir = await certificates.copies({
            "ca.crt": ca,
            "tls.crt": client.cert,
            "tls.key": client.key,
          });
          const flags = mutual
            ? ["--tlsdir", dir]
            : ["--tlscacert", ca, "--tlsservername", "localhost"];
          // Before the command, where buildctl takes them, and after it.
          const health = await bkit(["--addr", address, ...flags, "health", "--timeout", "5"]);
          assert.equal(health.code, 0, health.stderr);
          const single = ["--tlscacert", ca, "--tlscert", client.cert, "--tlskey", client.key];
          const ran = await bkit(
            [...(mutual ? single : []), "local", temp.path, ...(mutual ? [] : flags)],
            { env: { BUILDKIT_HOST: address } },
          );
          assert.equal(ran.code, 0, ran.stderr);
          assert.match(ran.stderr, /over TLS/);
        },
      );
    });
  }
}

Deno.test("recent: tls: 24 MB arrive unchanged in both directions", async () => {
  await using temp = await temporary();
  const content = new Uint8Array(24 * 1024 * 1024);
  for (let at = 0; at < content.length; at += 65536) {
    crypto.getRandomValues(content.subarray(at, at + 65536));
  }
  await Deno.mkdir(path.join(temp.path, "in"));
  await Deno.writeFile(path.join(temp.path, "in/random"), content);
  await behindTls(
    recent!.address,
    ({ server }) => ({ certificate: server }),
    async ({ certificates: { ca }, address }) => {
      await using client = await BuildKitClient.connect(address, { tls: { ca } });
      const dest = path.join(temp.path, "out");
      await client.build({
        context: directory(path.join(temp.path, "in")),
        dockerfile: "FROM scratch\nCOPY random /random\n",
        outputs: [{ type: "local", dest }],
      });
      const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest("SHA-256", bytes);
      const back = await Deno.readFile(path.join(dest, "random"));
      assert.deepEqual(await digest(back), await digest(content));
    },
  );
});

Deno.test("recent: tls: https:// trusts the authorities of the system and checks the name of the host", async () => {
  await behindTls(
    recent!.address,
    ({ server }) => ({ certificate: server }),
    async ({ certificates: { ca }, proxy }) => {
      const address = `https://localhost:${proxy.port}`;
      // The authorities of the system can be set only for a process.
      const ran = await bkit(["health", "--addr", address], { env: { SSL_CERT_FILE: ca } });
      assert.equal(ran.code, 0, ran.stderr);
      const { message } = await refused(address, undefined);
      assert.match(
        message,
        /localhost was issued by an authority that is not trusted\n.*option "tls\.ca"/,
      );
      await using client = await BuildKitClient.connect(address, { tls: { ca } });
      assert.equal(client.address, address);
      await using both = await BuildKitClient.connect(address, { tls: { ca, system: true } });
      await both.health();
    },
  );
});

Deno.test("recent: tls: serverName accepts the other name of a certificate", async () => {
  await behindTls(
    recent!.address,
    ({ elsewhere }) => ({ certificate: elsewhere }),
    async ({ certificates: { ca }, address }) => {
      const { message } = await refused(address, { ca });
      assert.match(
        message,
        /the certificate of 127\.0\.0\.1 is not for 127\.0\.0\.1; it is for other\.example, 10\.1\.2\.3\n.*option "tls\.serverName"/,
      );
      for (const serverName of ["other.example", "10.1.2.3"]) {
        await using client = await BuildKitClient.connect(address, { tls: { ca, serverName } });
        await client.health();
      }
    },
  );
});

const REFUSED: [
  what: string,
  server: (certificates: Certificates) => Omit<TlsProxyOptions, "target">,
  tls: (certificates: Certificates) => ConnectOptions["tls"],
  message: RegExp,
][] = [
  [
    "an expired server certificate",
    ({ expired }) => ({ certificate: expired }),
    ({ ca }) => ({ ca }),
    /the certificate of 127\.0\.0\.1, or that of its authority, has expired\n.*Renew it on the server/,
  ],
  [
    "a self-signed certificate",
    ({ self }) => ({ certificate: self }),
    ({ ca }) => ({ ca }),
    /the certificate of 127\.0\.0\.1 is self-signed and not trusted\n.*option "tls\.ca"/,
  ],
  [
    "a certificate of another authority",
    ({ server }) => ({ certificate: server }),
    ({ self }) => ({ ca: self.cert }),
    /was issued by an authority that is not trusted\n.*the one passed now is another/,
  ],
  [
    "a missing client certificate in TLS 1.3",
    ({ server, ca }) => ({ certificate: server, clients: ca, version: "TLSv1.3" }),
    ({ ca }) => ({ ca }),
    /127\.0\.0\.1 requires a client certificate, and got none\n.*option "tls\.cert"/,
  ],
  [
    "a missing client certificate in TLS 1.2",
    ({ server, ca }) => ({ certificate: server, clients: ca, version: "TLSv1.2" }),
    ({ ca }) => ({ ca }),
    /127\.0\.0\.1 rejected the TLS handshake: it may require a client certificate\n.*option "tls\.cert"/,
  ],
  [
    "a client certificate of another authority in TLS 1.3",
    ({ server, ca }) => ({ certificate: server, clients: ca, version: "TLSv1.3" }),
    ({ ca, stranger: { cert, key } }) => ({ ca, cert, key }),
    /127\.0\.0\.1 rejected the client certificate: it does not know the authority.*\n.*administrator/,
  ],
  [
    "a client certificate of another authority in TLS 1.2",
    ({ server, ca }) => ({ certificate: server, clients: ca, version: "TLSv1.2" }),
    ({ ca, stranger: { cert, key } }) => ({ ca, cert, key }),
    /127\.0\.0\.1 rejected the client certificate: it does not know the authority.*\n.*administrator/,
  ],
];

for (const [what, server, tls, message] of REFUSED) {
  Deno.test(`newest: tls: ${what} is rejected with the reason`, async () => {
    await behindTls(newest!.address, server, async ({ certificates, address }) => {
      const error = await refused(address, tls(certificates));
      assert.match(error.message, message);
      assert.match(error.message, new RegExp(`^no BuildKit at ${address}: `));
    });
  });
}

Deno.test("recent: tls: a port without TLS is an error that says so", async () => {
  await using plain = await PlainSocket.start(socketOf(recent!.address), "tcp");
  await using certificates = await Certificates.make();
  const { message } = await refused(plain.address, { ca: certificates.ca });
  assert.match(message, /the server at 127\.0\.0\.1:\d+ does not use TLS\n/);
});

Deno.test("newest: tls: a port with TLS is an error that says so to a plain client", async () => {
  for (const version of ["TLSv1.2", "TLSv1.3"] as const) {
    for (const mutual of [false, true]) {
      const options = ({ server, ca }: Certificates) => ({
        certificate: server,
        version,
        ...(mutual ? { clients: ca } : {}),
      });
      await behindTls(newest!.address, options, async ({ proxy }) => {
        const place = `127.0.0.1:${proxy.port}`;
        for (const address of [`tcp://${place}`, `docker://${place}`]) {
          const { message } = await refused(address, undefined);
          const expected =
            `no BuildKit at ${address}: ${place} expects TLS, but the connection was plain TCP\n`;
          assert(message.startsWith(expected), message);
          assert.match(message, /option "tls\.ca"/);
        }
      });
    }
  }
});

Deno.test("newest: tls: a proxy without a server is not reported as a bad certificate", async () => {
  await using certificates = await Certificates.make();
  await using proxy = await TlsProxy.start({
    certificate: certificates.server,
    target: "127.0.0.1:1",
  });
  const { message } = await refused(`tcp://127.0.0.1:${proxy.port}`, { ca: certificates.ca });
  assert.match(message, /127\.0\.0\.1 closed the connection before it sent anything\n/);
});

for (const { name, address: engine } of daemons()) {
  Deno.test(`${name}: tls: Docker's own variables lead to an engine behind TLS`, async () => {
    await using certificates = await Certificates.make();
    const { ca, server, client: { cert, key } } = certificates;
    await using proxy = await TlsProxy.start({
      certificate: server,
      target: socketOf(engine),
      clients: ca,
    });
    const address = `docker://127.0.0.1:${proxy.port}`;
    await using client = await BuildKitClient.connect(address, { tls: { ca, cert, key } });
    assert.equal((await client.health()).address, address);
    const temp = await certificates.copies({ "ca.pem": ca, "cert.pem": cert, "key.pem": key });
    const tag = `bkit-tls-${crypto.randomUUID()}:x`;
    const env = {
      DOCKER_HOST: `tcp://127.0.0.1:${proxy.port}`,
      DOCKER_TLS_VERIFY: "1",
      DOCKER_CERT_PATH: temp,
    };
    // An engine whose exporter can write an archive receives it through its own API. Docker's older
    // store has no archives.
    const output = name === "old" ? [] : ["-o", `type=docker,dest=${address}`];
    const ran = await bkit(["local", hello, "-t", tag, "--addr", address, ...output], { env });
    assert.equal(ran.code, 0, ran.stderr);
    const { message } = await refused(address, { ca });
    assert.match(message, /127\.0\.0\.1 requires a client certificate/);
  });
}

Deno.test("recent: tls: TLS for a Unix socket is an option error", async () => {
  await using certificates = await Certificates.make();
  const { code, stderr } = await bkit(
    ["health", "--addr", recent!.address, "--tlscacert", certificates.ca],
  );
  assert.equal(code, 2, stderr);
  assert.match(stderr, /cannot use TLS: it is not a TCP port/);
});
