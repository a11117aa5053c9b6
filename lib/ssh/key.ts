/** Private keys from files, and signatures made with them. */
import { Buffer } from "node:buffer";
import { createPrivateKey, type KeyObject, sign } from "node:crypto";
import { OptionError } from "../errors.ts";
import { readBounded } from "../internal/files/bounded.ts";
import { pipeIdentity, readPipe } from "../internal/files/pipe.ts";
import { failureReason } from "../internal/fs_error.ts";
import { ecPrivateKey, ed25519PrivateKey } from "../internal/workarounds/short_ec_key.ts";
import { join, mpint, Reader, string } from "./wire.ts";

/** A private key that an agent offers. */
export interface AgentKey {
  /** The public key, in SSH's own format (RFC 4253, section 6.6). */
  readonly blob: Uint8Array;
  /**
   * Returns the signature of some bytes, with the name of its algorithm before it. `flags` are
   * those of the request.
   */
  sign(data: Uint8Array, flags: number): Uint8Array;
}

/** The maximum size of a key file, in bytes. */
const MAX_KEY_BYTES = 100 * 1024;

/** The text of a private key, and what it is called in messages. */
export interface KeyText {
  /** Name of the key in messages, such as the path that it was read from. */
  readonly name: string;
  /** The key, in OpenSSH or PEM format. */
  readonly text: string;
}

/** The part of sshpk's private key that is used here. */
interface ParsedKey {
  readonly type: string;
  readonly curve?: string | undefined;
  /** The numbers that make up the key, by name. */
  readonly part: Readonly<Record<string, { readonly data: Uint8Array }>>;
  toPublic(): { toBuffer(format: "rfc4253"): Uint8Array };
  toString(format: "pkcs8"): string;
}

/** Creates the error for a key that cannot be used, from the reason. */
type Fault = (why: string, options?: { cause?: unknown; advice?: string }) => OptionError;

/**
 * Reads the text of a private key from a file or a pipe. Rejects with {@linkcode OptionError} if it
 * cannot be read, and with the reason of an aborted signal; `option` is the option that the error
 * names.
 */
export async function readKeyText(
  file: string,
  option?: string,
  signal?: AbortSignal,
): Promise<KeyText> {
  return { name: file, text: await read(file, faultOf(file, option), signal) };
}

/**
 * Reads a private key from a path or its text: Ed25519, RSA or ECDSA, in OpenSSH or PEM format.
 * Rejects with {@linkcode OptionError} if the file cannot be read, is not a private key, or is
 * encrypted; `option` is the option that the error names.
 */
export async function readKey(source: string | KeyText, option?: string): Promise<AgentKey> {
  const { name, text } = typeof source === "string" ? await readKeyText(source, option) : source;
  const fault = faultOf(name, option);
  if (isEncrypted(text)) {
    const command = typeof source === "string" ? `ssh-add ${source}` : "ssh-add";
    throw fault("it is encrypted with a passphrase", {
      advice: `Load it into an SSH agent (${command}), and forward that agent.`,
    });
  }
  const { parsePrivateKey } = (await import("sshpk")).default;
  let key: ParsedKey;
  let secret: KeyObject;
  try {
    key = parsePrivateKey(Buffer.from(text), "pem", { filename: name });
    if (!/^(?:ed25519|rsa|ecdsa)$/.test(key.type)) {
      throw fault(`keys of type ${key.type} are not supported`);
    }
    // Sign with node:crypto: signatures of sshpk lose the name of the curve if a number has leading
    // zeros.
    secret = key.type === "rsa" ? createPrivateKey(key.toString("pkcs8")) : onCurve(key);
  } catch (cause) {
    if (cause instanceof OptionError) throw cause;
    throw fault("it contains no private key that can be read", { cause, advice: SUPPORTED_KEYS });
  }
  const blob = new Uint8Array(key.toPublic().toBuffer("rfc4253"));
  return { blob, sign: (data, flags) => signature(secret, key, data, flags) };
}

/** Converts an elliptic-curve key. */
function onCurve({ type, curve = "", part }: ParsedKey): KeyObject {
  if (type === "ed25519") return ed25519PrivateKey(part["k"]!.data, part["A"]!.data);
  return ecPrivateKey({ curve, number: part["d"]!.data, point: part["Q"]!.data });
}

const SUPPORTED_KEYS = "Use an Ed25519, RSA or ECDSA key in OpenSSH or PEM format.";

/** Returns the function that creates the errors for a key. */
function faultOf(name: string, option: string | undefined): Fault {
  return (why, options) =>
    new OptionError(`cannot use the SSH key ${name}`, {
      detail: why,
      reason: "ssh",
      option,
      ...options,
    });
}

async function read(file: string, fault: Fault, signal?: AbortSignal): Promise<string> {
  let content: Uint8Array;
  try {
    if (pipeIdentity(file) !== undefined) content = await readPipe(file, MAX_KEY_BYTES, signal);
    else {
      if (!(await Deno.stat(file)).isFile) throw fault("it is not a file");
      using open = await Deno.open(file);
      content = await readBounded(open, MAX_KEY_BYTES, signal);
    }
  } catch (cause) {
    signal?.throwIfAborted();
    if (cause instanceof OptionError) throw cause;
    const why = cause instanceof Deno.errors.NotFound
      ? "there is no such file"
      : failureReason(cause);
    throw fault(why, { cause });
  }
  if (content.length > MAX_KEY_BYTES) throw fault("it has more than 100 KiB, the limit for a key");
  return new TextDecoder().decode(content);
}

/**
 * Returns whether a key is encrypted. OpenSSH format names the cipher, or `none`; PEM says so in
 * words.
 */
function isEncrypted(text: string): boolean {
  if (/^-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: *4, *ENCRYPTED/m.test(text)) return true;
  const [, body] = /-----BEGIN OPENSSH PRIVATE KEY-----([\w+/=\s]*)-----END/.exec(text) ?? [];
  if (!body) return false;
  const bytes = Buffer.from(body, "base64");
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) return false;
  try {
    const cipher = new Reader(bytes.subarray(MAGIC.length)).string();
    return new TextDecoder().decode(cipher) !== "none";
  } catch {
    return false; // not a key, which the parser reports
  }
}

const MAGIC = "openssh-key-v1\0";

/** Flags of a sign request: the hash of an RSA signature. */
const RSA_SHA2_256 = 2;
const RSA_SHA2_512 = 4;

const HASHES: Readonly<Record<string, string>> = {
  nistp256: "sha256",
  nistp384: "sha384",
  nistp521: "sha512",
};

function signature(
  secret: KeyObject,
  { type, curve = "" }: ParsedKey,
  data: Uint8Array,
  flags: number,
): Uint8Array {
  if (type === "ed25519") return withAlgorithm("ssh-ed25519", sign(null, data, secret));
  if (type === "rsa") {
    if (flags & RSA_SHA2_512) return withAlgorithm("rsa-sha2-512", sign("sha512", data, secret));
    if (flags & RSA_SHA2_256) return withAlgorithm("rsa-sha2-256", sign("sha256", data, secret));
    return withAlgorithm("ssh-rsa", sign("sha1", data, secret));
  }
  const pair = sign(HASHES[curve], data, { key: secret, dsaEncoding: "ieee-p1363" });
  const half = pair.length / 2;
  const numbers = join(mpint(pair.subarray(0, half)), mpint(pair.subarray(half)));
  return withAlgorithm(`ecdsa-sha2-${curve}`, numbers);
}

function withAlgorithm(algorithm: string, signature: Uint8Array): Uint8Array {
  return join(string(algorithm), string(signature));
}
