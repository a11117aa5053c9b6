import { OutputError } from "../../errors.ts";

/** Names that Windows takes for devices, whatever comes behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?$/i;

/** What no name can have there: separators, drives and streams, wildcards, and a dot or a space at the end. */
// deno-lint-ignore no-control-regex
const FORBIDDEN = /[\x00-\x1f\\:*?"<>|]|[. ]$/;

/**
 * Throws {@linkcode OutputError} for a path that would mean something else on Windows than it does on Linux: there
 * `a\..\..\b` leads out of a folder, and `nul` is a device
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
 *
 * @param path clean, with `/` between its parts
 */
export function checkWindowsPath(path: string): void {
  const name = path.split("/").find((name) => FORBIDDEN.test(name) || DEVICE.test(name));
  if (name === undefined) return;
  throw new OutputError(
    `cannot write ${path}: Windows has no files with the name ${JSON.stringify(name)}`,
    { advice: "Export it as a tar archive instead." },
  );
}
