import { createPrivateKey, type KeyObject, X509Certificate } from "node:crypto";
import { OptionError } from "../../errors.ts";
import { optionText } from "../../internal/option_text.ts";

/** PEM: the path of a file, the text itself, or its bytes. */
export type Pem = string | Uint8Array;

/** Largest file of certificates; all authorities of a system are a quarter of it. */
const MAX_PEM_BYTES = 1024 * 1024;

const READABLE = "Pass a file in PEM that this user may read.";
const DAMAGED = "Copy it again: it begins and ends like PEM but is incomplete.";

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** PEM as text, and its name in errors. */
interface Source {
  readonly text: string;
  readonly name: string;
  /** Option that names it. */
  readonly option: string;
}

/** A private key, and its name in errors. */
export interface ReadKey {
  readonly option: string;
  readonly text: string;
  readonly name: string;
  readonly key: KeyObject;
}

/** The certificates of a file, each as PEM, and their name in errors. */
export interface ReadCertificates {
  readonly option: string;
  readonly list: readonly string[];
  readonly name: string;
}

/**
 * Reads the certificates in a PEM, at least one. Rejects with {@linkcode OptionError} if there is
 * none or one is invalid.
 */
export async function readCertificates(option: string, pem: Pem): Promise<ReadCertificates> {
  const { text, name } = await source(option, pem);
  const found = text.match(CERTIFICATE) ?? [];
  if (found.length === 0) {
    throw new OptionError(`${name} has no certificate in it`, {
      option,
      advice: "A certificate is PEM here: text that begins with -----BEGIN CERTIFICATE-----. " +
        "`openssl x509 -inform DER -in FILE` makes it of a binary one.",
    });
  }
  found.forEach((certificate) => parse(certificate, name, option));
  return { option, list: found, name };
}

/** Reads a private key. Rejects with {@linkcode OptionError} if it is not one, or is encrypted. */
export async function readKey(option: string, pem: Pem): Promise<ReadKey> {
  const { text, name } = await source(option, pem);
  if (/-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type:.*ENCRYPTED/m.test(text)) {
    throw new OptionError(`the private key in ${name} is encrypted`, {
      option,
      advice: "`openssl pkey -in FILE -out PLAIN` takes the password away.",
    });
  }
  if (!/-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/.test(text)) {
    throw new OptionError(`${name} has no private key in it`, {
      option,
      advice: "A key is PEM here: text that begins with -----BEGIN PRIVATE KEY-----.",
    });
  }
  try {
    return { option, text, name, key: createPrivateKey(text) };
  } catch (cause) {
    throw new OptionError(`cannot read the private key in ${name}: it is damaged`, {
      option,
      cause,
      advice: DAMAGED,
    });
  }
}

/**
 * Checks a client certificate and its key. Throws {@linkcode OptionError} if they do not belong
 * together, or if the certificate has expired or is not valid yet, because no server would accept
 * it.
 */
export function readPair(
  certificates: ReadCertificates,
  key: ReadKey,
  now: number = Date.now(),
): { cert: string; key: string } {
  const { list, name, option } = certificates;
  const certificate = parse(list[0]!, name, option);
  if (!certificate.checkPrivateKey(key.key)) {
    throw new OptionError(
      `the private key in ${key.name} does not belong to the certificate in ${name}`,
      {
        option: key.option,
        advice: "The client's own certificate is the first one in its file.",
      },
    );
  }
  if (Date.parse(certificate.validTo) < now) {
    throw new OptionError(
      `the client certificate in ${name} expired on ${day(certificate.validTo)}`,
      {
        option,
        advice: "Have it renewed.",
      },
    );
  }
  if (Date.parse(certificate.validFrom) > now) {
    throw new OptionError(
      `the client certificate in ${name} is valid only from ${day(certificate.validFrom)} on`,
      { option, advice: "Check that this machine's clock is right." },
    );
  }
  return { cert: list.join("\n"), key: key.text };
}

function parse(pem: string, name: string, option: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw new OptionError(`cannot read a certificate in ${name}: it is damaged`, {
      option,
      cause,
      advice: DAMAGED,
    });
  }
}

function day(date: string): string {
  return new Date(date).toISOString().slice(0, 10);
}

async function source(option: string, pem: Pem): Promise<Source> {
  const given = optionText(option);
  if (typeof pem !== "string") return { option, text: new TextDecoder().decode(pem), name: given };
  if (pem.includes("-----BEGIN ")) return { option, text: pem, name: given };
  try {
    const { size, isDirectory } = await Deno.stat(pem);
    if (isDirectory || size > MAX_PEM_BYTES) {
      const is = isDirectory ? "a directory" : `${size} bytes long`;
      throw new OptionError(`the file ${pem} of ${given} is not PEM: it is ${is}`, {
        option,
        advice: READABLE,
      });
    }
    return { option, text: await Deno.readTextFile(pem), name: pem };
  } catch (cause) {
    if (cause instanceof OptionError) throw cause;
    throw new OptionError(`cannot read the file ${pem || '""'} of ${given}`, {
      option,
      detail: reason(cause),
      cause,
      advice: READABLE,
    });
  }
}

function reason(error: unknown): string {
  if (error instanceof Deno.errors.NotFound) return "there is no such file";
  if (error instanceof Deno.errors.PermissionDenied) return "permission denied";
  return error instanceof Error ? error.message : String(error);
}
