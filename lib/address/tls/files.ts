import * as path from "node:path";
import { OptionError } from "../../errors.ts";
import { invalidOption, optionText } from "../../internal/option_text.ts";
import type { Pem } from "./pem.ts";
import type { TlsOptions } from "./options.ts";

/** The names that a file can have in a folder, as `buildctl` knows them: `docker`'s, and those of Kubernetes' secrets. */
const NAMES = {
  ca: ["ca.pem", "ca.crt"],
  cert: ["cert.pem", "tls.crt"],
  key: ["key.pem", "tls.key"],
} as const;

/**
 * The certificates and the key of options: what is given, or the files of the folder. Rejects with
 * {@linkcode OptionError} where both are, or where the folder lacks one.
 */
export async function filesOf(
  { ca, cert, key, dir }: TlsOptions,
): Promise<{ ca?: Pem | undefined; cert?: Pem | undefined; key?: Pem | undefined }> {
  if (dir === undefined) return { ca, cert, key };
  const single = Object.entries({ ca, cert, key }).find(([, value]) => value !== undefined);
  if (single) {
    throw invalidOption("tls.dir", `go without ${optionText(`tls.${single[0]}`)}`, undefined, {
      advice: "Give the directory, or the single files.",
    });
  }
  return {
    ca: await find(dir, NAMES.ca),
    cert: await find(dir, NAMES.cert),
    key: await find(dir, NAMES.key),
  };
}

/** The first of the names that is in the folder. */
async function find(folder: string, names: readonly string[]): Promise<string> {
  for (const name of names) {
    const file = path.join(folder, name);
    if (await isThere(file)) return file;
  }
  throw new OptionError(`the folder ${folder} has no ${names.join(" or ")}`, {
    option: "tls.dir",
    advice: `The directory of ${
      optionText("tls.dir")
    } must have the CA's certificate, the client's, and its key. Without a client certificate name the CA's alone with ${
      optionText("tls.ca")
    }.`,
  });
}

/** Whether a file is there. One that may not be looked at is, as reading it tells why it can't be. */
export function isThere(file: string): Promise<boolean> {
  return Deno.stat(file).then(() => true, (error) => !(error instanceof Deno.errors.NotFound));
}
