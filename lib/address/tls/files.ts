import * as path from "node:path";
import { OptionError } from "../../errors.ts";
import { invalidOption, optionText } from "../../internal/option_text.ts";
import type { Pem } from "./pem.ts";
import type { TlsOptions } from "./options.ts";

/** File names in a directory, as in `buildctl`: Docker's, and those of Kubernetes secrets. */
const NAMES = {
  ca: ["ca.pem", "ca.crt"],
  cert: ["cert.pem", "tls.crt"],
  key: ["key.pem", "tls.key"],
} as const;

/**
 * Returns the certificates and the key of options: the given ones, or the files of the directory.
 * Rejects with {@linkcode OptionError} if both are given, or if the directory lacks a file.
 */
export async function filesOf(
  { ca, cert, key, dir }: TlsOptions,
): Promise<{ ca?: Pem | undefined; cert?: Pem | undefined; key?: Pem | undefined }> {
  if (dir === undefined) return { ca, cert, key };
  const single = Object.entries({ ca, cert, key }).find(([, value]) => value !== undefined);
  if (single) {
    throw invalidOption("tls.dir", `go without ${optionText(`tls.${single[0]}`)}`, undefined, {
      advice: "Pass the directory or the single files, not both.",
    });
  }
  return {
    ca: await find(dir, NAMES.ca),
    cert: await find(dir, NAMES.cert),
    key: await find(dir, NAMES.key),
  };
}

/** Returns the first of the names that exists in the directory. */
async function find(directory: string, names: readonly string[]): Promise<string> {
  for (const name of names) {
    const file = path.join(directory, name);
    if (await isThere(file)) return file;
  }
  throw new OptionError(
    `cannot use the directory ${directory || '""'}: it has no ${names.join(" or ")}`,
    {
      option: "tls.dir",
      advice: `The directory of ${
        optionText("tls.dir")
      } must have the CA's certificate, the client's, and its key. Without a client certificate name the CA's alone with ${
        optionText("tls.ca")
      }.`,
    },
  );
}

/** Returns true if a file exists, also if it may not be accessed: reading it then tells why. */
export function isThere(file: string): Promise<boolean> {
  return Deno.stat(file).then(() => true, (error) => !(error instanceof Deno.errors.NotFound));
}
