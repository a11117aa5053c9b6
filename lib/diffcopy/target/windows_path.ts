import { OutputError } from "../../errors.ts";

/** Names of devices on Windows, whatever follows a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/i;

/**
 * Characters forbidden there: separators, drives and streams, wildcards, and a dot or space at the
 * end.
 */
// deno-lint-ignore no-control-regex
const FORBIDDEN = /[\x00-\x1f\\:*?"<>|]|[. ]$/;

/**
 * Throws {@linkcode OutputError} for a path that means something else on Windows than on Linux:
 * there `a\..\..\b` leads out of a directory, and `nul` is a device
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 *
 * @param path clean path with `/` between its parts
 */
export function checkWindowsPath(path: string): void {
  const name = path.split("/").find((name) => FORBIDDEN.test(name) || DEVICE.test(name));
  if (name === undefined) return;
  throw new OutputError(
    `cannot write ${path}: ${JSON.stringify(name)} is not a valid file name on Windows`,
    { advice: "Export it as a tar archive instead." },
  );
}
