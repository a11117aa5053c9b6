/** Keys in files, with signatures that OpenSSH and node:crypto verify. */
import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { createHash, createPublicKey, verify } from "node:crypto";
import { OptionError } from "../../../lib/errors.ts";
import { type AgentKey, readKey } from "../../../lib/ssh/mod.ts";
import { join, Reader, string, uint32 } from "../../../lib/ssh/wire.ts";
import { temporary } from "../../support/context.ts";
import { makeFifo, writeFifo } from "../../support/fifo.ts";
import { type KeyForm, makeKey, runOpenssh } from "../../support/ssh_agent.ts";

const RSA_SHA2_256 = 2;
const RSA_SHA2_512 = 4;

const FORMS: [name: string, form: KeyForm, algorithm: string][] = [
  ["Ed25519, OpenSSH", { type: "ed25519" }, "ssh-ed25519"],
  ["RSA, OpenSSH", { type: "rsa", bits: 2048 }, "rsa-sha2-512"],
  ["RSA, PEM", { type: "rsa", bits: 2048, form: "PEM" }, "rsa-sha2-512"],
  ["RSA, PKCS8", { type: "rsa", bits: 3072, form: "PKCS8" }, "rsa-sha2-512"],
  ["P-256, OpenSSH", { type: "ecdsa", bits: 256 }, "ecdsa-sha2-nistp256"],
  ["P-384, PEM", { type: "ecdsa", bits: 384, form: "PEM" }, "ecdsa-sha2-nistp384"],
  ["P-521, OpenSSH", { type: "ecdsa", bits: 521 }, "ecdsa-sha2-nistp521"],
  ["P-256, PKCS8", { type: "ecdsa", bits: 256, form: "PKCS8" }, "ecdsa-sha2-nistp256"],
];

/** Returns the algorithm of a signature, and the signature itself. */
function parts(signature: Uint8Array): [algorithm: string, rest: Uint8Array] {
  const reader = new Reader(signature);
  return [new TextDecoder().decode(reader.string()), reader.string()];
}

/**
 * Returns a signature in the form that `ssh-keygen -Y verify` reads (OpenSSH's PROTOCOL.sshsig).
 */
function armoured(key: AgentKey, message: Uint8Array, flags: number): string {
  const hash = createHash("sha512").update(message).digest();
  const head = [string("test"), string(""), string("sha512")];
  const data = join(new TextEncoder().encode("SSHSIG"), ...head, string(hash));
  const signature = key.sign(data, flags);
  const blob = join(
    new TextEncoder().encode("SSHSIG"),
    uint32(1),
    string(key.blob),
    ...head,
    string(signature),
  );
  const text = Buffer.from(blob).toString("base64").replace(/.{70}/g, "$&\n");
  return `-----BEGIN SSH SIGNATURE-----\n${text}\n-----END SSH SIGNATURE-----\n`;
}

for (const [name, form, algorithm] of FORMS) {
  Deno.test(`readKey: returns a key whose signatures OpenSSH accepts: ${name}`, async () => {
    await using directory = await temporary();
    const file = await makeKey(directory.path, "key", form);
    const key = await readKey(file);
    const [type, base64] = (await Deno.readTextFile(`${file}.pub`)).split(" ");
    assert.equal(Buffer.from(key.blob).toString("base64"), base64);
    await Deno.writeTextFile(`${directory.path}/allowed`, `me ${type} ${base64}\n`);
    for (let i = 0; i < 3; i++) {
      const message = crypto.getRandomValues(new Uint8Array(32 + i));
      assert.equal(parts(key.sign(message, RSA_SHA2_512))[0], algorithm);
      await Deno.writeTextFile(`${directory.path}/sig`, armoured(key, message, RSA_SHA2_512));
      const output = await runOpenssh("ssh-keygen", [
        ...["-Y", "verify", "-f", `${directory.path}/allowed`, "-I", "me", "-n", "test"],
        ...["-s", `${directory.path}/sig`],
      ], { input: message });
      assert.match(output, /^Good "test" signature for me/);
    }
  });
}

Deno.test("readKey: reads a key from a pipe, and from its text", async () => {
  await using directory = await temporary();
  const file = await makeKey(directory.path, "key");
  const text = await Deno.readTextFile(file);
  const fifo = await makeFifo(directory.path, "fifo");
  const { blob } = await readKey(file);
  const [fromPipe] = await Promise.all([readKey(fifo), writeFifo(fifo, text)]);
  assert.deepEqual(fromPipe.blob, blob);
  assert.deepEqual((await readKey({ name: "deploy", text })).blob, blob);
  await assert.rejects(
    readKey({ name: "deploy", text: "hunter2" }),
    /^OptionError: cannot use the SSH key deploy: it contains no private key that can be read\n/,
  );
});

Deno.test("readKey: reads an ECDSA key whatever the length of its private number", async () => {
  await using directory = await temporary();
  const data = new TextEncoder().encode("to be signed");
  // Half of all P-256 keys have a zero before their number, and half of all P-521 keys are a byte
  // shorter than the curve's order.
  for (const bits of [256, 521]) {
    for (let i = 0; i < 8; i++) {
      const file = await makeKey(directory.path, `key${bits}-${i}`, { type: "ecdsa", bits });
      const key = await readKey(file);
      const pem = await runOpenssh("ssh-keygen", ["-e", "-m", "PKCS8", "-f", `${file}.pub`]);
      const numbers = new Reader(parts(key.sign(data, 0))[1]);
      const size = Math.ceil(bits / 8);
      const pair = Buffer.alloc(2 * size);
      for (const end of [size, 2 * size]) {
        const number = numbers.string();
        const digits = number[0] === 0 ? number.subarray(1) : number;
        pair.set(digits, end - digits.length);
      }
      const hash = bits === 256 ? "sha256" : "sha512";
      assert(verify(hash, data, { key: createPublicKey(pem), dsaEncoding: "ieee-p1363" }, pair));
    }
  }
});

Deno.test("AgentKey: signs with the RSA hash that the flags request", async () => {
  await using directory = await temporary();
  const file = await makeKey(directory.path, "key", { type: "rsa", bits: 2048, form: "PEM" });
  const key = await readKey(file);
  const publicKey = createPublicKey(await Deno.readTextFile(file));
  const data = new TextEncoder().encode("to be signed");
  for (
    const [flags, name, hash] of [
      [0, "ssh-rsa", "sha1"],
      [RSA_SHA2_256, "rsa-sha2-256", "sha256"],
      [RSA_SHA2_512, "rsa-sha2-512", "sha512"],
      [RSA_SHA2_256 | RSA_SHA2_512, "rsa-sha2-512", "sha512"],
    ] as const
  ) {
    const [algorithm, signature] = parts(key.sign(data, flags));
    assert.equal(algorithm, name);
    assert(verify(hash, data, publicKey, signature));
  }
});

Deno.test("readKey: rejects an encrypted key, names the file and advises ssh-add", async () => {
  await using directory = await temporary();
  const passphrase = "quite secret";
  const forms: KeyForm[] = [
    { type: "ed25519", passphrase },
    { type: "rsa", bits: 2048, form: "PEM", passphrase },
    { type: "rsa", bits: 2048, form: "PKCS8", passphrase },
    { type: "ecdsa", form: "PEM", passphrase },
  ];
  for (const [i, form] of forms.entries()) {
    const file = await makeKey(directory.path, `key${i}`, form);
    await assert.rejects(readKey(file), (error) => {
      assert(error instanceof OptionError);
      assert.equal(
        error.shortMessage,
        `cannot use the SSH key ${file}: it is encrypted with a passphrase`,
      );
      assert.match(error.advice, new RegExp(`ssh-add ${file}`));
      return true;
    });
  }
});

Deno.test("readKey: rejects a file without a key, names it and does not quote it", async () => {
  await using directory = await temporary();
  const at = (name: string) => `${directory.path}/${name}`;
  const secret = "c2VjcmV0LW9mLXRoZS1rZXk";
  const good = await Deno.readTextFile(await makeKey(directory.path, "good"));
  await makeKey(directory.path, "public");
  const cases: [name: string, content: string | undefined, why: RegExp][] = [
    ["text", `hello ${secret}`, /it contains no private key that can be read/],
    ["empty", "", /it contains no private key that can be read/],
    ["cut", good.slice(0, 150) + "\n-----END OPENSSH PRIVATE KEY-----\n", /no private key/],
    [
      "magic",
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${secret}\n-----END OPENSSH PRIVATE KEY-----\n`,
      /no private key/,
    ],
    ["large", "x".repeat(100 * 1024 + 1), /more than 100 KiB/],
    ["absent", undefined, /there is no such file/],
    ["public.pub", undefined, /no private key/],
    [".", undefined, /it is not a file/],
  ];
  for (const [name, content, why] of cases) {
    if (content !== undefined) await Deno.writeTextFile(at(name), content);
    await assert.rejects(readKey(at(name)), (error) => {
      assert(error instanceof OptionError, name);
      assert.match(error.message, why, name);
      assert(error.message.includes(`cannot use the SSH key ${at(name)}`), name);
      assert(!error.message.includes(secret));
      return true;
    });
  }
});
